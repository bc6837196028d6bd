namespace Footfall.Pipeline.Metrics;

/// <summary>What one stage has done since the start. Thread-safe.</summary>
public sealed class StageTotals
{
    private long _frames;
    private long _faulted;
    private long _busyTicks;

    /// <summary>Frames that left it.</summary>
    public long Frames => Interlocked.Read(ref _frames);

    /// <summary>Frames that it could not process.</summary>
    public long Faulted => Interlocked.Read(ref _faulted);

    /// <summary>Time spent working, summed over parallel workers.</summary>
    public TimeSpan Busy => TimeSpan.FromTicks(Interlocked.Read(ref _busyTicks));

    internal void AddCompleted(int frames, TimeSpan duration)
    {
        Interlocked.Add(ref _frames, frames);
        Interlocked.Add(ref _busyTicks, duration.Ticks);
    }

    internal void AddFaulted(int frames) => Interlocked.Add(ref _faulted, frames);
}
