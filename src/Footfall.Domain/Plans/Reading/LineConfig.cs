using Footfall.Domain.Geometry;

namespace Footfall.Domain.Plans.Reading;

/// <summary>A line as a person wrote it.</summary>
internal sealed record LineConfig(string? Id, string? Role, PointNormalized? Start, PointNormalized? End, string? In)
{
    public string? DisplayName { get; init; }

    public string? Color { get; init; }

    public double? LengthMetres { get; init; }
}
