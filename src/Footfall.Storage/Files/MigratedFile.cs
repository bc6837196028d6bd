using Footfall.Domain.Plans;
using Footfall.Storage.Configuration;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Footfall.Storage.Files;

/// <summary>Opens an SQLite file: makes it, brings it to the present schema, gives out connections.</summary>
/// <typeparam name="TContext">Its tables.</typeparam>
internal sealed class MigratedFile<TContext>
    where TContext : DbContext
{
    // How long a write waits for one of another process, such as an import.
    private const int PatienceSeconds = 30;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // Reads are small and many: a context made anew costs more than what it reads.
    private readonly PooledDbContextFactory<TContext> _contexts;

    private MigratedFile(string path)
    {
        _contexts = new PooledDbContextFactory<TContext>(new DbContextOptionsBuilder<TContext>().UseSqlite(Connection(path)).Options);
    }

    /// <param name="path">Made where it is missing, for its owner only.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreConfigException">The file cannot be used.</exception>
    public static async Task<MigratedFile<TContext>> OpenAsync(string path, CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // Two programs that begin at once would both bring the schema up to date.
            FileStream guard = await GuardAsync(path + ".lock", cancellation).ConfigureAwait(false);
            await using (guard.ConfigureAwait(false))
            {
                CreatePrivate(path);
                var database = new MigratedFile<TContext>(path);
                await database.MigrateAsync(path, cancellation).ConfigureAwait(false);
                return database;
            }
        }
        catch (SqliteException failure)
        {
            throw Unusable(path, $"The file cannot be used: {failure.Message} Put back a copy, or move it away and import an export.", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, $"The file cannot be opened: {failure.Message} Make the folder writable, or choose another one.", failure);
        }
    }

    public TContext Connect() => _contexts.CreateDbContext();

    public void Close()
    {
        using TContext rows = Connect();
        SqliteConnection.ClearPool((SqliteConnection)rows.Database.GetDbConnection());
    }

    private static string Connection(string path) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        ForeignKeys = true,
        DefaultTimeout = PatienceSeconds,
    }.ToString();

    // SQLite gives the files beside it the permissions of the file itself.
    private static void CreatePrivate(string path)
    {
        if (!File.Exists(path))
        {
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = OwnerOnly;
            }

            new FileStream(path, options).Dispose();
            FolderSync.Flush(Path.GetDirectoryName(path)!);
        }
    }

    private static async Task<FileStream> GuardAsync(string path, CancellationToken cancellation)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        for (int attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(path, options);
            }
            catch (IOException) when (attempt < 10 * PatienceSeconds && File.Exists(path))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation).ConfigureAwait(false);
            }
        }
    }

    private async Task MigrateAsync(string path, CancellationToken cancellation)
    {
        TContext rows = Connect();
        await using (rows.ConfigureAwait(false))
        {
            await rows.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellation).ConfigureAwait(false);
            var known = rows.Database.GetMigrations().ToHashSet();
            IEnumerable<string> applied = await rows.Database.GetAppliedMigrationsAsync(cancellation).ConfigureAwait(false);
            if (applied.FirstOrDefault(migration => !known.Contains(migration)) is { } newer)
            {
                throw Unusable(path, $"The file was made by a newer version ('{newer}' is not known); use that version, or a copy from before.", null);
            }

            // Left where a program was killed while it brought the schema up to date; the guard says that none does so now.
            await rows.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock", cancellation).ConfigureAwait(false);
            await rows.Database.MigrateAsync(cancellation).ConfigureAwait(false);
        }
    }

    private static StoreConfigException Unusable(string path, string message, Exception? cause) =>
        new(path, [new PlanError("", message)], cause);
}
