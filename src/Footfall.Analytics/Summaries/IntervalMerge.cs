using System.Collections.Immutable;
using Footfall.Domain.Measures;

namespace Footfall.Analytics.Summaries;

/// <summary>Adds intervals up: minutes to a quarter of an hour, an hour, a day, a whole recording.</summary>
public static class IntervalMerge
{
    /// <summary>One interval that says what several said.</summary>
    /// <param name="intervals">
    /// At least one, of one camera, earliest first, each moment in at most one. Missing intervals are missing coverage.
    /// </param>
    /// <param name="start">Start of the whole.</param>
    /// <param name="length">Length of the whole.</param>
    /// <returns>
    /// Sums, the largest maximum, the smallest minimum. Plan, model, roles and the order of lines and zones are those
    /// of the latest interval; lines and zones that only earlier ones had follow.
    /// </returns>
    /// <exception cref="ArgumentException">No intervals, or of several cameras.</exception>
    public static CameraInterval Merge(IReadOnlyList<CameraInterval> intervals, DateTimeOffset start, TimeSpan length)
    {
        ArgumentNullException.ThrowIfNull(intervals);
        if (intervals.Count == 0)
        {
            throw new ArgumentException("There are no intervals to merge; merge at least 1.", nameof(intervals));
        }

        CameraInterval latest = intervals[^1];
        if (intervals.FirstOrDefault(interval => interval.CameraId != latest.CameraId) is { } stranger)
        {
            throw new ArgumentException(
                $"Intervals of cameras '{stranger.CameraId}' and '{latest.CameraId}' do not merge; " +
                "merge each camera's own.",
                nameof(intervals));
        }

        // Latest first, so that its order and roles lead.
        CameraInterval[] backwards = [.. intervals.Reverse()];
        return new CameraInterval(
            latest.CameraId,
            start,
            length,
            latest.PlanVersion,
            latest.Model,
            Seconds(intervals.Sum(interval => interval.CoverageSeconds)),
            [.. backwards.SelectMany(interval => interval.Lines).GroupBy(line => line.LineId).Select(Merge)],
            [.. backwards.SelectMany(interval => interval.Zones).GroupBy(zone => zone.ZoneId).Select(Merge)],
            MergeTransitions(intervals),
            MergeHeat(intervals),
            MergeIdentity([.. intervals.Select(interval => interval.Identity).OfType<IdentityMeasure>()]));
    }

    /// <summary>Sums of seconds, freed of the last digits that adding doubles leaves; a tick is 1e-7 s.</summary>
    internal static double Seconds(double sum) => Math.Round(sum, 7);

    private static LineMeasure Merge(IGrouping<string, LineMeasure> parts) =>
        parts.First() with { In = parts.Sum(line => line.In), Out = parts.Sum(line => line.Out) };

    private static ZoneMeasure Merge(IGrouping<string, ZoneMeasure> parts) => parts.First() with
    {
        PersonSeconds = Seconds(parts.Sum(zone => zone.PersonSeconds)),
        OccupancyMax = parts.Max(zone => zone.OccupancyMax),
        OccupancyMin = parts.Min(zone => zone.OccupancyMin),
        Visits = parts.Sum(zone => zone.Visits),
        DwellPersonSeconds = Seconds(parts.Sum(zone => zone.DwellPersonSeconds)),
        EngagedVisits = parts.Sum(zone => zone.EngagedVisits),
        BouncedVisits = parts.Sum(zone => zone.BouncedVisits),
        Dwell = parts.Aggregate(DwellHistogram.Empty, (whole, zone) => whole.Merge(zone.Dwell)),
        Queue = MergeQueues([.. parts.Select(zone => zone.Queue).OfType<QueueMeasure>()]),
    };

    private static QueueMeasure? MergeQueues(IReadOnlyList<QueueMeasure> parts) => parts.Count == 0 ? null : new(
        parts.Sum(queue => queue.Joined),
        parts.Sum(queue => queue.Served),
        parts.Sum(queue => queue.Abandoned),
        parts.Sum(queue => queue.ServedWithinTarget),
        Seconds(parts.Sum(queue => queue.WaitingPersonSeconds)),
        parts.Max(queue => queue.WaitingMax),
        Seconds(parts.Sum(queue => queue.WaitPersonSeconds)),
        parts.Aggregate(DwellHistogram.Empty, (whole, queue) => whole.Merge(queue.Wait)));

    private static IdentityMeasure? MergeIdentity(IReadOnlyList<IdentityMeasure> parts) => parts.Count == 0 ? null : new(
        Seconds(parts.Sum(identity => identity.TrackedSeconds)),
        parts.Sum(identity => identity.Certain),
        parts.Sum(identity => identity.Mended),
        parts.Sum(identity => identity.Broken));

    private static ImmutableArray<TransitionMeasure> MergeTransitions(IReadOnlyList<CameraInterval> intervals) =>
    [
        .. intervals
            .SelectMany(interval => interval.Transitions)
            .GroupBy(transition => (transition.From, transition.To))
            .Select(pair => new TransitionMeasure(pair.Key.From, pair.Key.To, pair.Sum(transition => transition.Count)))
            .OrderBy(transition => transition.From, StringComparer.Ordinal)
            .ThenBy(transition => transition.To, StringComparer.Ordinal),
    ];

    // Distinct tracks of one minute are not distinct over an hour: visits of a cell add up as visits per interval.
    private static ImmutableArray<HeatCell> MergeHeat(IReadOnlyList<CameraInterval> intervals) =>
    [
        .. intervals
            .SelectMany(interval => interval.HeatCells)
            .GroupBy(cell => cell.Index)
            .Select(cells => new HeatCell(
                cells.Key, Seconds(cells.Sum(cell => cell.OccupancySeconds)), cells.Sum(cell => cell.Visits)))
            .OrderBy(cell => cell.Index),
    ];
}
