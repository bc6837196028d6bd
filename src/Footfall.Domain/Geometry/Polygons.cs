namespace Footfall.Domain.Geometry;

/// <summary>Questions about closed polygons in 0..1 coordinates.</summary>
public static class Polygons
{
    /// <summary>Whether a point lies inside; even-odd rule, so that corner order does not matter.</summary>
    /// <param name="corners">At least 3, closed implicitly.</param>
    /// <param name="point">Where. A point on the left or top edge is inside, on the right or bottom edge outside.</param>
    public static bool Contains(ReadOnlySpan<PointNormalized> corners, PointNormalized point)
    {
        bool inside = false;
        for (int i = 0, j = corners.Length - 1; i < corners.Length; j = i++)
        {
            PointNormalized a = corners[i];
            PointNormalized b = corners[j];
            // Half-open in y, so that a ray through a corner meets exactly one of its two edges.
            if (a.Y > point.Y != b.Y > point.Y &&
                point.X < (((b.X - a.X) * (point.Y - a.Y)) / (b.Y - a.Y)) + a.X)
            {
                inside = !inside;
            }
        }

        return inside;
    }

    /// <summary>Share of the picture that a polygon encloses (Gauss's area formula), in any corner order.</summary>
    /// <param name="corners">At least 3, closed implicitly; a polygon that crosses itself has no meaningful area.</param>
    public static double Area(ReadOnlySpan<PointNormalized> corners)
    {
        double twice = 0;
        for (int i = 0, j = corners.Length - 1; i < corners.Length; j = i++)
        {
            twice += (corners[j].X * corners[i].Y) - (corners[i].X * corners[j].Y);
        }

        return Math.Abs(twice) / 2;
    }
}
