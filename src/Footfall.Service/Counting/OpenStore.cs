using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Service.Hosting;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Series;

namespace Footfall.Service.Counting;

/// <summary>The store's configuration and its series, opened.</summary>
/// <param name="Config">The store and its cameras, those left out that are turned off.</param>
/// <param name="Configuration">Where that comes from; owned.</param>
/// <param name="Secrets">What its credentials are encrypted with; owned.</param>
/// <param name="Series">The store of record; owned.</param>
/// <param name="Calendar">The store's days.</param>
internal sealed record OpenStore(
    StorePlan Config,
    ConfigStore Configuration,
    DataProtectionSecrets Secrets,
    DuckDbSeriesStore Series,
    StoreCalendar Calendar) : IAsyncDisposable
{
    // Intervals beyond now are there when the clock was set back; a year of them is more than any clock is wrong by.
    private static readonly TimeSpan FarAhead = TimeSpan.FromDays(366);

    /// <summary>Opens a data folder; one without a configuration gets that of its <c>store.json</c>, else the demo store.</summary>
    /// <param name="folder">Made when missing.</param>
    /// <param name="clock">Stamps what is written.</param>
    /// <param name="loggers">For the store of record.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreConfigException">The configuration is not usable.</exception>
    /// <exception cref="StoreException">The store of record cannot be used.</exception>
    public static async Task<OpenStore> OpenAsync(
        string folder, TimeProvider clock, ILoggerFactory loggers, CancellationToken cancellation)
    {
        var secrets = DataProtectionSecrets.In(folder);
        ConfigStore? configuration = null;
        try
        {
            configuration = await ConfigStore.OpenAsync(folder, secrets, clock, cancellation).ConfigureAwait(false);
            await FirstConfiguration.FillAsync(configuration, folder, DemoFile, cancellation).ConfigureAwait(false);
            StorePlan config = Single(
                await configuration.ReadSnapshotAsync(cancellation).ConfigureAwait(false), Path.Combine(folder, ConfigStore.FileName));
            DuckDbSeriesStore series = await DuckDbSeriesStore.OpenAsync(
                folder, clock, loggers.CreateLogger<DuckDbSeriesStore>()).ConfigureAwait(false);
            return new OpenStore(config, configuration, secrets, series, new StoreCalendar(config.TimeZone, config.Hours));
        }
        catch
        {
            if (configuration is not null)
            {
                await configuration.DisposeAsync().ConfigureAwait(false);
            }

            secrets.Dispose();
            throw;
        }
    }

    private static string DemoFile => ServiceHome.Resolve(Path.Combine("footage", "demo-store", StoreConfigFile.FileName));

    /// <summary>
    /// A camera's stored intervals from the reset before the last one on, the whole of today among them; without heat cells.
    /// </summary>
    public Task<IReadOnlyList<CameraInterval>> ReadRecentAsync(
        string cameraId, DateTimeOffset now, CancellationToken cancellation) =>
        Series.ReadCountsAsync(cameraId, Calendar.LastButOneReset(now), now + FarAhead, cancellation);

    public async ValueTask DisposeAsync()
    {
        await Series.DisposeAsync().ConfigureAwait(false);
        await Configuration.DisposeAsync().ConfigureAwait(false);
        Secrets.Dispose();
    }

    private static StorePlan Single(ConfigSnapshot snapshot, string file) => snapshot.Stores is [var store]
        ? store with { Cameras = store.Cameras }
        : throw new StoreConfigException(
            file,
            [
                new PlanError("", $"It holds {snapshot.Stores.Length} stores and this version counts one; " +
                    "write that one with 'footfall config import FILE --replace'."),
            ]);
}
