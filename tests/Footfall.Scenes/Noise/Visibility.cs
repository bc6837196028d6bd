using Footfall.Domain.Geometry;

namespace Footfall.Scenes.Noise;

/// <summary>Finds how much of each person a frame shows, as the benchmarks' ground truth does: by boxes nearer to the camera.</summary>
internal static class Visibility
{
    private const int Columns = 4;
    private const int Rows = 12;

    /// <param name="box">Whose.</param>
    /// <param name="nearer">Boxes that lie before it.</param>
    /// <param name="picture">What lies beyond it is not visible.</param>
    public static double Of(in BoxPixels box, ReadOnlySpan<BoxPixels> nearer, PictureSize picture)
    {
        int visible = 0;
        for (int row = 0; row < Rows; row++)
        {
            float y = box.Top + (box.Height * (row + 0.5f) / Rows);
            for (int column = 0; column < Columns; column++)
            {
                float x = box.Left + (box.Width * (column + 0.5f) / Columns);
                visible += IsFree(x, y, nearer, picture) ? 1 : 0;
            }
        }

        return (double)visible / (Rows * Columns);
    }

    private static bool IsFree(float x, float y, ReadOnlySpan<BoxPixels> nearer, PictureSize picture)
    {
        if (x < 0 || y < 0 || x >= picture.Width || y >= picture.Height)
        {
            return false;
        }

        foreach (ref readonly BoxPixels box in nearer)
        {
            if (x >= box.Left && x < box.Right && y >= box.Top && y < box.Bottom)
            {
                return false;
            }
        }

        return true;
    }
}
