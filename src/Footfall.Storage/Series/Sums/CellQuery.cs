using DuckDB.NET.Data;

namespace Footfall.Storage.Series.Sums;

/// <summary>Adds up what belongs to cameras as a whole: heat cells and transitions.</summary>
internal static class CellQuery
{
    /// <summary>Cells that someone stood in, by camera, bucket and cell.</summary>
    public static IReadOnlyList<HeatSum> ReadHeat(DuckDBConnection connection, SumRequest request) => Read(
        connection,
        request,
        """
        SELECT m.subject, t.bucket, p.cell_index, sum(p.cell_occupancy_seconds), least(sum(p.cell_visits), 2147483647)::INTEGER
        FROM heat_cell p
        JOIN item m ON m.camera_id = p.camera_id
        JOIN moment t ON t.camera_id = p.camera_id AND t.interval_start = p.interval_start
        WHERE p.interval_start >= $1 AND p.interval_start < $2
        GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
        """,
        row => new HeatSum(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetDouble(3), row.GetInt32(4)));

    /// <summary>Pairs of zones that anyone went between, by camera.</summary>
    public static IReadOnlyList<FlowSum> ReadFlow(DuckDBConnection connection, SumRequest request) => Read(
        connection,
        request,
        """
        SELECT m.subject, p.from_zone, p.to_zone, sum(p.transitions)::BIGINT
        FROM zone_transition p
        JOIN item m ON m.camera_id = p.camera_id
        JOIN moment t ON t.camera_id = p.camera_id AND t.interval_start = p.interval_start
        WHERE p.interval_start >= $1 AND p.interval_start < $2
        GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
        """,
        row => new FlowSum(row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetInt64(3)));

    private static List<T> Read<T>(
        DuckDBConnection connection, SumRequest request, string sql, Func<DuckDBDataReader, T> read)
    {
        if (request.Minutes.Count == 0 || request.Subjects.IsEmpty)
        {
            return [];
        }

        using DuckDBTransaction snapshot = connection.BeginTransaction();
        SumTables.Fill(connection, request);
        using DuckDBCommand command = SumTables.Ranged(connection, sql, request);
        using DuckDBDataReader row = command.ExecuteReader();
        List<T> rows = [];
        while (row.Read())
        {
            rows.Add(read(row));
        }

        return rows;
    }
}
