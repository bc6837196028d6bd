namespace Footfall.Domain.Geometry;

/// <summary>An upright rectangle of the picture, in 0..1 coordinates.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width as a share of the picture's width.</param>
/// <param name="Height">Height as a share of the picture's height.</param>
public readonly record struct RegionNormalized(double X, double Y, double Width, double Height)
{
    /// <summary>The whole picture.</summary>
    public static RegionNormalized Full { get; } = new(0, 0, 1, 1);
}
