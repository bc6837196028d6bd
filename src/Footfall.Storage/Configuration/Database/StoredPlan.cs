using System.Collections.Immutable;

namespace Footfall.Storage.Configuration.Database;

/// <summary>The plan of a camera as it is.</summary>
/// <param name="Version">The version that holds.</param>
/// <param name="Lines">Its lines, in their order.</param>
/// <param name="Zones">Its zones, in their order.</param>
/// <param name="Etag">Changes with anything in the plan.</param>
public sealed record StoredPlan(
    StoredPlanVersion Version, ImmutableArray<StoredLine> Lines, ImmutableArray<StoredZone> Zones, string Etag);
