using Footfall.Domain.Measures;
using Footfall.Service.Hosting;
using Footfall.Storage.Configuration;
using Footfall.Storage.Series;

namespace Footfall.Service.Counting;

/// <summary>The store's configuration and its series, opened.</summary>
/// <param name="Config">The store and its cameras.</param>
/// <param name="Series">The store of record; owned.</param>
/// <param name="Calendar">The store's days.</param>
internal sealed record OpenStore(StorePlan Config, DuckDbSeriesStore Series, StoreCalendar Calendar) : IAsyncDisposable
{
    // Intervals beyond now are there when the clock was set back; a year of them is more than any clock is wrong by.
    private static readonly TimeSpan FarAhead = TimeSpan.FromDays(366);

    /// <summary>Opens a data folder; one without a configuration becomes the demo store.</summary>
    /// <param name="folder">Made when missing.</param>
    /// <param name="clock">Stamps what the store of record notes down.</param>
    /// <param name="loggers">For the store of record.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreConfigException">The configuration is not usable.</exception>
    /// <exception cref="StoreException">The store of record cannot be used.</exception>
    public static async Task<OpenStore> OpenAsync(
        string folder, TimeProvider clock, ILoggerFactory loggers, CancellationToken cancellation)
    {
        await StoreConfigFile.SeedAsync(folder, DemoFile, cancellation).ConfigureAwait(false);
        StorePlan config = await StoreConfigFile.LoadAsync(
            Path.Combine(folder, StoreConfigFile.FileName), null, cancellation).ConfigureAwait(false);
        DuckDbSeriesStore series = await DuckDbSeriesStore.OpenAsync(
            folder, clock, loggers.CreateLogger<DuckDbSeriesStore>()).ConfigureAwait(false);
        return new OpenStore(config, series, new StoreCalendar(config.TimeZone, config.Hours));
    }

    private static string DemoFile => ServiceHome.Resolve(Path.Combine("footage", "demo-store", StoreConfigFile.FileName));

    /// <summary>
    /// A camera's stored intervals from the reset before the last one on, the whole of today among them; without heat cells.
    /// </summary>
    public Task<IReadOnlyList<CameraInterval>> ReadRecentAsync(
        string cameraId, DateTimeOffset now, CancellationToken cancellation) =>
        Series.ReadCountsAsync(cameraId, Calendar.LastButOneReset(now), now + FarAhead, cancellation);

    public ValueTask DisposeAsync() => Series.DisposeAsync();
}
