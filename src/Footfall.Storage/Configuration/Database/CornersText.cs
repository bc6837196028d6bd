using System.Collections.Immutable;
using System.Text.Json;
using Footfall.Domain.Geometry;

namespace Footfall.Storage.Configuration.Database;

/// <summary>Corners as a column: x and y by turns.</summary>
internal static class CornersText
{
    public static string Of(ImmutableArray<PointNormalized> corners) =>
        JsonSerializer.Serialize(corners.SelectMany(corner => new[] { corner.X, corner.Y }));

    public static ImmutableArray<PointNormalized> Read(string column) =>
        [.. JsonSerializer.Deserialize<double[]>(column)!.Chunk(2).Select(corner => new PointNormalized(corner[0], corner[1]))];
}
