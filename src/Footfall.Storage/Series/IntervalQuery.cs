using DuckDB.NET.Data;
using Footfall.Domain.Measures;

namespace Footfall.Storage.Series;

/// <summary>Reads one camera's intervals with one query for each table, however many intervals there are.</summary>
/// <remarks>One transaction, so that all queries see the same snapshot.</remarks>
internal sealed class IntervalQuery
{
    private readonly DuckDBConnection _connection;
    private readonly string _cameraId;
    private readonly DateTimeOffset _from;
    private readonly DateTimeOffset _to;
    private readonly CancellationToken _cancellation;
    private readonly List<IntervalDraft> _drafts = [];

    private IntervalQuery(
        DuckDBConnection connection, string cameraId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        _connection = connection;
        _cameraId = cameraId;
        _from = from.ToUniversalTime();
        _to = to.ToUniversalTime();
        _cancellation = cancellation;
    }

    /// <summary>Intervals that start in [from, to), in order.</summary>
    /// <param name="connection">Not in a transaction.</param>
    /// <param name="cameraId">Whose.</param>
    /// <param name="from">The earliest start.</param>
    /// <param name="to">After the latest start.</param>
    /// <param name="withHeat">Whether with heat cells; without, every interval has none.</param>
    /// <param name="cancellation">Gives up between two tables.</param>
    public static IReadOnlyList<CameraInterval> Read(
        DuckDBConnection connection,
        string cameraId,
        DateTimeOffset from,
        DateTimeOffset to,
        bool withHeat,
        CancellationToken cancellation)
    {
        using DuckDBTransaction snapshot = connection.BeginTransaction();
        var query = new IntervalQuery(connection, cameraId, from, to, cancellation);
        query.ReadIntervals();
        if (query._drafts.Count > 0)
        {
            query.ReadLines();
            query.ReadDwell();
            query.ReadWaits();
            query.ReadQueues();
            query.ReadZones();
            query.ReadTransitions();
            query.ReadIdentity();
            if (withHeat)
            {
                query.ReadHeatCells();
            }
        }

        return query._drafts.ConvertAll(draft => draft.Finish());
    }

    /// <summary>Cameras with an interval that starts in [from, to), by id.</summary>
    public static IReadOnlyList<string> ReadCameraIds(DuckDBConnection connection, DateTimeOffset from, DateTimeOffset to)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText =
            "SELECT DISTINCT camera_id FROM camera_interval WHERE interval_start >= $1 AND interval_start < $2 ORDER BY camera_id";
        command.Parameters.Add(new DuckDBParameter(from.ToUniversalTime()));
        command.Parameters.Add(new DuckDBParameter(to.ToUniversalTime()));
        using DuckDBDataReader row = command.ExecuteReader();
        List<string> cameras = [];
        while (row.Read())
        {
            cameras.Add(row.GetString(0));
        }

        return cameras;
    }

    /// <summary>End of the newest interval of all; null before the first.</summary>
    public static DateTimeOffset? ReadNewestEnd(DuckDBConnection connection)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText =
            "SELECT interval_start, interval_seconds FROM camera_interval ORDER BY interval_start DESC LIMIT 1";
        using DuckDBDataReader row = command.ExecuteReader();
        return row.Read() ? row.GetFieldValue<DateTimeOffset>(0).AddSeconds(row.GetInt32(1)) : null;
    }

    private void ReadIntervals()
    {
        using DuckDBCommand command = Select("camera_interval", "interval_seconds, plan_version, model, coverage_seconds", "");
        using DuckDBDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            _drafts.Add(new IntervalDraft(new CameraInterval(
                _cameraId,
                row.GetFieldValue<DateTimeOffset>(0),
                TimeSpan.FromSeconds(row.GetInt32(1)),
                row.GetInt32(2),
                row.GetString(3),
                row.GetDouble(4),
                [], [], [], [])));
        }
    }

    private void ReadLines() => ReadParts("line_measure", """line_id, role, "in", "out" """, "position", (draft, row) =>
        draft.Lines.Add(new LineMeasure(row.GetString(1), RoleNames.Line(row.GetString(2)), row.GetInt32(3), row.GetInt32(4))));

    private void ReadDwell() => ReadParts("zone_dwell", "zone_id, bucket, zone_visits", "zone_id, bucket", (draft, row) =>
        draft.Dwell.Add(row.GetString(1), row.GetInt32(2), row.GetInt32(3)));

    private void ReadWaits() => ReadParts("queue_wait", "zone_id, bucket, served", "zone_id, bucket", (draft, row) =>
        draft.Wait.Add(row.GetString(1), row.GetInt32(2), row.GetInt32(3)));

    private void ReadQueues() => ReadParts(
        "queue_measure",
        "zone_id, joined, served, abandoned, served_within_target, waiting_person_seconds, waiting_max, wait_person_seconds",
        "zone_id",
        (draft, row) =>
        {
            string zoneId = row.GetString(1);
            draft.Queues.Add(zoneId, new QueueMeasure(
                row.GetInt32(2),
                row.GetInt32(3),
                row.GetInt32(4),
                row.GetInt32(5),
                row.GetDouble(6),
                row.IsDBNull(7) ? null : row.GetInt32(7),
                row.GetDouble(8),
                draft.Wait.Of(zoneId)));
        });

    private void ReadZones() => ReadParts(
        "zone_measure",
        "zone_id, role, person_seconds, occupancy_max, occupancy_min, zone_visits, dwell_person_seconds, engaged_visits, bounced_visits",
        "position",
        (draft, row) =>
        {
            string zoneId = row.GetString(1);
            draft.Zones.Add(new ZoneMeasure(
                zoneId,
                RoleNames.Zone(row.GetString(2)),
                row.GetDouble(3),
                row.IsDBNull(4) ? null : row.GetInt32(4),
                row.IsDBNull(5) ? null : row.GetInt32(5),
                row.GetInt32(6),
                row.GetDouble(7),
                row.GetInt32(8),
                row.GetInt32(9),
                draft.Dwell.Of(zoneId),
                draft.Queues.GetValueOrDefault(zoneId)));
        });

    private void ReadTransitions() => ReadParts("zone_transition", "from_zone, to_zone, transitions", "position", (draft, row) =>
        draft.Transitions.Add(new TransitionMeasure(row.GetString(1), row.GetString(2), row.GetInt32(3))));

    private void ReadHeatCells() => ReadParts("heat_cell", "cell_index, cell_occupancy_seconds, cell_visits", "cell_index", (draft, row) =>
        draft.HeatCells.Add(new HeatCell(row.GetInt32(1), row.GetDouble(2), row.GetInt32(3))));

    private void ReadIdentity() => ReadParts(
        "identity_measure",
        "tracked_seconds, certain_ends, mends, broken_ends",
        "interval_start",
        (draft, row) =>
            draft.Identity = new IdentityMeasure(row.GetDouble(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4)));

    /// <summary>Hands each row to the draft of its interval; both come in order of their start.</summary>
    private void ReadParts(string table, string columns, string order, Action<IntervalDraft, DuckDBDataReader> take)
    {
        _cancellation.ThrowIfCancellationRequested();
        using DuckDBCommand command = Select(table, columns, $", {order}");
        using DuckDBDataReader row = command.ExecuteReader();
        int current = 0;
        while (row.Read())
        {
            DateTimeOffset start = row.GetFieldValue<DateTimeOffset>(0);
            while (current < _drafts.Count && _drafts[current].Start < start)
            {
                current++;
            }

            if (current == _drafts.Count || _drafts[current].Start != start)
            {
                throw new InvalidDataException($"{table} has rows at {start:u} that belong to no row of camera_interval.");
            }

            take(_drafts[current], row);
        }
    }

    private DuckDBCommand Select(string table, string columns, string thenBy)
    {
        DuckDBCommand command = _connection.CreateCommand();
        command.CommandText =
            $"SELECT interval_start, {columns} FROM {table} " +
            "WHERE camera_id = $1 AND interval_start >= $2 AND interval_start < $3 " +
            $"ORDER BY interval_start{thenBy}";
        command.Parameters.Add(new DuckDBParameter(_cameraId));
        command.Parameters.Add(new DuckDBParameter(_from));
        command.Parameters.Add(new DuckDBParameter(_to));
        return command;
    }
}
