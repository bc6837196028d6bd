using Footfall.Domain.Geometry;

namespace Footfall.Storage.Configuration;

/// <summary>A place on the floor plan as a person wrote it; null where something is absent or unreadable.</summary>
internal sealed record PositionConfig(
    PointNormalized? Position,
    double? HeadingDegrees,
    double? HeightMetres,
    IReadOnlyList<(PointNormalized? InPicture, PointNormalized? OnFloorPlan)> FloorPoints);
