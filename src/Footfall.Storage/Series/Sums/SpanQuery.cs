using DuckDB.NET.Data;

namespace Footfall.Storage.Series.Sums;

/// <summary>Finds from when to when cameras have something stored.</summary>
internal static class SpanQuery
{
    /// <summary>Intervals of a store's cameras that start in [from, to).</summary>
    public static IReadOnlyList<StoredSpan> OfCameras(DuckDBConnection connection, string storeId, DateTimeOffset from, DateTimeOffset to) => Read(
        connection,
        """
        SELECT camera_id, min(interval_start), max(interval_start + to_seconds(interval_seconds))
        FROM camera_interval
        WHERE starts_with(camera_id, $1) AND interval_start >= $2 AND interval_start < $3
        GROUP BY 1 ORDER BY 1
        """,
        storeId + CameraKey.Separator,
        from.ToUniversalTime(),
        to.ToUniversalTime());

    /// <summary>Minutes of a store's cameras that held an entrance line.</summary>
    public static IReadOnlyList<StoredSpan> OfEntrances(DuckDBConnection connection, string storeId) => Read(
        connection,
        """
        SELECT camera_id, min(interval_start), max(interval_start) + INTERVAL 1 MINUTE
        FROM line_measure
        WHERE starts_with(camera_id, $1) AND role = 'entrance'
        GROUP BY 1 ORDER BY 1
        """,
        storeId + CameraKey.Separator);

    /// <summary>Whether a line or a zone was ever counted.</summary>
    public static bool Holds(DuckDBConnection connection, SumItem item)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = item.Kind switch
        {
            SumItemKind.Line => "SELECT 1 FROM line_measure WHERE camera_id = $1 AND line_id = $2 LIMIT 1",
            SumItemKind.Zone => "SELECT 1 FROM zone_measure WHERE camera_id = $1 AND zone_id = $2 LIMIT 1",
            _ => "SELECT 1 FROM camera_interval WHERE camera_id = $1 AND $2 = '' LIMIT 1",
        };
        command.Parameters.Add(new DuckDBParameter(item.CameraKey));
        command.Parameters.Add(new DuckDBParameter(item.Id));
        return command.ExecuteScalar() is not null;
    }

    private static List<StoredSpan> Read(DuckDBConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (object value in values)
        {
            command.Parameters.Add(new DuckDBParameter(value));
        }

        using DuckDBDataReader row = command.ExecuteReader();
        List<StoredSpan> spans = [];
        while (row.Read())
        {
            spans.Add(new StoredSpan(row.GetString(0), row.GetFieldValue<DateTimeOffset>(1), row.GetFieldValue<DateTimeOffset>(2)));
        }

        return spans;
    }
}
