using System.Text.Json;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Summaries;

/// <summary>What a whole recording counted, as <c>--json</c> of replay and count gives it.</summary>
/// <param name="Frames">Frames analysed.</param>
/// <param name="Duration">Length of the recording.</param>
/// <param name="Plan">Gives the order of lines and zones.</param>
/// <param name="Total">All intervals merged; null when there were none.</param>
public sealed record ReplaySummary(long Frames, TimeSpan Duration, CameraPlan Plan, CameraInterval? Total)
{
    /// <summary>Adds up the closed intervals of a recording.</summary>
    /// <param name="frames">Frames analysed; see <see cref="CameraAnalyzer.Frames"/>.</param>
    /// <param name="duration">Length of the recording; see <see cref="CameraAnalyzer.Duration"/>.</param>
    /// <param name="plan">The plan that counted.</param>
    /// <param name="intervals">Every interval of the recording, earliest first; none when it had no frames.</param>
    public static ReplaySummary Of(
        long frames, TimeSpan duration, CameraPlan plan, IReadOnlyList<CameraInterval> intervals)
    {
        ArgumentNullException.ThrowIfNull(intervals);
        return new ReplaySummary(
            frames,
            duration,
            plan,
            intervals.Count == 0 ? null : IntervalMerge.Merge(intervals, intervals[0].Start, duration));
    }

    /// <summary>Writes the members of the summary into an object that the caller has begun and will end.</summary>
    /// <remarks>
    /// The same counts give the same bytes. A number that nobody looked for is null, never 0: everything without
    /// coverage, times of no visits.
    /// </remarks>
    public void WriteMembers(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumber("frames", Frames);
        writer.WriteNumber("duration_s", Duration.TotalSeconds);
        writer.WriteNumber("coverage_s", Total?.CoverageSeconds ?? 0);
        writer.WriteStartObject("lines");
        foreach (LinePlan line in Plan.Lines)
        {
            WriteLine(writer, line.Id, Total?.Lines.FirstOrDefault(measure => measure.LineId == line.Id));
        }

        writer.WriteEndObject();
        writer.WriteStartObject("zones");
        foreach (ZonePlan zone in Plan.Zones)
        {
            WriteZone(writer, zone, Total?.Zones.FirstOrDefault(measure => measure.ZoneId == zone.Id));
        }

        writer.WriteEndObject();
        WriteTransitions(writer);
        WriteHeatMap(writer);
        Write(writer, "count_confidence", Total?.CountConfidence);
    }

    private void WriteLine(Utf8JsonWriter writer, string id, LineMeasure? line)
    {
        writer.WriteStartObject(id);
        Write(writer, "in", Counted(line?.In));
        Write(writer, "out", Counted(line?.Out));
        writer.WriteEndObject();
    }

    private void WriteZone(Utf8JsonWriter writer, ZonePlan plan, ZoneMeasure? zone)
    {
        writer.WriteStartObject(plan.Id);
        Write(writer, "visits", Counted(zone?.Visits));
        Write(writer, "person_seconds", Counted(zone?.PersonSeconds));
        writer.WriteStartObject("occupancy");
        Write(writer, "mean", zone?.PersonSeconds / Coverage);
        Write(writer, "max", zone?.OccupancyMax);
        Write(writer, "min", zone?.OccupancyMin);
        writer.WriteEndObject();
        WriteDwell(writer, zone);
        if (plan.Role == ZoneRole.Queue)
        {
            WriteQueue(writer, zone?.Queue, isServed: plan.ServiceZoneId is not null);
        }

        writer.WriteEndObject();
    }

    private void WriteDwell(Utf8JsonWriter writer, ZoneMeasure? zone)
    {
        writer.WriteStartObject("dwell_s");
        Write(writer, "count", Counted(zone?.Visits));
        Write(writer, "mean", zone is { Visits: > 0 } ? zone.DwellPersonSeconds / zone.Visits : null);
        Write(writer, "p50", zone?.Dwell.Percentile(0.5));
        Write(writer, "p90", zone?.Dwell.Percentile(0.9));
        Write(writer, "p95", zone?.Dwell.Percentile(0.95));
        writer.WriteEndObject();
    }

    // Of a queue without a service zone nobody can tell who is served there.
    private void WriteQueue(Utf8JsonWriter writer, QueueMeasure? queue, bool isServed)
    {
        QueueMeasure? ends = isServed ? queue : null;
        writer.WriteStartObject("queue");
        Write(writer, "joined", Counted(queue?.Joined));
        Write(writer, "served", Counted(ends?.Served));
        Write(writer, "abandoned", Counted(ends?.Abandoned));
        Write(writer, "served_within_target", Counted(ends?.ServedWithinTarget));
        writer.WriteStartObject("length");
        Write(writer, "mean", queue?.WaitingPersonSeconds / Coverage);
        Write(writer, "max", queue?.WaitingMax);
        writer.WriteEndObject();
        writer.WriteStartObject("wait_s");
        Write(writer, "count", Counted(ends?.Wait.Count));
        Write(writer, "mean", ends is { Served: > 0 } ? ends.WaitPersonSeconds / ends.Served : null);
        Write(writer, "p50", ends?.Wait.Percentile(0.5));
        Write(writer, "p95", ends?.Wait.Percentile(0.95));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteTransitions(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("transitions");
        foreach (TransitionMeasure transition in InPlanOrder())
        {
            writer.WriteStartObject();
            writer.WriteString("from", transition.From);
            writer.WriteString("to", transition.To);
            writer.WriteNumber("count", transition.Count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteHeatMap(Utf8JsonWriter writer)
    {
        double[] cells = new double[Total is { CoverageSeconds: > 0 } ? HeatGrid.Columns * HeatGrid.Rows : 0];
        foreach (HeatCell cell in cells.Length > 0 ? Total!.HeatCells : [])
        {
            cells[cell.Index] = cell.OccupancySeconds;
        }

        writer.WriteStartObject("heatmap");
        writer.WriteNumber("columns", HeatGrid.Columns);
        writer.WriteNumber("rows", HeatGrid.Rows);
        writer.WriteStartArray("cell_occupancy_seconds");
        foreach (double seconds in cells)
        {
            writer.WriteNumberValue(seconds);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    // Outside comes first, then the zones as the plan lists them.
    private IEnumerable<TransitionMeasure> InPlanOrder()
    {
        var places = Plan.Zones
            .Select((zone, place) => (zone.Id, Place: place))
            .ToDictionary(zone => zone.Id, zone => zone.Place);
        return (Total?.Transitions ?? [])
            .OrderBy(transition => places.GetValueOrDefault(transition.From, -1))
            .ThenBy(transition => places.GetValueOrDefault(transition.To, -1));
    }

    private double? Coverage => Total is { CoverageSeconds: > 0 } ? Total.CoverageSeconds : null;

    // Without coverage nobody looked, so that 0 would claim too much; what was counted all the same stays.
    private double? Counted(double? count) => count == 0 && Total!.CoverageSeconds == 0 ? null : count;

    private static void Write(Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, Math.Round(number, 7));
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
