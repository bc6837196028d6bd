namespace Footfall.Domain.Geometry;

/// <summary>Size of a camera's full picture, in its own pixels.</summary>
/// <param name="Width">Columns, at least 1.</param>
/// <param name="Height">Rows, at least 1.</param>
public readonly record struct PictureSize(int Width, int Height)
{
    /// <summary>Width over height; turns a normalized x into picture heights.</summary>
    public double Aspect => (double)Width / Height;
}
