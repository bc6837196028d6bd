using Footfall.Domain.Geometry;

namespace Footfall.Storage.Configuration;

/// <summary>One place on the floor, in the camera's picture and on the floor plan.</summary>
/// <param name="InPicture">Shares of the camera's full picture.</param>
/// <param name="OnFloorPlan">Shares of the floor plan's picture.</param>
public readonly record struct FloorPoint(PointNormalized InPicture, PointNormalized OnFloorPlan);
