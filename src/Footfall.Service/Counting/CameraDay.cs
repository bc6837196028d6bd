using System.Collections.Immutable;

namespace Footfall.Service.Counting;

/// <summary>One camera's counts since the store's midnight, the open minute included.</summary>
/// <param name="DayStart">When the day began (UTC).</param>
/// <param name="ClosedUntil">End of the newest closed interval; coverage is known up to here.</param>
/// <param name="HasData">False while no frame of this day was analysed: every count is then unknown, not zero.</param>
/// <param name="CoverageSeconds">Seconds of the closed intervals with valid, fresh, analysed frames.</param>
/// <param name="Lines">Every line of the plan, in its order.</param>
/// <param name="Zones">Every zone of the plan, in its order.</param>
internal sealed record CameraDay(
    DateTimeOffset DayStart,
    DateTimeOffset ClosedUntil,
    bool HasData,
    double CoverageSeconds,
    ImmutableArray<LineDay> Lines,
    ImmutableArray<ZoneDay> Zones);

/// <summary>One line today.</summary>
/// <param name="Id">The line.</param>
/// <param name="In">Crossings in.</param>
/// <param name="Out">Crossings out.</param>
internal readonly record struct LineDay(string Id, int In, int Out);

/// <summary>One zone today.</summary>
/// <param name="Id">The zone.</param>
/// <param name="Occupancy">People inside now; null without fresh pictures.</param>
/// <param name="Visits">Visits that ended.</param>
/// <param name="MeanDwellSeconds">Their mean time; null before the first.</param>
internal readonly record struct ZoneDay(string Id, int? Occupancy, int Visits, double? MeanDwellSeconds)
{
    /// <summary>People who were inside before a restart and have not been seen since; not among the occupancy, and soon 0.</summary>
    public int Awaited { get; init; }
}
