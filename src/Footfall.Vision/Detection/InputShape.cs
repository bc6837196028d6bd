namespace Footfall.Vision.Detection;

/// <summary>Size of one model call.</summary>
/// <param name="Pictures">Pictures in it.</param>
/// <param name="Width">Columns of each.</param>
/// <param name="Height">Rows of each.</param>
internal readonly record struct InputShape(int Pictures, int Width, int Height)
{
    /// <summary>Cells of a grid over the input, strides together.</summary>
    public long Cells(ReadOnlySpan<int> strides)
    {
        long cells = 0;
        foreach (int stride in strides)
        {
            cells += (long)Columns(stride) * Rows(stride);
        }

        return cells;
    }

    /// <summary>Cells from left to right.</summary>
    public int Columns(int stride) => (Width + stride - 1) / stride;

    /// <summary>Cells from top to bottom.</summary>
    public int Rows(int stride) => (Height + stride - 1) / stride;
}
