using System.Collections.Immutable;
using Footfall.Domain.Geometry;
using Footfall.V1;
using Google.Protobuf.WellKnownTypes;

namespace Footfall.Exchange;

/// <summary>Points and polygons.</summary>
internal static class Places
{
    public static Point Of(PointNormalized point) => new() { X = point.X, Y = point.Y };

    public static IEnumerable<Point> Of(ImmutableArray<PointNormalized> polygon) => polygon.Select(Of);

    public static PointNormalized Read(Point? point, string path, FieldErrors errors)
    {
        if (point is null)
        {
            errors.Add(path, "Missing; give x and y in shares of the full picture, 0 to 1.");
            return default;
        }

        return new PointNormalized(point.X, point.Y);
    }

    public static ImmutableArray<PointNormalized> Read(IEnumerable<Point> polygon) =>
        [.. polygon.Select(corner => new PointNormalized(corner.X, corner.Y))];

    public static Timestamp Time(DateTimeOffset at) => Timestamp.FromDateTimeOffset(at);
}
