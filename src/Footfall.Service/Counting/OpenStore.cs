using Footfall.Domain.Measures;
using Footfall.Storage.Configuration;
using Footfall.Storage.Series;

namespace Footfall.Service.Counting;

/// <summary>A store as it is counted.</summary>
/// <param name="Config">The store and its cameras.</param>
/// <param name="Series">The store of record, which all stores share.</param>
/// <param name="Calendar">The store's days.</param>
internal sealed record OpenStore(StorePlan Config, ISeriesStore Series, StoreCalendar Calendar)
{
    // Intervals beyond now are there when the clock was set back; a year of them is more than any clock is wrong by.
    private static readonly TimeSpan FarAhead = TimeSpan.FromDays(366);

    /// <summary>A store of the configuration.</summary>
    public static OpenStore Of(StorePlan config, ISeriesStore series) =>
        new(config, series, new StoreCalendar(config.TimeZone, config.Hours));

    /// <summary>
    /// A camera's stored intervals from the reset before the last one on, the whole of today among them; without heat cells.
    /// </summary>
    /// <param name="key">The camera's key.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<CameraInterval>> ReadRecentAsync(
        string key, DateTimeOffset now, CancellationToken cancellation) =>
        Series.ReadCountsAsync(key, Calendar.LastButOneReset(now), now + FarAhead, cancellation);
}
