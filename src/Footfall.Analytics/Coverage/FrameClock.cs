namespace Footfall.Analytics.Coverage;

/// <summary>Which frames count, how long each stands for, and what time it is for the analysis.</summary>
/// <remarks>All times are UTC ticks of capture.</remarks>
internal sealed class FrameClock(AnalyzerOptions options)
{
    private readonly UsualPeriod _period = new();
    private long _firstFrameAt;

    /// <summary>The newest frame; meaningless before the first.</summary>
    public long LastFrameAt { get; private set; } = long.MinValue;

    /// <summary>The newest moment that is known to have passed; never before the newest frame.</summary>
    public long Now { get; private set; } = long.MinValue;

    public bool HasFrames => Frames > 0;

    public long Frames { get; private set; }

    public long Ignored { get; private set; }

    /// <summary>Whether the newest frame still shows the present.</summary>
    public bool IsFresh => HasFrames && Now - LastFrameAt <= options.LongestFrameGap.Ticks;

    /// <summary>From the first frame to the end of the time that the last one stands for.</summary>
    public TimeSpan Duration => HasFrames ? new TimeSpan(LastFrameAt - _firstFrameAt + _period.Ticks) : TimeSpan.Zero;

    /// <summary>
    /// Whether a frame can count: it must be newer than the last and not lie in an interval that is already reported.
    /// </summary>
    /// <remarks>
    /// The decoder promises rising times. Should one fail (a clock set back by an hour), leaving the frame out keeps
    /// what was counted and lets coverage tell; a fault would stop the camera for the same hour.
    /// </remarks>
    public bool Accepts(long at, long closedUntil)
    {
        if (at > LastFrameAt && at >= closedUntil)
        {
            return true;
        }

        Ignored++;
        return false;
    }

    /// <summary>Whether pictures were missing between the newest frame and the next one.</summary>
    public bool IsGap(long nextFrameAt) => nextFrameAt - LastFrameAt > options.LongestFrameGap.Ticks;

    /// <summary>The end of the time that the newest frame stands for, given when the next one comes.</summary>
    public long CoveredUntil(long nextFrameAt) =>
        !IsGap(nextFrameAt)
            ? nextFrameAt
            : Math.Min(nextFrameAt, LastFrameAt + _period.Ticks);

    /// <summary>The end of the time that the newest frame stands for when none comes.</summary>
    public long CoveredUntilAlone() => LastFrameAt + _period.Ticks;

    public void Take(long at)
    {
        if (!HasFrames)
        {
            _firstFrameAt = at;
        }
        else if (at - LastFrameAt <= options.LongestFrameGap.Ticks)
        {
            _period.Add(at - LastFrameAt);
        }

        Frames++;
        LastFrameAt = at;
        Now = Math.Max(Now, at);
    }

    public void Pass(long now) => Now = Math.Max(Now, now);
}
