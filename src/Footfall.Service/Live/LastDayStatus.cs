using System.Collections.Immutable;
using Footfall.Service.Counting.Days;

namespace Footfall.Service.Live;

/// <summary>The last day that is over, and whether its numbers agree; every number is null without data.</summary>
/// <param name="Date">On the store's wall, such as <c>2026-10-25</c>.</param>
/// <param name="Entries">Crossings in over its entrance lines.</param>
/// <param name="Exits">Crossings out over them.</param>
/// <param name="Footfall">The entries of minutes inside opening hours.</param>
/// <param name="PassersBy">Crossings of its passing lines; null also where it has none.</param>
/// <param name="CaptureRate">Share of those who came by that came in, 0..1.</param>
/// <param name="CoverageShare">Of the entrance camera that saw least, 0..1; of any camera where none watches an entrance.</param>
/// <param name="Checks">What the product found when it checked the day.</param>
/// <param name="Words">The whole in one line.</param>
internal sealed record LastDayStatus(
    string Date,
    int? Entries,
    int? Exits,
    int? Footfall,
    int? PassersBy,
    double? CaptureRate,
    double CoverageShare,
    ImmutableArray<DayCheckStatus> Checks,
    string Words)
{
    public static LastDayStatus? Of(ClosedDay? day) => day is null ? null : new LastDayStatus(
        day.Date,
        day.Store.Entries,
        day.Store.Exits,
        day.Store.Footfall,
        day.Store.PassersBy,
        day.Store.CaptureRate is { } rate ? Math.Round(rate, 4) : null,
        Math.Round(day.CoverageShare, 4),
        [.. DayWords.Findings(day).Select(DayCheckStatus.Of)],
        DayWords.Say(day));

    /// <summary>What is wrong and the remedy, for every check that fails.</summary>
    public IEnumerable<string> Problems() =>
        Checks.Where(check => check.Verdict == DayCheckStatus.Fails).Select(check => check.Words);
}
