using Footfall.Storage.Files;

namespace Footfall.Storage.Configuration.Database;

/// <summary>Opens the file <c>config.db</c>: makes it, brings it to the present schema, gives out connections.</summary>
internal sealed class ConfigDatabase
{
    private readonly MigratedFile<ConfigContext> _file;

    private ConfigDatabase(MigratedFile<ConfigContext> file)
    {
        _file = file;
    }

    /// <exception cref="StoreConfigException">The file cannot be used.</exception>
    public static async Task<ConfigDatabase> OpenAsync(string path, CancellationToken cancellation) =>
        new(await MigratedFile<ConfigContext>.OpenAsync(path, cancellation).ConfigureAwait(false));

    public ConfigContext Connect() => _file.Connect();

    public void Close() => _file.Close();
}
