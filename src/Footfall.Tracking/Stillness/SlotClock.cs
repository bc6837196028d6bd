namespace Footfall.Tracking.Stillness;

/// <summary>Covered time, cut into slots, and which frames are looked at for learning.</summary>
internal sealed class SlotClock(StillOptions options)
{
    private DateTimeOffset _lastFrameAt;
    private TimeSpan _sinceLook;

    /// <summary>Covered time in the slot that goes on.</summary>
    public TimeSpan Slot { get; private set; }

    /// <summary>Frames looked at in it.</summary>
    public int Looks { get; private set; }

    public bool SlotIsOver => Slot >= options.Slot;

    /// <summary>A frame has come; time since the last one is covered unless too much is missing.</summary>
    /// <returns>False for a frame no later than the last, which teaches nothing.</returns>
    public bool Pass(DateTimeOffset now)
    {
        TimeSpan passed = now - _lastFrameAt;
        if (passed <= TimeSpan.Zero)
        {
            return false;
        }

        _lastFrameAt = now;
        Slot += passed <= options.LongestFrameGap ? passed : TimeSpan.Zero;
        _sinceLook += passed;
        return true;
    }

    /// <summary>Whether the frame that has come is looked at.</summary>
    public bool Look()
    {
        if (_sinceLook < options.SamplePeriod)
        {
            return false;
        }

        _sinceLook = TimeSpan.Zero;
        Looks++;
        return true;
    }

    public void BeginSlot()
    {
        Slot = TimeSpan.Zero;
        Looks = 0;
    }
}
