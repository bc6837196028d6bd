using System.Text.Json;
using DuckDB.NET.Data;
using Footfall.Domain.Journals;
using Footfall.Domain.Measures;
using Footfall.Storage.Series.Journals;
using Microsoft.Extensions.Logging;

namespace Footfall.Storage.Series;

/// <summary>The store of record in one DuckDB file, <c>series.duckdb</c> in the data folder.</summary>
/// <remarks>
/// <para>
/// A commit is one DuckDB transaction. DuckDB appends it to its log (<c>series.duckdb.wal</c>) and calls fsync before it
/// reports success; the log's name is flushed with its folder. What is relied on is that fsync reaches the disk: a drive that
/// lies about its cache, or a file system mounted without barriers, voids the promise. A log that ends within a record, as a
/// crash leaves it, is read up to the last whole transaction.
/// </para>
/// <para>
/// The log moves into the file when it has grown to 4 MiB and when the store is disposed. DuckDB does that crash-safe: new
/// blocks first, then the header, then the log is deleted.
/// </para>
/// <para>One process owns the file; inside it any number of readers see the state of the last commit before they began.</para>
/// </remarks>
public sealed partial class DuckDbSeriesStore : ISeriesStore, IAsyncDisposable
{
    /// <summary>Name of the file in the data folder.</summary>
    public const string FileName = "series.duckdb";

    private readonly SeriesDatabase _database;
    private readonly SemaphoreSlim _writing = new(1, 1);

    private readonly ILogger<DuckDbSeriesStore> _logger;

    private DuckDbSeriesStore(SeriesDatabase database, ILogger<DuckDbSeriesStore> logger) =>
        (_database, _logger) = (database, logger);

    /// <summary>Opens the store of a data folder; creates the folder, the file and its tables where they are missing.</summary>
    /// <param name="dataFolder">Where the file is.</param>
    /// <param name="clock">Stamps schema changes.</param>
    /// <param name="logger">Told of schema changes and of failed checkpoints.</param>
    /// <exception cref="StoreException">The file cannot be used; it was left as it was.</exception>
    public static async Task<DuckDbSeriesStore> OpenAsync(
        string dataFolder, TimeProvider clock, ILogger<DuckDbSeriesStore> logger)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dataFolder);
        string path = Path.Combine(Path.GetFullPath(dataFolder), FileName);
        return new DuckDbSeriesStore(await Task.Run(() => SeriesDatabase.Open(path, clock, logger)).ConfigureAwait(false), logger);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A number is not finite, an id is no text, or the start is not on a whole second.</exception>
    /// <remarks>After a refusal the store stays usable: the same interval can be tried again.</remarks>
    public Task CommitAsync(CameraInterval interval, CameraJournal? rest, CancellationToken cancellation)
    {
        Storable.Check(interval);
        return WriteAsync(
            connection =>
            {
                IntervalRows.Replace(connection, interval);
                if (rest is not null)
                {
                    JournalRows.Replace(connection, rest);
                }
            },
            cancellation);
    }

    /// <inheritdoc/>
    public Task WriteJournalAsync(CameraJournal journal, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(journal);
        return WriteAsync(connection => JournalRows.Replace(connection, journal), cancellation);
    }

    /// <inheritdoc/>
    public async Task<CameraJournal?> ReadJournalAsync(string cameraId, CancellationToken cancellation)
    {
        string? text = await Task.Run(
            () => _database.Read(connection => JournalRows.Read(connection, cameraId)), cancellation).ConfigureAwait(false);
        try
        {
            return text is null ? null : Of(cameraId, JournalText.Read(text));
        }
        catch (JsonException unreadable)
        {
            LogJournalUnreadable(_logger, cameraId, unreadable);
            return null;
        }
    }

    /// <inheritdoc/>
    /// <remarks>Heat cells come back in the order of their index, everything else as it was committed.</remarks>
    public Task<IReadOnlyList<CameraInterval>> ReadAsync(
        string cameraId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        ReadAsync(cameraId, from, to, withHeat: true, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CameraInterval>> ReadCountsAsync(
        string cameraId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        ReadAsync(cameraId, from, to, withHeat: false, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ReadCameraIdsAsync(
        DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        Task.Run(() => _database.Read(connection => IntervalQuery.ReadCameraIds(connection, from, to)), cancellation);

    /// <summary>Keeps everything of a camera under another key from now on.</summary>
    /// <remarks>One transaction for each table; one that was interrupted is finished by the next call.</remarks>
    /// <param name="from">The key until now.</param>
    /// <param name="to">The key from now on; nothing is kept under it yet, but for what an interrupted call moved.</param>
    /// <param name="cancellation">Gives up between two tables.</param>
    /// <exception cref="StoreException">It could not be written; what was moved already stays moved.</exception>
    public async Task MoveCameraAsync(string from, string to, CancellationToken cancellation)
    {
        IReadOnlyList<string> tables = await Task.Run(() => _database.Read(CameraMove.Tables), cancellation).ConfigureAwait(false);
        foreach (string table in tables)
        {
            await WriteAsync(connection => CameraMove.Run(connection, table, from, to), cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>End of the newest stored interval of all cameras; null before the first.</summary>
    /// <exception cref="StoreException">The file cannot be read.</exception>
    public Task<DateTimeOffset?> ReadNewestEndAsync(CancellationToken cancellation) =>
        Task.Run(() => _database.Read(IntervalQuery.ReadNewestEnd), cancellation);

    /// <summary>Ends the commit in progress, moves the log into the file and lets go of it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _writing.WaitAsync().ConfigureAwait(false);
        try
        {
            await Task.Run(_database.Dispose).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    // The row says whose it is: the body may be of a time when the camera had another key.
    private static CameraJournal Of(string cameraId, CameraJournal read) => read with
    {
        CameraId = cameraId,
        Open = [.. read.Open.Select(interval => interval with { CameraId = cameraId })],
    };

    private Task<IReadOnlyList<CameraInterval>> ReadAsync(
        string cameraId, DateTimeOffset from, DateTimeOffset to, bool withHeat, CancellationToken cancellation) => Task.Run(
        () => _database.Read(connection => IntervalQuery.Read(connection, cameraId, from, to, withHeat, cancellation)),
        cancellation);

    private async Task WriteAsync(Action<DuckDBConnection> work, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await Task.Run(() => _database.Write(work), CancellationToken.None)
                .ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }
}
