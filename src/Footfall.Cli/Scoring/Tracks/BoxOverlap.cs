using Footfall.Domain.Geometry;

namespace Footfall.Cli.Scoring.Tracks;

/// <summary>Intersection over union at the precision that scores need.</summary>
internal static class BoxOverlap
{
    /// <summary>By how much a box may miss a limit through rounding alone.</summary>
    public const double Rounding = 2.220446049250313e-16;

    /// <summary>0..1; 0 where either box is empty.</summary>
    /// <remarks>
    /// In double, unlike <see cref="BoxPixels.IntersectionOverUnion"/>: overlaps are compared with limits of which some, as
    /// 0.35, lie above their nearest float, and boxes of whole pixels often overlap by exactly such a number.
    /// </remarks>
    public static double Of(in BoxPixels one, in BoxPixels other)
    {
        double width = (double)Math.Min(one.Right, other.Right) - Math.Max(one.Left, other.Left);
        double height = (double)Math.Min(one.Bottom, other.Bottom) - Math.Max(one.Top, other.Top);
        if (width <= 0 || height <= 0)
        {
            return 0;
        }

        double shared = width * height;
        return shared / (Area(one) + Area(other) - shared);
    }

    private static double Area(in BoxPixels box) => ((double)box.Right - box.Left) * ((double)box.Bottom - box.Top);
}
