using Footfall.Domain.Measures;

namespace Footfall.Analytics.RollUp;

/// <summary>What follows from a zone's counts and sums; each number is null where nothing says it.</summary>
/// <param name="OccupancyMean">People, weighted by time.</param>
/// <param name="OccupancyMax">Most people at once.</param>
/// <param name="OccupancyMin">Fewest people at once.</param>
/// <param name="DwellMeanSeconds">Of the visits that ended.</param>
/// <param name="DwellP50Seconds">Half of the visits were no longer.</param>
/// <param name="DwellP90Seconds">Nine tenths were no longer.</param>
/// <param name="DwellP95Seconds">Nineteen of twenty were no longer.</param>
/// <param name="BounceRate">Share of the visits that were short.</param>
/// <param name="Queue">For a queue; null for other zones.</param>
public sealed record ZoneFigures(
    double? OccupancyMean,
    int? OccupancyMax,
    int? OccupancyMin,
    double? DwellMeanSeconds,
    double? DwellP50Seconds,
    double? DwellP90Seconds,
    double? DwellP95Seconds,
    double? BounceRate,
    QueueFigures? Queue)
{
    /// <summary>Works them out.</summary>
    /// <param name="zone">One zone's counts, of one interval or of many merged.</param>
    /// <param name="coverageSeconds">Coverage of the same time.</param>
    public static ZoneFigures Of(ZoneMeasure zone, double coverageSeconds)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return new ZoneFigures(
            coverageSeconds > 0 ? zone.PersonSeconds / coverageSeconds : null,
            zone.OccupancyMax,
            zone.OccupancyMin,
            zone.Visits > 0 ? zone.DwellPersonSeconds / zone.Visits : null,
            zone.Dwell.Percentile(0.5),
            zone.Dwell.Percentile(0.9),
            zone.Dwell.Percentile(0.95),
            zone.Visits > 0 ? (double)zone.BouncedVisits / zone.Visits : null,
            zone.Queue is { } queue ? QueueFigures.Of(queue, coverageSeconds) : null);
    }
}
