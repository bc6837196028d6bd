using System.Globalization;
using Footfall.V1;

namespace Footfall.Service.Rpc.Insights.Csv;

/// <summary>Writes rows of numbers as lines of CSV.</summary>
/// <param name="question">Says how times are written and what subjects are called.</param>
internal sealed class CsvRow(CsvQuestion question)
{
    private static readonly string[] Columns =
    [
        "subject", "display_name", "start_time", "end_time", "coverage_seconds [s]", "elapsed_seconds [s]", "missing_cameras",
        "in [events]", "out [events]",
        "person_seconds [s]", "occupancy_mean [people]", "occupancy_max [people]", "occupancy_min [people]", "occupancy_overlapping",
        "zone_visits [visits]", "dwell_person_seconds [s]", "engaged_visits [visits]", "bounced_visits [visits]",
        "dwell_time_mean [s]", "dwell_time_p50 [s]", "dwell_time_p90 [s]", "dwell_time_p95 [s]",
        "queue_length_mean [people]", "queue_length_max [people]", "queue_joins [events]", "queue_served [events]",
        "queue_abandoned [events]", "served_within_target [events]",
        "wait_time_mean [s]", "wait_time_p50 [s]", "wait_time_p90 [s]", "wait_time_p95 [s]",
        "entries [events]", "exits [events]", "footfall [events]", "passers_by [events]", "capture_rate [0..1]",
        "occupancy_derived [people]", "occupancy_derived_max [people]", "occupancy_drift [people]",
        "plan_versions", "models", "confidence [0..1]", "minutes [min]",
    ];

    private readonly Dictionary<string, string> _names =
        question.Subjects.ToDictionary(subject => subject.Name, subject => subject.DisplayName, StringComparer.Ordinal);

    /// <summary>Writes the header.</summary>
    public static void WriteHeader(CsvText text)
    {
        foreach (string column in Columns)
        {
            text.Text(column);
        }
    }

    /// <summary>Writes a row; what is not there is an empty cell.</summary>
    public void Write(CsvText text, Interval row)
    {
        text.Text(row.Subject).Text(_names.GetValueOrDefault(row.Subject) ?? "")
            .Text(Time(row.StartTime.ToDateTimeOffset())).Text(Time(row.EndTime.ToDateTimeOffset()))
            .Number(row.Coverage.CoverageSeconds).Number(row.Coverage.ElapsedSeconds)
            .Text(string.Join(' ', row.Coverage.MissingCameras));
        text.Number(row.Crossings is { HasIn: true } came ? came.In : null)
            .Number(row.Crossings is { HasOut: true } went ? went.Out : null);
        WritePresence(text, row.Presence);
        WriteQueue(text, row.Queue);
        WriteStore(text, row.Store);
        text.Text(string.Join(' ', row.Provenance.PlanVersions)).Text(string.Join(' ', row.Provenance.Models))
            .Number(row.Provenance.HasConfidence ? row.Provenance.Confidence : null).Number(row.Provenance.Minutes);
    }

    private static void WritePresence(CsvText text, PresenceMeasures? presence)
    {
        text.Number(presence is { HasPersonSeconds: true } ? presence.PersonSeconds : null)
            .Number(presence is { HasOccupancyMean: true } ? presence.OccupancyMean : null)
            .Number(presence is { HasOccupancyMax: true } ? presence.OccupancyMax : null)
            .Number(presence is { HasOccupancyMin: true } ? presence.OccupancyMin : null)
            .Flag(presence?.OccupancyOverlapping)
            .Number(presence is { HasZoneVisits: true } ? presence.ZoneVisits : null)
            .Number(presence is { HasDwellPersonSeconds: true } ? presence.DwellPersonSeconds : null)
            .Number(presence is { HasEngagedVisits: true } ? presence.EngagedVisits : null)
            .Number(presence is { HasBouncedVisits: true } ? presence.BouncedVisits : null);
        WriteTimes(text, presence?.DwellTime);
    }

    private static void WriteQueue(CsvText text, QueueMeasures? queue)
    {
        text.Number(queue is { HasQueueLengthMean: true } ? queue.QueueLengthMean : null)
            .Number(queue is { HasQueueLengthMax: true } ? queue.QueueLengthMax : null)
            .Number(queue is { HasQueueJoins: true } ? queue.QueueJoins : null)
            .Number(queue is { HasQueueServed: true } ? queue.QueueServed : null)
            .Number(queue is { HasQueueAbandoned: true } ? queue.QueueAbandoned : null)
            .Number(queue is { HasServedWithinTarget: true } ? queue.ServedWithinTarget : null);
        WriteTimes(text, queue?.WaitTime);
    }

    private static void WriteStore(CsvText text, StoreMeasures? store) => text
        .Number(store is { HasEntries: true } ? store.Entries : null)
        .Number(store is { HasExits: true } ? store.Exits : null)
        .Number(store is { HasFootfall: true } ? store.Footfall : null)
        .Number(store is { HasPassersBy: true } ? store.PassersBy : null)
        .Number(store is { HasCaptureRate: true } ? store.CaptureRate : null)
        .Number(store is { HasOccupancyDerived: true } ? store.OccupancyDerived : null)
        .Number(store is { HasOccupancyDerivedMax: true } ? store.OccupancyDerivedMax : null)
        .Number(store is { HasOccupancyDrift: true } ? store.OccupancyDrift : null);

    private static void WriteTimes(CsvText text, TimeStatistics? times) => text
        .Number(times?.MeanSeconds).Number(times?.P50Seconds).Number(times?.P90Seconds).Number(times?.P95Seconds);

    private string Time(DateTimeOffset moment) => question.InUtc
        ? moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
        : question.Store.Calendar.ToLocal(moment).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
