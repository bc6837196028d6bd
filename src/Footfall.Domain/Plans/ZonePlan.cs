using System.Collections.Immutable;
using Footfall.Domain.Geometry;

namespace Footfall.Domain.Plans;

/// <summary>A validated polygon that people stay in.</summary>
/// <param name="Id">Unique among the lines and zones of its camera.</param>
/// <param name="Role">What presence means.</param>
/// <param name="Polygon">At least 3 corners in order, closed implicitly, not crossing itself.</param>
/// <param name="ServiceZoneId">For a queue: the zone where its people are served; otherwise null.</param>
public sealed record ZonePlan(
    string Id, ZoneRole Role, ImmutableArray<PointNormalized> Polygon, string? ServiceZoneId = null);
