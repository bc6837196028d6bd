using Footfall.Pipeline.Metrics;

namespace Footfall.Service.Rpc.Live;

/// <summary>Looks at the stages of the graph every few seconds, to say what they did over the last minute.</summary>
internal sealed class ServiceWatch(StageMeter stages, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);
    private const int LooksKept = 13;

    private readonly Lock _gate = new();
    private readonly Queue<Look> _looks = [];

    /// <summary>When the service was started.</summary>
    public DateTimeOffset StartedAt { get; } = clock.GetUtcNow();

    /// <summary>What a stage did over the last minute.</summary>
    /// <param name="stage">Its name.</param>
    /// <returns>Frames a second, and the mean time for one; null where it had none.</returns>
    public (double FramesPerSecond, double? FrameSeconds) RateOf(string stage)
    {
        Look now = Read();
        Look? before;
        lock (_gate)
        {
            before = _looks.TryPeek(out Look? oldest) ? oldest : null;
        }

        (long frames, TimeSpan busy) = now.Stages.GetValueOrDefault(stage);
        (long framesBefore, TimeSpan busyBefore) = before?.Stages.GetValueOrDefault(stage) ?? default;
        double seconds = before is null
            ? (clock.GetUtcNow() - StartedAt).TotalSeconds
            : clock.GetElapsedTime(before.At, now.At).TotalSeconds;
        long done = frames - framesBefore;
        return (seconds > 0 ? done / seconds : 0, done > 0 ? (busy - busyBefore).TotalSeconds / done : null);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        try
        {
            do
            {
                Keep(Read());
            }
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            // The service stops.
        }
    }

    private void Keep(Look look)
    {
        lock (_gate)
        {
            _looks.Enqueue(look);
            if (_looks.Count > LooksKept)
            {
                _looks.Dequeue();
            }
        }
    }

    private Look Read() => new(
        clock.GetTimestamp(), stages.Totals.ToDictionary(one => one.Key, one => (one.Value.Frames, one.Value.Busy), StringComparer.Ordinal));

    private sealed record Look(long At, Dictionary<string, (long Frames, TimeSpan Busy)> Stages);
}
