using System.Collections.Immutable;
using Footfall.Domain.Geometry;

namespace Footfall.Domain.Plans;

/// <summary>A validated polygon that people stay in.</summary>
/// <param name="Id">Unique among the lines and zones of its camera.</param>
/// <param name="Role">What presence means.</param>
/// <param name="Polygon">At least 3 corners in order, closed implicitly, not crossing itself.</param>
/// <param name="ServiceZoneId">For a queue: the zone where its people are served; otherwise null.</param>
public sealed record ZonePlan(
    string Id, ZoneRole Role, ImmutableArray<PointNormalized> Polygon, string? ServiceZoneId = null)
{
    /// <summary>For people; the id stands for it where it is null.</summary>
    public string? DisplayName { get; init; }

    /// <summary>How it is drawn: <c>#</c> and six hexadecimal digits; null leaves it to its role.</summary>
    public string? Color { get; init; }

    /// <summary>Floor that it covers, in square metres, above 0, up to 1,000,000; null where it is not known.</summary>
    public double? AreaSquareMetres { get; init; }

    /// <summary>Most people that may be in it at once, 1 to 100,000; null for no limit.</summary>
    public int? Capacity { get; init; }
}
