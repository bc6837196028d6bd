using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using DuckDB.NET.Data;

namespace Footfall.Storage.Series;

/// <summary>The tables' numbered steps: <c>Migrations/NNNN-name.sql</c>, applied in order, each once and whole.</summary>
/// <remarks>A step that was ever released is never edited; a change is a new step with the next number.</remarks>
internal static class SeriesSchema
{
    private static readonly ImmutableArray<(int Version, string Resource)> Steps = FindSteps();

    /// <summary>What this program writes.</summary>
    public static int NewestVersion => Steps[^1].Version;

    /// <summary>The version that a file is at; 0 for a file without tables.</summary>
    public static int VersionOf(DuckDBConnection connection)
    {
        bool hasTable = Scalar(connection, "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'schema_version'") > 0;
        return hasTable ? (int)Scalar(connection, "SELECT coalesce(max(version), 0) FROM schema_version") : 0;
    }

    /// <summary>Applies the steps that a file lacks, in one transaction.</summary>
    public static void Migrate(DuckDBConnection connection, DateTimeOffset now)
    {
        int from = VersionOf(connection);
        using DuckDBTransaction transaction = connection.BeginTransaction();
        Execute(connection, "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL, applied_at TIMESTAMPTZ NOT NULL)");
        foreach ((int version, string resource) in Steps)
        {
            if (version > from)
            {
                Execute(connection, Text(resource));
                Execute(connection, "INSERT INTO schema_version VALUES ($1, $2)", version, now);
            }
        }

        transaction.Commit();
    }

    private static ImmutableArray<(int Version, string Resource)> FindSteps() =>
    [
        .. from resource in Assembly.GetExecutingAssembly().GetManifestResourceNames()
           where resource.EndsWith(".sql", StringComparison.Ordinal)
           let version = int.Parse(resource.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture)
           orderby version
           select (version, resource),
    ];

    private static string Text(string resource)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static long Scalar(DuckDBConnection connection, string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Execute(DuckDBConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (object value in values)
        {
            command.Parameters.Add(new DuckDBParameter(value));
        }

        command.ExecuteNonQuery();
    }
}
