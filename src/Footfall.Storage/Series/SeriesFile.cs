using System.Globalization;
using DuckDB.NET.Data;
using Footfall.Storage.Files;
using Microsoft.Extensions.Logging;

namespace Footfall.Storage.Series;

/// <summary>Opens the series file, brings its tables up to date, and creates it so that a crash leaves it whole or absent.</summary>
internal static partial class SeriesFile
{
    private const string UnfinishedEnding = ".unfinished";

    /// <summary>An open connection to a file with this program's tables.</summary>
    /// <exception cref="StoreException">The file cannot be used; it was left as it was.</exception>
    public static DuckDBConnection Open(string path, TimeProvider clock, ILogger logger)
    {
        try
        {
            string folder = Path.GetDirectoryName(path)!;
            Directory.CreateDirectory(folder);
            if (!File.Exists(path) && !Directory.Exists(path))
            {
                Create(path, clock);
                LogCreated(logger, path, SeriesSchema.NewestVersion);
            }

            DuckDBConnection connection = OpenExisting(path, clock, logger);
            DeleteLeftovers(path);
            return connection;
        }
        catch (Exception failure) when (SeriesFailure.IsOfStorage(failure))
        {
            throw SeriesFailure.Explain(path, failure);
        }
    }

    /// <summary>Settings that every connection of the process gives alike.</summary>
    /// <remarks>
    /// The memory limit is an upper bound, not a reservation. Checkpoints run when the store says so, so that a commit's
    /// outcome never depends on one. Nothing is ever fetched from the network.
    /// </remarks>
    public static string ConnectionString(string path) => new DuckDBConnectionStringBuilder
    {
        DataSource = path,
        ["threads"] = "2",
        ["memory_limit"] = "512MB",
        ["checkpoint_threshold"] = "1TB",
        ["autoinstall_known_extensions"] = "false",
        ["autoload_known_extensions"] = "false",
    }.ConnectionString;

    private static DuckDBConnection OpenExisting(string path, TimeProvider clock, ILogger logger)
    {
        var connection = new DuckDBConnection(ConnectionString(path));
        try
        {
            connection.Open();
            using DuckDBCommand command = connection.CreateCommand();
            command.CommandText = "PRAGMA disable_checkpoint_on_shutdown";
            command.ExecuteNonQuery();
            BringUpToDate(connection, path, clock, logger);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void BringUpToDate(DuckDBConnection connection, string path, TimeProvider clock, ILogger logger)
    {
        int version = SeriesSchema.VersionOf(connection);
        if (version > SeriesSchema.NewestVersion)
        {
            throw SeriesFailure.NewerSchema(path, version);
        }

        if (version < SeriesSchema.NewestVersion)
        {
            SeriesSchema.Migrate(connection, clock.GetUtcNow());
            LogMigrated(logger, path, version, SeriesSchema.NewestVersion);
        }
    }

    /// <summary>Makes the file under another name first: a process killed meanwhile leaves no half-made file behind.</summary>
    private static void Create(string path, TimeProvider clock)
    {
        if (File.Exists(path + ".wal"))
        {
            throw SeriesFailure.LogWithoutFile(path);
        }

        string unfinished = $"{path}.{Path.GetRandomFileName()}{UnfinishedEnding}";
        try
        {
            using (var connection = new DuckDBConnection(ConnectionString(unfinished)))
            {
                connection.Open();
                SeriesSchema.Migrate(connection, clock.GetUtcNow());
                using DuckDBCommand command = connection.CreateCommand();
                command.CommandText = "CHECKPOINT";
                command.ExecuteNonQuery();
            }

            File.Move(unfinished, path, overwrite: false);
        }
        catch
        {
            File.Delete(unfinished);
            File.Delete(unfinished + ".wal");
            throw;
        }

        FolderSync.Flush(Path.GetDirectoryName(path)!);
    }

    private static void DeleteLeftovers(string path)
    {
        string pattern = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)}.*{UnfinishedEnding}*");
        foreach (string leftover in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, pattern))
        {
            File.Delete(leftover);
        }
    }
}
