using Footfall.Domain.Geometry;

namespace Footfall.Domain.Plans.Validation;

/// <summary>Finds two edges of a closed polygon that meet anywhere but at the corner they share.</summary>
/// <remarks>
/// Every pair of edges is tried by the orientation of point triples (de Berg et al., "Computational Geometry",
/// chapter 2); a drawn polygon is small enough for that.
/// <code>
///    2 ──── 1          edges 0–1 and 2–3 cross:
///      ╲  ╱            the shape of a bow tie
///       ╳
///      ╱  ╲
///    0 ──── 3
/// </code>
/// </remarks>
internal static class PolygonCrossing
{
    /// <returns>Numbers of the edges (edge i leaves corner i), or null when the polygon is simple.</returns>
    public static (int First, int Second)? Find(ReadOnlySpan<PointNormalized> corners)
    {
        int count = corners.Length;
        for (int i = 0; i < count; i++)
        {
            PointNormalized a = corners[i];
            PointNormalized b = corners[(i + 1) % count];
            if (FoldsBack(a, b, corners[(i + 2) % count]))
            {
                return (i, (i + 1) % count);
            }

            for (int j = i + 2; j < count; j++)
            {
                bool neighbours = i == 0 && j == count - 1;
                if (!neighbours && Meet(a, b, corners[j], corners[(j + 1) % count]))
                {
                    return (i, j);
                }
            }
        }

        return null;
    }

    // An edge that runs back over the one before it encloses nothing there.
    private static bool FoldsBack(PointNormalized a, PointNormalized b, PointNormalized c) =>
        Turn(a, b, c) == 0 && ((b.X - a.X) * (c.X - b.X)) + ((b.Y - a.Y) * (c.Y - b.Y)) < 0;

    private static bool Meet(PointNormalized a, PointNormalized b, PointNormalized c, PointNormalized d)
    {
        int abc = Turn(a, b, c);
        int abd = Turn(a, b, d);
        int cda = Turn(c, d, a);
        int cdb = Turn(c, d, b);
        return (abc != abd && cda != cdb)
            || (abc == 0 && Spans(a, b, c))
            || (abd == 0 && Spans(a, b, d))
            || (cda == 0 && Spans(c, d, a))
            || (cdb == 0 && Spans(c, d, b));
    }

    private static int Turn(PointNormalized a, PointNormalized b, PointNormalized c)
    {
        double cross = ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));
        // Coordinates such as 0.1 are not exact; what they mean as lying on one line shall count as that.
        return Math.Abs(cross) < 1e-12 ? 0 : Math.Sign(cross);
    }

    private static bool Spans(PointNormalized a, PointNormalized b, PointNormalized onLine) =>
        Math.Min(a.X, b.X) <= onLine.X && onLine.X <= Math.Max(a.X, b.X)
        && Math.Min(a.Y, b.Y) <= onLine.Y && onLine.Y <= Math.Max(a.Y, b.Y);
}
