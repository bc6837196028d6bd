namespace Footfall.Domain.Geometry;

/// <summary>A box (xyxy) in pixels of the camera's full picture at its own size. May reach beyond the picture.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Top edge.</param>
/// <param name="Right">Right edge, not left of <paramref name="Left"/>.</param>
/// <param name="Bottom">Bottom edge, not above <paramref name="Top"/>.</param>
public readonly record struct BoxPixels(float Left, float Top, float Right, float Bottom)
{
    /// <summary>Pixels from left to right.</summary>
    public float Width => Right - Left;

    /// <summary>Pixels from top to bottom.</summary>
    public float Height => Bottom - Top;

    /// <summary>Square pixels.</summary>
    public float Area => Width * Height;

    /// <summary>Bottom centre, where a standing person touches the floor; never clipped to the picture.</summary>
    public PointNormalized FootPoint(PictureSize picture) =>
        new((Left + Right) * 0.5 / picture.Width, (double)Bottom / picture.Height);

    /// <summary>Intersection over union with another box, 0..1; 0 where either is empty.</summary>
    public float IntersectionOverUnion(in BoxPixels other)
    {
        float width = MathF.Min(Right, other.Right) - MathF.Max(Left, other.Left);
        float height = MathF.Min(Bottom, other.Bottom) - MathF.Max(Top, other.Top);
        if (width <= 0 || height <= 0)
        {
            return 0;
        }

        float shared = width * height;
        return shared / (Area + other.Area - shared);
    }
}
