using Footfall.Domain.Geometry;

namespace Footfall.Storage.Configuration;

/// <summary>An area as a person wrote it; null where something is absent or unreadable.</summary>
internal sealed record AreaConfig(
    string? Id,
    string? Name,
    string? Kind,
    IReadOnlyList<string?> Lines,
    IReadOnlyList<string?> Zones,
    bool? ViewsOverlap)
{
    public string? Color { get; init; }

    public double? Capacity { get; init; }

    /// <summary>Null in it where a corner is unreadable.</summary>
    public IReadOnlyList<PointNormalized?> FloorPlanPolygon { get; init; } = [];
}
