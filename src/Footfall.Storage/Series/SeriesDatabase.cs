using DuckDB.NET.Data;
using Footfall.Storage.Files;
using Microsoft.Extensions.Logging;

namespace Footfall.Storage.Series;

/// <summary>The open DuckDB instance behind the store, opened again after a failure.</summary>
/// <remarks>
/// DuckDB refuses all further work on an instance that met a fatal error, such as a full disk during a checkpoint, until every
/// connection to it is closed. So after any failed write the instance is closed, and the next use opens it again: it then
/// holds exactly what is on disk.
/// </remarks>
internal sealed partial class SeriesDatabase : IDisposable
{
    private const long CheckpointAfterBytes = 4 * 1024 * 1024;
    private const int OpeningAttempts = 3;

    private readonly string _path;
    private readonly string _folder;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;

    /// <summary>Shared while a connection is in use, exclusive to open and close the instance.</summary>
    private readonly ReaderWriterLockSlim _instance = new();

    private DuckDBConnection? _connection;
    private bool _isDisposed;
    private bool _logNameIsNew;
    private long _nextCheckpointBytes = CheckpointAfterBytes;

    private SeriesDatabase(string path, TimeProvider clock, ILogger logger)
    {
        _path = path;
        _folder = Path.GetDirectoryName(path)!;
        _clock = clock;
        _logger = logger;
    }

    /// <summary>Opens the file; creates it, and its folder, where there is none.</summary>
    /// <exception cref="StoreException">It cannot be used; it was left as it was.</exception>
    public static SeriesDatabase Open(string path, TimeProvider clock, ILogger logger)
    {
        var database = new SeriesDatabase(path, clock, logger);
        try
        {
            database.EnsureOpen();
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Runs work in one transaction; when it returns, the transaction is on disk. One call at a time.</summary>
    /// <exception cref="StoreException">Nothing of it is stored.</exception>
    public void Write(Action<DuckDBConnection> work)
    {
        try
        {
            Use(connection =>
            {
                using DuckDBTransaction transaction = connection.BeginTransaction();
                work(connection);
                transaction.Commit();
                return true;
            });
            FlushLogName();
        }
        catch (Exception failure) when (SeriesFailure.IsOfStorage(failure))
        {
            Close();
            throw SeriesFailure.Explain(_path, failure);
        }

        CheckpointIfDue();
    }

    /// <summary>Runs work on a connection of its own, beside others and beside the writer.</summary>
    /// <exception cref="StoreException">The file cannot be read.</exception>
    public T Read<T>(Func<DuckDBConnection, T> work)
    {
        try
        {
            return ReadOnce(work);
        }
        catch (DuckDBException failure) when (failure.ErrorType == DuckDB.NET.Native.DuckDBErrorType.Fatal)
        {
            // The writer's checkpoint failed beneath this read; the file itself is whole.
            Close();
        }
        catch (Exception failure) when (SeriesFailure.IsOfStorage(failure))
        {
            throw SeriesFailure.Explain(_path, failure);
        }

        try
        {
            return ReadOnce(work);
        }
        catch (Exception failure) when (SeriesFailure.IsOfStorage(failure))
        {
            throw SeriesFailure.Explain(_path, failure);
        }
    }

    public void Dispose()
    {
        _instance.EnterWriteLock();
        try
        {
            if (_connection is not null)
            {
                TryCheckpoint(_connection);
            }

            CloseInstance();
            _isDisposed = true;
        }
        finally
        {
            _instance.ExitWriteLock();
        }
    }

    private string LogPath => _path + ".wal";

    private T ReadOnce<T>(Func<DuckDBConnection, T> work) => Use(_ =>
    {
        using var connection = new DuckDBConnection(SeriesFile.ConnectionString(_path));
        connection.Open();
        return work(connection);
    });

    private T Use<T>(Func<DuckDBConnection, T> work)
    {
        for (int attempt = 0; attempt < OpeningAttempts; attempt++)
        {
            EnsureOpen();
            _instance.EnterReadLock();
            try
            {
                if (_connection is not null)
                {
                    return work(_connection);
                }
            }
            finally
            {
                _instance.ExitReadLock();
            }
        }

        throw new IOException("The file was closed again after each of several failures in other calls.");
    }

    private void EnsureOpen()
    {
        _instance.EnterUpgradeableReadLock();
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_connection is not null)
            {
                return;
            }

            _instance.EnterWriteLock();
            try
            {
                _connection = SeriesFile.Open(_path, _clock, _logger);
                _logNameIsNew = true;
            }
            finally
            {
                _instance.ExitWriteLock();
            }
        }
        finally
        {
            _instance.ExitUpgradeableReadLock();
        }
    }

    private void Close()
    {
        _instance.EnterWriteLock();
        try
        {
            CloseInstance();
        }
        finally
        {
            _instance.ExitWriteLock();
        }
    }

    private void CloseInstance()
    {
        _connection?.Dispose();
        _connection = null;
    }

    /// <summary>DuckDB begins a new log after each checkpoint and flushes its content with each commit, but not its name.</summary>
    private void FlushLogName()
    {
        if (_logNameIsNew)
        {
            FolderSync.Flush(_folder);
            _logNameIsNew = false;
        }
    }

    /// <summary>Never fails the commit that it follows, which is on disk already.</summary>
    private void CheckpointIfDue()
    {
        var log = new FileInfo(LogPath);
        if (!log.Exists || log.Length < _nextCheckpointBytes)
        {
            return;
        }

        bool isDone = false;
        _instance.EnterReadLock();
        try
        {
            isDone = _connection is not null && TryCheckpoint(_connection);
        }
        finally
        {
            _instance.ExitReadLock();
        }

        _nextCheckpointBytes = isDone ? CheckpointAfterBytes : log.Length + CheckpointAfterBytes;
        if (!isDone)
        {
            Close();
        }
    }

    /// <summary>Moves the log into the file. Failing loses nothing: the log holds it all and is tried again when it has grown.</summary>
    private bool TryCheckpoint(DuckDBConnection connection)
    {
        try
        {
            using DuckDBCommand command = connection.CreateCommand();
            command.CommandText = "CHECKPOINT";
            command.ExecuteNonQuery();
            _logNameIsNew = true;
            return true;
        }
        catch (DuckDBException failure)
        {
            LogCheckpointFailed(_logger, _path, failure);
            return false;
        }
    }
}
