using Footfall.Service.Hosting;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Series;
using Footfall.Storage.Stillness;

namespace Footfall.Service.Counting;

/// <summary>The files of the data folder, open.</summary>
/// <param name="Configuration">Stores, cameras, plans and areas; owned.</param>
/// <param name="Secrets">What credentials in it are encrypted with; owned.</param>
/// <param name="Series">The store of record; owned.</param>
/// <param name="StillThings">What cameras leave out.</param>
internal sealed record ServiceData(
    ConfigStore Configuration, DataProtectionSecrets Secrets, DuckDbSeriesStore Series, StillThingsFile StillThings) : IAsyncDisposable
{
    /// <summary>Opens a data folder; one without a configuration gets that of its <c>store.json</c>, else the demo store.</summary>
    /// <param name="folder">Made when missing.</param>
    /// <param name="clock">Stamps what is written.</param>
    /// <param name="loggers">For the store of record.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The files, and what they hold of the configuration.</returns>
    /// <exception cref="StoreConfigException">The configuration is not usable.</exception>
    /// <exception cref="StoreException">The store of record cannot be used.</exception>
    public static async Task<(ServiceData Data, ConfigSnapshot Configured)> OpenAsync(
        string folder, TimeProvider clock, ILoggerFactory loggers, CancellationToken cancellation)
    {
        var secrets = DataProtectionSecrets.In(folder);
        ConfigStore? configuration = null;
        DuckDbSeriesStore? series = null;
        try
        {
            configuration = await ConfigStore.OpenAsync(folder, secrets, clock, cancellation).ConfigureAwait(false);
            await FirstConfiguration.FillAsync(configuration, folder, DemoFile, cancellation).ConfigureAwait(false);
            ConfigSnapshot configured = await configuration.ReadSnapshotAsync(cancellation).ConfigureAwait(false);
            var still = StillThingsFile.Open(folder);
            series = await DuckDbSeriesStore.OpenAsync(folder, clock, loggers.CreateLogger<DuckDbSeriesStore>()).ConfigureAwait(false);
            var data = new ServiceData(configuration, secrets, series, still);
            await new EarlierKeys(data, loggers.CreateLogger<EarlierKeys>()).MoveAsync(configured, cancellation).ConfigureAwait(false);
            return (data, configured);
        }
        catch
        {
            await DisposeAsync(series, configuration, secrets).ConfigureAwait(false);
            throw;
        }
    }

    public ValueTask DisposeAsync() => DisposeAsync(Series, Configuration, Secrets);

    private static string DemoFile => ServiceHome.Resolve(Path.Combine("footage", "demo-store", StoreConfigFile.FileName));

    private static async ValueTask DisposeAsync(DuckDbSeriesStore? series, ConfigStore? configuration, DataProtectionSecrets secrets)
    {
        if (series is not null)
        {
            await series.DisposeAsync().ConfigureAwait(false);
        }

        if (configuration is not null)
        {
            await configuration.DisposeAsync().ConfigureAwait(false);
        }

        secrets.Dispose();
    }
}
