using System.Collections.Immutable;
using System.Globalization;
using Footfall.Domain.Geometry;

namespace Footfall.Domain.Plans.Validation;

/// <summary>A polygon of a zone or mask must enclose something and not cross itself.</summary>
internal static class PolygonValidator
{
    // About two pixels of a full HD picture.
    private const double SmallestArea = 1e-6;

    /// <returns>Empty where something is wrong.</returns>
    public static ImmutableArray<PointNormalized> Validate(IReadOnlyList<PointNormalized>? corners, Place place)
    {
        if (corners is null)
        {
            place.RefuseMissing("has no polygon; write at least 3 corners [[x, y], …].");
            return [];
        }

        if (corners.Count < 3)
        {
            place.Refuse($"has {corners.Count} corners; a polygon needs at least 3.");
            return [];
        }

        bool inPicture = true;
        for (int i = 0; i < corners.Count; i++)
        {
            inPicture &= PointValidator.Validate(corners[i], place[i]) is not null;
        }

        return inPicture && HasShape([.. corners], place) ? [.. corners] : [];
    }

    private static bool HasShape(PointNormalized[] corners, Place place)
    {
        for (int i = 0; i < corners.Length; i++)
        {
            if (corners[i] == corners[(i + 1) % corners.Length])
            {
                int next = (i + 1) % corners.Length;
                place[Math.Max(i, next)].Refuse(
                    $"has corner {PointValidator.Text(corners[i])} twice in a row; "
                    + "leave one out (polygons close by themselves).");
                return false;
            }
        }

        if (PolygonCrossing.Find(corners) is { } crossing)
        {
            place.Refuse(
                $"crosses or touches itself: its edge {Edge(corners, crossing.First)} meets its edge "
                + $"{Edge(corners, crossing.Second)}; put the corners in order around the shape.");
            return false;
        }

        double area = Polygons.Area(corners);
        if (area < SmallestArea)
        {
            string share = area.ToString("0.########", CultureInfo.InvariantCulture);
            place.Refuse($"encloses {share} of the picture, next to nothing; move its corners apart.");
            return false;
        }

        return true;
    }

    private static string Edge(PointNormalized[] corners, int index) =>
        $"{PointValidator.Text(corners[index])}–{PointValidator.Text(corners[(index + 1) % corners.Length])}";
}
