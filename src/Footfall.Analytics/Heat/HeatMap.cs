using System.Collections.Immutable;
using Footfall.Domain.Geometry;
using Footfall.Domain.Measures;

namespace Footfall.Analytics.Heat;

/// <summary>Person-time and distinct tracks in each cell of one interval's grid.</summary>
internal sealed class HeatMap
{
    /// <summary>Number of cells.</summary>
    public const int Cells = HeatGrid.Columns * HeatGrid.Rows;

    /// <summary>Stands for a foot point outside the picture, which heats no cell.</summary>
    public const int Nowhere = -1;

    private readonly long[] _ticks = new long[Cells];
    private readonly int[] _visits = new int[Cells];

    /// <summary>
    /// The cell of a foot point; the picture's right and bottom edges belong to the last column and row.
    /// </summary>
    public static int CellOf(PointNormalized foot)
    {
        if (!(foot.X >= 0 && foot.X <= 1 && foot.Y >= 0 && foot.Y <= 1))
        {
            return Nowhere;
        }

        int column = Math.Min((int)(foot.X * HeatGrid.Columns), HeatGrid.Columns - 1);
        int row = Math.Min((int)(foot.Y * HeatGrid.Rows), HeatGrid.Rows - 1);
        return (row * HeatGrid.Columns) + column;
    }

    /// <summary>People × time in all cells.</summary>
    public long Ticks { get; private set; }

    public void Add(int cell, long ticks, bool isFirstTime)
    {
        Ticks += ticks;
        _ticks[cell] += ticks;
        _visits[cell] += isFirstTime ? 1 : 0;
    }

    /// <summary>The cells that someone stood in.</summary>
    public ImmutableArray<HeatCell> Close()
    {
        var warm = ImmutableArray.CreateBuilder<HeatCell>();
        for (int cell = 0; cell < Cells; cell++)
        {
            if (_ticks[cell] > 0)
            {
                warm.Add(new HeatCell(cell, (double)_ticks[cell] / TimeSpan.TicksPerSecond, _visits[cell]));
            }
        }

        return warm.DrainToImmutable();
    }
}
