using System.Data;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
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
    public async Task<ConfigSnapshot> ReadSnapshotAsync(CancellationToken cancellation)
    {
        ConfigContext rows = _database.Connect();
        await using (rows.ConfigureAwait(false))
        {
            await rows.Database.OpenConnectionAsync(cancellation).ConfigureAwait(false);
            // Deferred: reads one state of the file, and stops nobody from writing.
            SqliteTransaction reading = ((SqliteConnection)rows.Database.GetDbConnection())
                .BeginTransaction(IsolationLevel.Serializable, deferred: true);
            await using (reading.ConfigureAwait(false))
            {
                await rows.Database.UseTransactionAsync(reading, cancellation).ConfigureAwait(false);
                long number = await LastChangeAsync(rows, cancellation).ConfigureAwait(false);
                return new ConfigSnapshot(
                    number, await ConfigReader.PlansAsync(rows, _secrets, _folder, cancellation).ConfigureAwait(false));
            }
        }
    }

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

    /// <summary>Number of the newest write, whoever did it: cheap enough to ask a few times a second.</summary>
    public async Task<long> ReadNumberAsync(CancellationToken cancellation)
    {
        ConfigContext rows = _database.Connect();
        await using (rows.ConfigureAwait(false))
        {
            return await LastChangeAsync(rows, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task<long> LastChangeAsync(ConfigContext rows, CancellationToken cancellation) =>
        await rows.Audit.MaxAsync(entry => (long?)entry.Change, cancellation).ConfigureAwait(false) ?? 0;
}
