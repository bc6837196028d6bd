using System.Diagnostics;

namespace Footfall.Cli.Bench;

/// <summary>Time that one part has taken so far, over all rounds.</summary>
internal sealed class Measured
{
    /// <summary>Time on the wall.</summary>
    public TimeSpan Wall { get; private set; }

    /// <summary>Processor time, children included.</summary>
    public TimeSpan Cpu { get; private set; }

    /// <summary>Runs the part once more and adds what it took.</summary>
    public async Task RunAsync(Func<Task> part)
    {
        TimeSpan cpu = CpuClock.Now;
        long started = Stopwatch.GetTimestamp();
        await part().ConfigureAwait(false);
        Wall += Stopwatch.GetElapsedTime(started);
        Cpu += CpuClock.Now - cpu;
    }
}
