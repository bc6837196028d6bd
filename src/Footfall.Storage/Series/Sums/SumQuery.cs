using System.Collections.Immutable;
using DuckDB.NET.Data;
using Footfall.Domain.Measures;

namespace Footfall.Storage.Series.Sums;

/// <summary>Adds minutes up in the database, so that a year of them is not carried out of it.</summary>
internal sealed class SumQuery
{
    private readonly DuckDBConnection _connection;
    private readonly SumRequest _request;
    private readonly CancellationToken _cancellation;

    private SumQuery(DuckDBConnection connection, SumRequest request, CancellationToken cancellation) =>
        (_connection, _request, _cancellation) = (connection, request, cancellation);

    /// <summary>Adds up.</summary>
    /// <param name="connection">Of this question alone, not in a transaction.</param>
    /// <param name="request">The question.</param>
    /// <param name="cancellation">Gives up between two tables.</param>
    public static SeriesSums Read(DuckDBConnection connection, SumRequest request, CancellationToken cancellation)
    {
        if (request.Minutes.Count == 0 || request.Subjects.IsEmpty)
        {
            return new SeriesSums { Seen = [], Lines = [], Zones = [], Queues = [], Peaks = [], Dwell = [], Waits = [] };
        }

        // One transaction, so that all tables are seen at the same moment.
        using DuckDBTransaction snapshot = connection.BeginTransaction();
        SumTables.Fill(connection, request);
        var query = new SumQuery(connection, request, cancellation);
        bool lines = query.Any(SumItemKind.Line) || query.Any(SumItemKind.Doors);
        bool zones = query.Any(SumItemKind.Zone);
        return new SeriesSums
        {
            Seen = query.ReadSeen(),
            Lines = lines ? query.ReadLines() : [],
            Zones = zones ? query.ReadZones() : [],
            Queues = zones ? query.ReadQueues() : [],
            Peaks = zones && query.HasSubject(items => items.Count(item => item.Kind == SumItemKind.Zone) > 1) ? query.ReadPeaks() : [],
            Dwell = zones ? query.ReadTimes("zone_dwell", "zone_visits") : [],
            Waits = zones ? query.ReadTimes("queue_wait", "served") : [],
        };
    }

    private bool Any(SumItemKind kind) => HasSubject(items => items.Any(item => item.Kind == kind));

    private bool HasSubject(Func<ImmutableArray<SumItem>, bool> holds) => _request.Subjects.Any(holds);

    private List<SeenSum> ReadSeen()
    {
        List<string> parts = [];
        if (Any(SumItemKind.Line) || Any(SumItemKind.Doors))
        {
            parts.Add(
                $"""
                SELECT m.subject, p.camera_id, p.interval_start FROM line_measure p JOIN item m ON m.camera_id = p.camera_id AND (
                (m.kind = {(int)SumItemKind.Line} AND m.item_id = p.line_id) OR (m.kind = {(int)SumItemKind.Doors} AND p.role = 'entrance'))
                WHERE p.interval_start >= $1 AND p.interval_start < $2
                """);
        }

        if (Any(SumItemKind.Zone))
        {
            parts.Add(
                $"""
                SELECT m.subject, p.camera_id, p.interval_start FROM zone_measure p
                JOIN item m ON m.camera_id = p.camera_id AND m.item_id = p.zone_id AND m.kind = {(int)SumItemKind.Zone}
                WHERE p.interval_start >= $1 AND p.interval_start < $2
                """);
        }

        if (Any(SumItemKind.Camera))
        {
            parts.Add(
                $"""
                SELECT m.subject, p.camera_id, p.interval_start FROM moment p
                JOIN item m ON m.camera_id = p.camera_id AND m.kind = {(int)SumItemKind.Camera}
                """);
        }

        // A minute that holds two parts of a subject was seen once; where none can, looking for such minutes is spared.
        bool onceOnly = HasSubject(items =>
            items.Any(item => item.Kind == SumItemKind.Doors) || items.DistinctBy(item => item.CameraKey).Count() < items.Length);
        return Rows(
            $"""
            WITH seen AS (SELECT {(onceOnly ? "DISTINCT " : "")}* FROM ({string.Join(" UNION ALL ", parts.Select(part => $"({part})"))}))
            SELECT s.subject, t.bucket, t.camera_id, t.plan_version, t.model, count(*), sum(t.coverage_seconds), count(i.camera_id),
              coalesce(sum(i.tracked_seconds), 0), coalesce(sum(i.certain_ends), 0)::BIGINT,
              coalesce(sum(i.mends), 0)::BIGINT, coalesce(sum(i.broken_ends), 0)::BIGINT
            FROM seen s
            JOIN moment t ON t.camera_id = s.camera_id AND t.interval_start = s.interval_start
            LEFT JOIN identity_measure i ON i.camera_id = s.camera_id AND i.interval_start = s.interval_start
              AND i.interval_start >= $1 AND i.interval_start < $2
            GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
            """,
            row => new SeenSum(
                row.GetInt32(0),
                row.GetInt32(1),
                row.GetString(2),
                row.GetInt32(3),
                row.GetString(4),
                row.GetInt64(5),
                row.GetDouble(6),
                row.GetInt64(7) == 0 ? null : new IdentityMeasure(row.GetDouble(8), Int(row, 9), Int(row, 10), Int(row, 11))));
    }

    private List<LineSum> ReadLines() => Rows(
        $"""
        SELECT m.subject, t.bucket, p.role, sum(p."in")::BIGINT, sum(p."out")::BIGINT,
          coalesce(sum(p."in") FILTER (WHERE t.is_open), 0)::BIGINT, sum(t.coverage_seconds)
        FROM line_measure p
        JOIN item m ON m.camera_id = p.camera_id AND (
          (m.kind = {(int)SumItemKind.Line} AND m.item_id = p.line_id) OR (m.kind = {(int)SumItemKind.Doors} AND p.role <> 'internal'))
        JOIN moment t ON t.camera_id = p.camera_id AND t.interval_start = p.interval_start
        WHERE p.interval_start >= $1 AND p.interval_start < $2
        GROUP BY 1, 2, 3
        """,
        row => new LineSum(
            row.GetInt32(0), row.GetInt32(1), RoleNames.Line(row.GetString(2)),
            row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetDouble(6)));

    private List<ZoneSum> ReadZones() => Rows(
        $"""
        SELECT m.subject, t.bucket, p.camera_id, p.zone_id, sum(t.coverage_seconds), sum(p.person_seconds),
          max(p.occupancy_max), min(p.occupancy_min), sum(p.zone_visits)::BIGINT, sum(p.dwell_person_seconds),
          sum(p.engaged_visits)::BIGINT, sum(p.bounced_visits)::BIGINT
        {OfZones("zone_measure")}
        GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
        """,
        row => new ZoneSum(
            row.GetInt32(0), row.GetInt32(1), row.GetString(2), row.GetString(3), row.GetDouble(4), row.GetDouble(5),
            IntOrNull(row, 6), IntOrNull(row, 7), row.GetInt64(8), row.GetDouble(9), row.GetInt64(10), row.GetInt64(11)));

    private List<QueueSum> ReadQueues() => Rows(
        $"""
        SELECT m.subject, t.bucket, p.camera_id, p.zone_id, sum(t.coverage_seconds), sum(p.joined)::BIGINT, sum(p.served)::BIGINT,
          sum(p.abandoned)::BIGINT, sum(p.served_within_target)::BIGINT, sum(p.waiting_person_seconds), max(p.waiting_max),
          sum(p.wait_person_seconds)
        {OfZones("queue_measure")}
        GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
        """,
        row => new QueueSum(
            row.GetInt32(0), row.GetInt32(1), row.GetString(2), row.GetString(3), row.GetDouble(4), row.GetInt64(5),
            row.GetInt64(6), row.GetInt64(7), row.GetInt64(8), row.GetDouble(9), IntOrNull(row, 10), row.GetDouble(11)));

    private List<PeakSum> ReadPeaks() => Rows(
        $"""
        WITH several AS (SELECT subject FROM item WHERE kind = {(int)SumItemKind.Zone} GROUP BY subject HAVING count(*) > 1),
        zones AS (
          SELECT m.subject, t.bucket, t.number, sum(p.occupancy_max) AS most, sum(p.occupancy_min) AS least
          {OfZones("zone_measure")} AND m.subject IN (FROM several) GROUP BY 1, 2, 3),
        queues AS (
          SELECT m.subject, t.bucket, t.number, sum(p.waiting_max) AS most
          {OfZones("queue_measure")} AND m.subject IN (FROM several) GROUP BY 1, 2, 3)
        SELECT z.subject, z.bucket, max(z.most)::INTEGER, min(z.least)::INTEGER, max(q.most)::INTEGER
        FROM zones z LEFT JOIN queues q ON q.subject = z.subject AND q.number = z.number
        GROUP BY 1, 2
        """,
        row => new PeakSum(row.GetInt32(0), row.GetInt32(1), IntOrNull(row, 2), IntOrNull(row, 3), IntOrNull(row, 4)));

    private List<TimeSum> ReadTimes(string table, string count) => Rows(
        $"""
        SELECT m.subject, t.bucket, p.bucket, sum(p.{count})::BIGINT
        {OfZones(table)}
        GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
        """,
        row => new TimeSum(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), Int(row, 3)));

    private static string OfZones(string table) =>
        $"""
        FROM {table} p
        JOIN item m ON m.camera_id = p.camera_id AND m.item_id = p.zone_id AND m.kind = {(int)SumItemKind.Zone}
        JOIN moment t ON t.camera_id = p.camera_id AND t.interval_start = p.interval_start
        WHERE p.interval_start >= $1 AND p.interval_start < $2
        """;

    private List<T> Rows<T>(string sql, Func<DuckDBDataReader, T> read)
    {
        _cancellation.ThrowIfCancellationRequested();
        using DuckDBCommand command = SumTables.Ranged(_connection, sql, _request);
        using DuckDBDataReader row = command.ExecuteReader();
        List<T> rows = [];
        while (row.Read())
        {
            rows.Add(read(row));
        }

        return rows;
    }

    private static int Int(DuckDBDataReader row, int column) => (int)Math.Min(row.GetInt64(column), int.MaxValue);

    private static int? IntOrNull(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);
}
