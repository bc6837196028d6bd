using System.Globalization;
using Footfall.Domain.Measures;

namespace Footfall.Analytics.RollUp.Checks;

/// <summary>
/// Little's law for one zone and one closed day: mean occupancy ≈ arrivals per second × mean dwell.
/// </summary>
/// <remarks>
/// J. D. C. Little, "A proof for the queuing formula L = λW", Operations Research 9, 1961. Occupancy comes from frames and dwell
/// from visits, so a visit cut in two, lost or invented shows here. Arrivals are taken as the visits that ended: a visit
/// open at a border of the day has seconds on one side and its end on the other. At most as many as were inside at once are
/// open at each of the two borders, mostly no longer than the 95th percentile; that much is allowed for.
/// </remarks>
/// <param name="ZoneId">The zone.</param>
/// <param name="OccupancyMean">Mean occupancy from frames; null without coverage.</param>
/// <param name="OccupancyFromVisits">Visits per second of coverage × mean dwell; null without coverage.</param>
/// <param name="Ratio">The first over the second; null where no visit ended.</param>
/// <param name="Tolerance">How far from 1 the ratio may lie; null where no visit ended.</param>
/// <param name="CoverageShare">0..1.</param>
/// <param name="Verdict">Whether they agree.</param>
/// <param name="Sentence">The same in plain words.</param>
public sealed record LittleCheck(
    string ZoneId,
    double? OccupancyMean,
    double? OccupancyFromVisits,
    double? Ratio,
    double? Tolerance,
    double CoverageShare,
    CheckVerdict Verdict,
    string Sentence)
{
    // Borders that may explain more than this explain anything.
    private const double LargestTolerance = 0.5;

    /// <summary>Checks every zone of one camera's closed day; none without data.</summary>
    public static IReadOnlyList<LittleCheck> Of(CameraBucket day, CheckLimits limits)
    {
        ArgumentNullException.ThrowIfNull(day);
        ArgumentNullException.ThrowIfNull(limits);
        return [.. (day.Total?.Zones ?? []).Select(zone => Of(zone, day, limits))];
    }

    private static LittleCheck Of(ZoneMeasure zone, CameraBucket day, CheckLimits limits)
    {
        double? coverage = day.CoverageSeconds > 0 ? day.CoverageSeconds : null;
        double? fromFrames = zone.PersonSeconds / coverage;
        double? fromVisits = zone.DwellPersonSeconds / coverage;
        double? ratio = zone.DwellPersonSeconds > 0 ? zone.PersonSeconds / zone.DwellPersonSeconds : null;
        double? tolerance = zone.DwellPersonSeconds > 0
            ? limits.LittleTolerance + (2 * (zone.OccupancyMax ?? 0) * (zone.Dwell.Percentile(0.95) ?? 0) / zone.DwellPersonSeconds)
            : null;
        CheckVerdict verdict =
            day.CoverageShare < limits.LeastCoverageShare || zone.Visits < limits.FewestEvents || tolerance is null or > LargestTolerance
                ? CheckVerdict.Undecided
                : Math.Abs(ratio!.Value - 1) <= tolerance ? CheckVerdict.Holds : CheckVerdict.Fails;
        var check = new LittleCheck(zone.ZoneId, fromFrames, fromVisits, ratio, tolerance, day.CoverageShare, verdict, "");
        return check with { Sentence = check.Say(zone.Visits, limits) };
    }

    private string Say(int visits, CheckLimits limits)
    {
        if (CoverageShare < limits.LeastCoverageShare)
        {
            return string.Create(CultureInfo.InvariantCulture, $"Zone '{ZoneId}': there were pictures for {CoverageShare:P0} of the day; visits and occupancy cannot be compared.");
        }

        return Verdict switch
        {
            CheckVerdict.Undecided => string.Create(
                CultureInfo.InvariantCulture,
                $"Zone '{ZoneId}': {visits} visits are too few to compare with the occupancy."),
            CheckVerdict.Holds => string.Create(
                CultureInfo.InvariantCulture,
                $"Zone '{ZoneId}': the occupancy seen ({OccupancyMean:0.##}) is what its visits add up to ({OccupancyFromVisits:0.##})."),
            _ when Ratio > 1 => string.Create(
                CultureInfo.InvariantCulture,
                $"Zone '{ZoneId}': {OccupancyMean:0.##} people were seen on average, but its visits add up to {OccupancyFromVisits:0.##}; " +
                $"stays are broken up or lost, or somebody never leaves. Look whether something hides people there, or looks like one."),
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"Zone '{ZoneId}': {OccupancyMean:0.##} people were seen on average, but its visits add up to {OccupancyFromVisits:0.##}; " +
                $"visits are counted twice. Look whether the zone's edge lies where people stand or pass close by."),
        };
    }
}
