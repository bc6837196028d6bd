using Footfall.Domain.Geometry;

namespace Footfall.Domain.Plans.Reading;

/// <summary>A zone as a person wrote it.</summary>
internal sealed record ZoneConfig(string? Id, string? Role, IReadOnlyList<PointNormalized>? Polygon, string? Service)
{
    public string? DisplayName { get; init; }

    public string? Color { get; init; }

    public double? AreaSquareMetres { get; init; }

    public double? Capacity { get; init; }
}
