using Footfall.Analytics.RollUp;

namespace Footfall.Service.Counting.Days;

/// <summary>Has every day checked once it is over, beside counting.</summary>
/// <remarks>Stopped before counting is, so that it never reads a store that is closed.</remarks>
internal sealed class DayWatch(CountingService counting, TimeProvider clock, ILogger<DayKeeper> logger) : BackgroundService
{
    // The first look too waits for it: a start has better things to do.
    private static readonly TimeSpan LookPeriod = TimeSpan.FromSeconds(5);

    private DayKeeper? _keeper;

    /// <summary>The last day that is over; null before it was read, and when nothing was stored of it.</summary>
    public ClosedDay? Last => Volatile.Read(ref _keeper)?.Last;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var keeper = new DayKeeper(
            () => counting.Store.Calendar.Buckets, () => counting.WaitingIntervals, ReadAsync, clock, logger);
        Volatile.Write(ref _keeper, keeper);
        using var timer = new PeriodicTimer(LookPeriod, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            await keeper.LookAsync(stoppingToken).ConfigureAwait(false);
        }
    }

    private Task<ClosedDay?> ReadAsync(Bucket day, CancellationToken cancellation)
    {
        OpenStore store = counting.Store;
        DayCamera[] cameras = [.. counting.Cameras.Select(camera => new DayCamera(camera.Id, camera.HasEntrance))];
        return new ClosedDayReader(store.Series, store.Calendar.Buckets, store.Config.Hours.Opening).ReadAsync(day, cameras, cancellation);
    }
}
