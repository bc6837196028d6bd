using DuckDB.NET.Data;

namespace Footfall.Storage.Series.Sums;

/// <summary>Reads what derived occupancy follows from: who came and went, and when nobody watched.</summary>
internal static class EntranceQuery
{
    private const string Flow =
        """
        SELECT interval_start, sum("in")::INTEGER, sum("out")::INTEGER
        FROM line_measure
        WHERE role = 'entrance' AND interval_start >= $1 AND interval_start < $2 AND list_contains($3, camera_id)
        GROUP BY 1 HAVING sum("in") > 0 OR sum("out") > 0 ORDER BY 1
        """;

    // Where in a minute its unseen seconds lie is not stored: they count to the stretch before it and to the one after it.
    private const string Unseen =
        """
        WITH watched AS (
          SELECT camera_id, interval_start AS begun,
            interval_start + to_microseconds((1e6 * greatest(0, interval_seconds - coverage_seconds))::BIGINT) AS seen_from,
            interval_start + to_microseconds((1e6 * least(interval_seconds, coverage_seconds))::BIGINT) AS seen_until
          FROM camera_interval c
          WHERE coverage_seconds > 0 AND interval_start >= $1 AND interval_start < $2 AND list_contains($3, camera_id)
            AND EXISTS (SELECT 1 FROM line_measure l WHERE l.camera_id = c.camera_id AND l.interval_start = c.interval_start
              AND l.role = 'entrance' AND l.interval_start >= $1 AND l.interval_start < $2)),
        gaps AS (
          SELECT camera_id, lag(seen_until, 1, $1) OVER (PARTITION BY camera_id ORDER BY begun) AS gone, seen_from AS back FROM watched
          UNION ALL
          SELECT k.camera_id, coalesce(max(w.seen_until), $1), $2 FROM (SELECT unnest($3) AS camera_id) k
          LEFT JOIN watched w ON w.camera_id = k.camera_id GROUP BY k.camera_id)
        SELECT camera_id, gone, back FROM gaps WHERE back - gone > to_microseconds($4) ORDER BY gone, camera_id
        """;

    /// <summary>Reads a stretch of time.</summary>
    /// <param name="connection">Not in a transaction.</param>
    /// <param name="cameras">Every camera that watches an entrance.</param>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="longest">Longer stretches without a view are told of.</param>
    public static EntranceFlow Read(
        DuckDBConnection connection, IReadOnlyCollection<string> cameras, DateTimeOffset from, DateTimeOffset to, TimeSpan longest)
    {
        using DuckDBTransaction snapshot = connection.BeginTransaction();
        List<FlowMinute> minutes = [];
        using (DuckDBCommand command = Command(connection, Flow, cameras, from, to))
        {
            using DuckDBDataReader row = command.ExecuteReader();
            while (row.Read())
            {
                minutes.Add(new FlowMinute(row.GetFieldValue<DateTimeOffset>(0), row.GetInt32(1), row.GetInt32(2)));
            }
        }

        List<UnseenStretch> unseen = [];
        using (DuckDBCommand command = Command(connection, Unseen, cameras, from, to))
        {
            command.Parameters.Add(new DuckDBParameter(longest.Ticks / TimeSpan.TicksPerMicrosecond));
            using DuckDBDataReader row = command.ExecuteReader();
            while (row.Read())
            {
                unseen.Add(new UnseenStretch(
                    row.GetString(0), row.GetFieldValue<DateTimeOffset>(1), row.GetFieldValue<DateTimeOffset>(2)));
            }
        }

        return new EntranceFlow(minutes, unseen);
    }

    private static DuckDBCommand Command(
        DuckDBConnection connection, string sql, IReadOnlyCollection<string> cameras, DateTimeOffset from, DateTimeOffset to)
    {
        DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.Add(new DuckDBParameter(from.ToUniversalTime()));
        command.Parameters.Add(new DuckDBParameter(to.ToUniversalTime()));
        command.Parameters.Add(new DuckDBParameter(cameras.ToList()));
        return command;
    }
}
