namespace Footfall.Service.Counting;

/// <summary>Frames per second over the last seconds, from a counter that is looked at now and then.</summary>
/// <param name="clock">Measures the time between two looks.</param>
internal sealed class FrameRateGauge(TimeProvider clock)
{
    private const int Kept = 6;

    private readonly Lock _lock = new();
    private readonly (long At, long Frames)[] _looks = new (long, long)[Kept];
    private int _count;

    /// <summary>Frames per second between the oldest kept look and the newest; 0 before the second look.</summary>
    public double PerSecond
    {
        get
        {
            lock (_lock)
            {
                if (_count < 2)
                {
                    return 0;
                }

                (long oldAt, long oldFrames) = _looks[Math.Max(0, _count - Kept) % Kept];
                (long newAt, long newFrames) = _looks[(_count - 1) % Kept];
                double seconds = clock.GetElapsedTime(oldAt, newAt).TotalSeconds;
                return seconds > 0 ? (newFrames - oldFrames) / seconds : 0;
            }
        }
    }

    /// <summary>Notes how far the counter is; called about once a second.</summary>
    public void Look(long frames)
    {
        lock (_lock)
        {
            _looks[_count % Kept] = (clock.GetTimestamp(), frames);
            _count++;
        }
    }
}
