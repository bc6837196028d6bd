using System.Collections.Concurrent;
using Footfall.Analytics.RollUp;

namespace Footfall.Service.Counting.Days;

/// <summary>Has every store's days checked once they are over, beside counting.</summary>
/// <remarks>Stopped before counting is, so that it never reads a store of record that is closed.</remarks>
internal sealed class DayWatch(CountingService counting, TimeProvider clock, ILogger<DayKeeper> logger) : BackgroundService
{
    // The first look too waits for it: a start has better things to do.
    private static readonly TimeSpan LookPeriod = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, DayKeeper> _keepers = new(StringComparer.Ordinal);

    /// <summary>A store's last day that is over; null before it was read, and when nothing was stored of it.</summary>
    public ClosedDay? LastOf(string storeId) => _keepers.GetValueOrDefault(storeId)?.Last;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookPeriod, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            foreach (string gone in _keepers.Keys.Where(id => counting.Find(id) is null))
            {
                _keepers.TryRemove(gone, out _);
            }

            foreach (CountedStore counted in counting.Stores)
            {
                DayKeeper keeper = _keepers.GetOrAdd(counted.Store.Config.Id, Keep);
                await keeper.LookAsync(counted.Store.Calendar.Buckets, stoppingToken).ConfigureAwait(false);
            }
        }
    }

    private DayKeeper Keep(string storeId) => new(
        () => counting.WaitingIntervals, (day, cancellation) => ReadAsync(storeId, day, cancellation), clock, logger);

    private async Task<ClosedDay?> ReadAsync(string storeId, Bucket day, CancellationToken cancellation)
    {
        if (counting.Find(storeId) is not { } counted)
        {
            return null;
        }

        DayCamera[] cameras = [.. counted.Cameras.Select(camera => new DayCamera(camera.Id, camera.HasEntrance))];
        var reader = new ClosedDayReader(
            counting.Series, storeId, counted.Store.Calendar.Buckets, counted.Store.Config.Hours.Opening);
        return await reader.ReadAsync(day, cameras, cancellation).ConfigureAwait(false);
    }
}
