using System.Collections.Immutable;

namespace Footfall.Analytics;

/// <summary>One camera's counts that no closed interval holds yet, and who is where now.</summary>
/// <param name="Lines">Every line of the plan.</param>
/// <param name="Zones">Every zone of the plan.</param>
public sealed record LiveCounts(ImmutableArray<LiveLine> Lines, ImmutableArray<LiveZone> Zones)
{
    /// <summary>Seconds with valid, fresh, analysed frames that no closed interval holds, up to the newest frame that is decided on.</summary>
    public double CoverageSeconds { get; init; }
}

/// <summary>Crossings of one line since the last closed interval.</summary>
/// <param name="LineId">The line.</param>
/// <param name="In">Crossings in.</param>
/// <param name="Out">Crossings out.</param>
public readonly record struct LiveLine(string LineId, int In, int Out);

/// <summary>One zone now, and its visits since the last closed interval.</summary>
/// <param name="ZoneId">The zone.</param>
/// <param name="Occupancy">People inside now; null while there are no fresh pictures.</param>
/// <param name="Awaited">
/// People who were inside before a restart and have not been seen since: not among those inside, and gone unless found soon.
/// </param>
/// <param name="Visits">Visits that ended since the last closed interval.</param>
/// <param name="DwellPersonSeconds">Their summed time.</param>
public readonly record struct LiveZone(string ZoneId, int? Occupancy, int Awaited, int Visits, double DwellPersonSeconds);
