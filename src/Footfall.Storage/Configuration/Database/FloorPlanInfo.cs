using Footfall.Domain.Geometry;

namespace Footfall.Storage.Configuration.Database;

/// <summary>A store's floor plan without its picture.</summary>
/// <param name="Size">The picture's size.</param>
/// <param name="WidthMetres">Length that its width stands for; null where it is not known.</param>
/// <param name="Etag">Changes with the floor plan.</param>
public sealed record FloorPlanInfo(PictureSize Size, double? WidthMetres, string Etag);
