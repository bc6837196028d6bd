using DuckDB.NET.Data;

namespace Footfall.Storage.Series;

/// <summary>Gives a camera's rows another key.</summary>
internal static class CameraMove
{
    /// <summary>The tables with rows of cameras; that of the intervals last, since it says which cameras there are.</summary>
    public static IReadOnlyList<string> Tables(DuckDBConnection connection)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = "SELECT table_name FROM information_schema.columns WHERE column_name = 'camera_id' " +
            "ORDER BY table_name = 'camera_interval', table_name";
        using DuckDBDataReader reader = command.ExecuteReader();
        var tables = new List<string>();
        while (reader.Read())
        {
            tables.Add(reader.GetString(0));
        }

        return tables;
    }

    /// <summary>Moves the rows of one table.</summary>
    public static void Run(DuckDBConnection connection, string table, string from, string to)
    {
        using DuckDBCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The name comes out of this file's own schema.
        command.CommandText = $"UPDATE {table} SET camera_id = $1 WHERE camera_id = $2";
#pragma warning restore CA2100
        command.Parameters.Add(new DuckDBParameter(to));
        command.Parameters.Add(new DuckDBParameter(from));
        command.ExecuteNonQuery();
    }
}
