using System.Globalization;
using Footfall.Domain.Geometry;

namespace Footfall.Domain.Plans.Validation;

/// <summary>A point must be there and lie in the picture.</summary>
internal static class PointValidator
{
    public static PointNormalized? Validate(PointNormalized? point, Place place)
    {
        if (point is not { } given)
        {
            string key = place.Path[(place.Path.LastIndexOf('.') + 1)..];
            place.RefuseMissing($"has no '{key}'; write [x, y] with 0..1 across and down the picture.");
            return null;
        }

        // Written so that NaN is refused too.
        if (given is { X: >= 0 and <= 1, Y: >= 0 and <= 1 })
        {
            return given;
        }

        place.Refuse($"reaches {Text(given)}; coordinates lie in 0..1 of the picture, not in pixels or per cent.");
        return null;
    }

    public static string Text(PointNormalized point) =>
        string.Create(CultureInfo.InvariantCulture, $"({point.X}, {point.Y})");
}
