using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;

namespace Footfall.Storage.Configuration.Database;

/// <summary>The configuration in <c>config.db</c>, an SQLite file in the data folder.</summary>
/// <remarks>Safe to use from several threads. Other processes may read and write the file too; ask <see cref="ReadNumberAsync"/> whether they did.</remarks>
public sealed partial class ConfigStore : IConfigStore, IAsyncDisposable
{
    /// <summary>Name of the file in the data folder.</summary>
    public const string FileName = "config.db";

    private readonly ConfigDatabase _database;
    private readonly ISecretProtector _secrets;
    private readonly TimeProvider _clock;
    private readonly string _folder;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly WatchList _watchers = new();

    private ConfigStore(ConfigDatabase database, string folder, ISecretProtector secrets, TimeProvider clock)
    {
        _database = database;
        _folder = folder;
        _secrets = secrets;
        _clock = clock;
    }

    /// <summary>Refuses what the program cannot do for a camera; nothing where it is null, as without a running service.</summary>
    /// <remarks>Asked where a camera is made or its wish changes, so that what was written before can be put right in any order.</remarks>
    public IDetectionRule? DetectionRule { get; set; }

    /// <summary>Opens the configuration of a data folder.</summary>
    /// <param name="dataFolder">It and the file are made where they are missing; relative file addresses start here.</param>
    /// <param name="secrets">Encrypts credentials; the same keys as before.</param>
    /// <param name="clock">Stamps what is written.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreConfigException">The file cannot be used.</exception>
    public static async Task<ConfigStore> OpenAsync(
        string dataFolder, ISecretProtector secrets, TimeProvider clock, CancellationToken cancellation)
    {
        string folder = Path.GetFullPath(dataFolder);
        ConfigDatabase database = await ConfigDatabase.OpenAsync(Path.Combine(folder, FileName), cancellation).ConfigureAwait(false);
        return new ConfigStore(database, folder, secrets, clock);
    }

    /// <inheritdoc/>
    public Task<ConfigSnapshot> ReadSnapshotAsync(CancellationToken cancellation) => ReadAsync(withPictures: false, cancellation);

    /// <inheritdoc/>
    public Task<ConfigSnapshot> ReadExportAsync(CancellationToken cancellation) => ReadAsync(withPictures: true, cancellation);

    /// <inheritdoc/>
    public ChannelReader<ConfigSnapshot> Watch(CancellationToken cancellation) => _watchers.Add(cancellation);

    /// <summary>Ends all watches and lets go of the file.</summary>
    public ValueTask DisposeAsync()
    {
        _watchers.Complete();
        _database.Close();
        _writing.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<ConfigSnapshot> ReadAsync(bool withPictures, CancellationToken cancellation) => ReadAtOneMomentAsync(
        async rows => new ConfigSnapshot(
            await LastChangeAsync(rows, cancellation).ConfigureAwait(false),
            await ConfigReader.PlansAsync(rows, _secrets, _folder, withPictures, cancellation).ConfigureAwait(false)),
        cancellation);

    private static async Task<long> LastChangeAsync(ConfigContext rows, CancellationToken cancellation) =>
        await rows.Audit.MaxAsync(entry => (long?)entry.Change, cancellation).ConfigureAwait(false) ?? 0;
}
