using System.Collections.Immutable;
using DuckDB.NET.Data;
using Footfall.Domain.Measures;

namespace Footfall.Storage.Series;

/// <summary>Puts one interval and its parts into the tables; the caller owns the transaction.</summary>
internal static class IntervalRows
{
    private static readonly ImmutableArray<string> Tables =
    [
        "camera_interval", "line_measure", "zone_measure", "zone_dwell", "zone_transition", "heat_cell",
        "queue_measure", "queue_wait", "identity_measure",
    ];

    /// <summary>Writes the interval in place of one of the same camera and start.</summary>
    public static void Replace(DuckDBConnection connection, CameraInterval interval)
    {
        // Asked first, because deleting from every table costs more than the one look that nearly always finds nothing.
        if (Exists(connection, interval))
        {
            foreach (string table in Tables)
            {
                Delete(connection, table, interval);
            }
        }

        InsertInterval(connection, interval);
        InsertLines(connection, interval);
        InsertZones(connection, interval);
        InsertDwell(connection, interval);
        InsertTransitions(connection, interval);
        InsertHeatCells(connection, interval);
        QueueRows.Insert(connection, interval);
        InsertIdentity(connection, interval);
    }

    private static bool Exists(DuckDBConnection connection, CameraInterval interval)
    {
        using DuckDBCommand command = Keyed(
            connection, "SELECT 1 FROM camera_interval WHERE camera_id = $1 AND interval_start = $2", interval);
        return command.ExecuteScalar() is not null;
    }

    private static void Delete(DuckDBConnection connection, string table, CameraInterval interval)
    {
        using DuckDBCommand command = Keyed(
            connection, $"DELETE FROM {table} WHERE camera_id = $1 AND interval_start = $2", interval);
        command.ExecuteNonQuery();
    }

    private static DuckDBCommand Keyed(DuckDBConnection connection, string sql, CameraInterval interval)
    {
        DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.Add(new DuckDBParameter(interval.CameraId));
        command.Parameters.Add(new DuckDBParameter(interval.Start.ToUniversalTime()));
        return command;
    }

    /// <summary>Begins a row of any of the tables.</summary>
    internal static IDuckDBAppenderRow KeyedRow(DuckDBAppender appender, CameraInterval interval) =>
        appender.CreateRow().AppendValue(interval.CameraId).AppendValue(interval.Start.ToUniversalTime());

    private static void InsertInterval(DuckDBConnection connection, CameraInterval interval)
    {
        using DuckDBAppender appender = connection.CreateAppender("camera_interval");
        KeyedRow(appender, interval)
            .AppendValue((int)interval.Length.TotalSeconds)
            .AppendValue(interval.PlanVersion)
            .AppendValue(interval.Model)
            .AppendValue(interval.CoverageSeconds)
            .EndRow();
    }

    private static void InsertLines(DuckDBConnection connection, CameraInterval interval)
    {
        if (interval.Lines.IsEmpty)
        {
            return;
        }

        using DuckDBAppender appender = connection.CreateAppender("line_measure");
        for (int position = 0; position < interval.Lines.Length; position++)
        {
            LineMeasure line = interval.Lines[position];
            KeyedRow(appender, interval)
                .AppendValue(position)
                .AppendValue(line.LineId)
                .AppendValue(RoleNames.Of(line.Role))
                .AppendValue(line.In)
                .AppendValue(line.Out)
                .EndRow();
        }
    }

    private static void InsertZones(DuckDBConnection connection, CameraInterval interval)
    {
        if (interval.Zones.IsEmpty)
        {
            return;
        }

        using DuckDBAppender appender = connection.CreateAppender("zone_measure");
        for (int position = 0; position < interval.Zones.Length; position++)
        {
            ZoneMeasure zone = interval.Zones[position];
            KeyedRow(appender, interval)
                .AppendValue(position)
                .AppendValue(zone.ZoneId)
                .AppendValue(RoleNames.Of(zone.Role))
                .AppendValue(zone.PersonSeconds)
                .AppendValue(zone.OccupancyMax)
                .AppendValue(zone.OccupancyMin)
                .AppendValue(zone.Visits)
                .AppendValue(zone.DwellPersonSeconds)
                .AppendValue(zone.EngagedVisits)
                .AppendValue(zone.BouncedVisits)
                .EndRow();
        }
    }

    private static void InsertDwell(DuckDBConnection connection, CameraInterval interval)
    {
        if (interval.Zones.All(zone => zone.Dwell.Count == 0))
        {
            return;
        }

        using DuckDBAppender appender = connection.CreateAppender("zone_dwell");
        foreach (ZoneMeasure zone in interval.Zones)
        {
            foreach ((int bucket, int visits) in zone.Dwell.Buckets)
            {
                KeyedRow(appender, interval).AppendValue(zone.ZoneId).AppendValue(bucket).AppendValue(visits).EndRow();
            }
        }
    }

    private static void InsertTransitions(DuckDBConnection connection, CameraInterval interval)
    {
        if (interval.Transitions.IsEmpty)
        {
            return;
        }

        using DuckDBAppender appender = connection.CreateAppender("zone_transition");
        for (int position = 0; position < interval.Transitions.Length; position++)
        {
            TransitionMeasure transition = interval.Transitions[position];
            KeyedRow(appender, interval)
                .AppendValue(position)
                .AppendValue(transition.From)
                .AppendValue(transition.To)
                .AppendValue(transition.Count)
                .EndRow();
        }
    }

    private static void InsertHeatCells(DuckDBConnection connection, CameraInterval interval)
    {
        if (interval.HeatCells.IsEmpty)
        {
            return;
        }

        using DuckDBAppender appender = connection.CreateAppender("heat_cell");
        foreach (HeatCell cell in interval.HeatCells)
        {
            KeyedRow(appender, interval)
                .AppendValue(cell.Index)
                .AppendValue(cell.OccupancySeconds)
                .AppendValue(cell.Visits)
                .EndRow();
        }
    }

    private static void InsertIdentity(DuckDBConnection connection, CameraInterval interval)
    {
        if (interval.Identity is not { } identity)
        {
            return;
        }

        using DuckDBAppender appender = connection.CreateAppender("identity_measure");
        KeyedRow(appender, interval)
            .AppendValue(identity.TrackedSeconds)
            .AppendValue(identity.Certain)
            .AppendValue(identity.Mended)
            .AppendValue(identity.Broken)
            .EndRow();
    }
}
