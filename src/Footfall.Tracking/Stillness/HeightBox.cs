using Footfall.Domain.Geometry;

namespace Footfall.Tracking.Stillness;

/// <summary>A box whose edges are given in picture heights, so that it outlives a change of resolution.</summary>
internal readonly record struct HeightBox(double Left, double Top, double Right, double Bottom)
{
    public double Height => Bottom - Top;

    public static HeightBox Of(in BoxPixels box, PictureSize picture)
    {
        double scale = 1.0 / picture.Height;
        return new HeightBox(box.Left * scale, box.Top * scale, box.Right * scale, box.Bottom * scale);
    }

    public static HeightBox Of(RegionNormalized region, double aspect) => new(
        region.X * aspect, region.Y, (region.X + region.Width) * aspect, region.Y + region.Height);

    public RegionNormalized ToRegion(double aspect) => new(Left / aspect, Top, (Right - Left) / aspect, Height);

    public static HeightBox operator +(in HeightBox a, in HeightBox b) =>
        new(a.Left + b.Left, a.Top + b.Top, a.Right + b.Right, a.Bottom + b.Bottom);

    public static HeightBox operator *(double factor, in HeightBox box) =>
        new(factor * box.Left, factor * box.Top, factor * box.Right, factor * box.Bottom);

    public HeightBox Moved(double x, double y) => new(Left + x, Top + y, Right + x, Bottom + y);

    /// <summary>How far the edge that lies farthest off is away, in heights of this box.</summary>
    /// <remarks>
    /// Overlap alone would not do: someone half as wide and a little taller overlaps well, and no single edge of a thing
    /// that stands still moves at all.
    /// </remarks>
    public double Offset(in HeightBox other)
    {
        double across = Math.Max(Math.Abs(other.Left - Left), Math.Abs(other.Right - Right));
        double down = Math.Max(Math.Abs(other.Top - Top), Math.Abs(other.Bottom - Bottom));
        return Math.Max(across, down) / Height;
    }

    /// <summary>Mean square of the four edges' offsets, in squared heights of this box.</summary>
    public double SquaredOffset(in HeightBox other)
    {
        double left = other.Left - Left;
        double top = other.Top - Top;
        double right = other.Right - Right;
        double bottom = other.Bottom - Bottom;
        return ((left * left) + (top * top) + (right * right) + (bottom * bottom)) / (4 * Height * Height);
    }

    public double Overlap(in HeightBox other)
    {
        double width = Math.Min(Right, other.Right) - Math.Max(Left, other.Left);
        double height = Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top);
        if (width <= 0 || height <= 0)
        {
            return 0;
        }

        double shared = width * height;
        return shared / (((Right - Left) * Height) + ((other.Right - other.Left) * other.Height) - shared);
    }
}
