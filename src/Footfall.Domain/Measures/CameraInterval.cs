using System.Collections.Immutable;
using Footfall.Domain.Plans;

namespace Footfall.Domain.Measures;

/// <summary>What one camera saw in one closed interval; the unit of the store of record.</summary>
/// <param name="CameraId">The camera.</param>
/// <param name="Start">Capture time at which it begins, aligned to <paramref name="Length"/> in UTC.</param>
/// <param name="Length">One minute; the interval is half-open, [start, start + length).</param>
/// <param name="PlanVersion">The plan in force at its end.</param>
/// <param name="Model">The detector's name.</param>
/// <param name="CoverageSeconds">Seconds with valid, fresh, analysed frames. 0 is no data, never zero people.</param>
/// <param name="Lines">One entry for every line of the plan, also those that counted nothing.</param>
/// <param name="Zones">One entry for every zone of the plan.</param>
/// <param name="Transitions">Only the pairs that happened.</param>
/// <param name="HeatCells">Only the cells that someone stood in.</param>
/// <param name="Identity">How well people could be told apart; null where nobody noted it (intervals of older versions).</param>
public sealed record CameraInterval(
    string CameraId,
    DateTimeOffset Start,
    TimeSpan Length,
    int PlanVersion,
    string Model,
    double CoverageSeconds,
    ImmutableArray<LineMeasure> Lines,
    ImmutableArray<ZoneMeasure> Zones,
    ImmutableArray<TransitionMeasure> Transitions,
    ImmutableArray<HeatCell> HeatCells,
    IdentityMeasure? Identity = null)
{
    /// <summary>How far the counts can be trusted: 1 when every track was whole, falling with every broken one.</summary>
    /// <value>0..1; null without coverage, and when nobody was followed.</value>
    public double? CountConfidence => CoverageSeconds > 0 ? Identity?.Confidence : null;
}

/// <summary>Crossings of one line in one interval.</summary>
/// <param name="LineId">The line.</param>
/// <param name="Role">Its role then.</param>
/// <param name="In">Crossings in.</param>
/// <param name="Out">Crossings out.</param>
public sealed record LineMeasure(string LineId, LineRole Role, int In, int Out);

/// <summary>Presence in one zone in one interval.</summary>
/// <param name="ZoneId">The zone.</param>
/// <param name="Role">Its role then.</param>
/// <param name="PersonSeconds">People × seconds present in this interval; over coverage it is the mean occupancy.</param>
/// <param name="OccupancyMax">Most people at once; null without coverage.</param>
/// <param name="OccupancyMin">Fewest people at once; null without coverage.</param>
/// <param name="Visits">Visits that ended in this interval.</param>
/// <param name="DwellPersonSeconds">Summed time of those visits.</param>
/// <param name="EngagedVisits">Those at least as long as the plan's <c>engaged_after</c>.</param>
/// <param name="BouncedVisits">Those shorter than the plan's <c>bounce_below</c>.</param>
/// <param name="Dwell">Histogram of those visits' times; merges over intervals.</param>
/// <param name="Queue">Who waited, of a zone that was a queue in any part of the interval; null for all others.</param>
public sealed record ZoneMeasure(
    string ZoneId,
    ZoneRole Role,
    double PersonSeconds,
    int? OccupancyMax,
    int? OccupancyMin,
    int Visits,
    double DwellPersonSeconds,
    int EngagedVisits,
    int BouncedVisits,
    DwellHistogram Dwell,
    QueueMeasure? Queue = null);

/// <summary>How often tracks went from one zone to another in one interval.</summary>
/// <param name="From">Zone id or <c>outside</c>.</param>
/// <param name="To">Zone id or <c>outside</c>.</param>
/// <param name="Count">Events.</param>
public sealed record TransitionMeasure(string From, string To, int Count);

/// <summary>One cell of the heat map in one interval.</summary>
/// <param name="Index">Row × columns + column, row 0 at the top.</param>
/// <param name="OccupancySeconds">People × seconds in the cell.</param>
/// <param name="Visits">Distinct tracks that were in the cell.</param>
public readonly record struct HeatCell(int Index, double OccupancySeconds, int Visits);

/// <summary>The grid that heat-map cells are counted on.</summary>
public static class HeatGrid
{
    /// <summary>Cells from left to right.</summary>
    public const int Columns = 48;

    /// <summary>Cells from top to bottom.</summary>
    public const int Rows = 27;
}
