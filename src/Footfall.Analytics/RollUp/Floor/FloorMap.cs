using Footfall.Domain.Geometry;
using Footfall.Domain.Measures;

namespace Footfall.Analytics.RollUp.Floor;

/// <summary>A heat map over a store's floor plan, added up from those over its cameras' pictures.</summary>
/// <remarks>
/// The time of a picture's cell is spread over the floor that the cell shows. What lies above the horizon or beside the floor
/// plan is on no map. Where two cameras see the same floor, both count.
/// </remarks>
public sealed class FloorMap
{
    /// <summary>Cells along the floor plan's longer side.</summary>
    public const int LongSide = 64;

    // Of a cell at the far end of a hall, each way; nearer ones need fewer.
    private const int MostSamples = 24;

    private readonly double[] _seconds;

    /// <summary>An empty map.</summary>
    /// <param name="floorPlan">Size of the floor plan's picture; cells are about square on it.</param>
    public FloorMap(PictureSize floorPlan)
    {
        bool isWide = floorPlan.Width >= floorPlan.Height;
        Columns = isWide ? LongSide : Cells(floorPlan.Aspect);
        Rows = isWide ? Cells(1 / floorPlan.Aspect) : LongSide;
        _seconds = new double[Columns * Rows];
    }

    /// <summary>Cells from left to right.</summary>
    public int Columns { get; }

    /// <summary>Cells from top to bottom.</summary>
    public int Rows { get; }

    /// <summary>People × seconds in each cell: rows from the top, each from the left.</summary>
    public IReadOnlyList<double> OccupancySeconds => _seconds;

    /// <summary>Adds a cell of a camera's picture.</summary>
    /// <param name="projection">Of that camera.</param>
    /// <param name="index">The cell's index on the grid of pictures.</param>
    /// <param name="seconds">People × seconds in it.</param>
    public void Add(FloorProjection projection, int index, double seconds)
    {
        ArgumentNullException.ThrowIfNull(projection);
        int samples = Samples(projection, index);
        double each = seconds / (samples * samples);
        for (int i = 0; i < samples * samples; i++)
        {
            PointNormalized place = At(index, ((i % samples) + 0.5) / samples, ((i / samples) + 0.5) / samples);
            if (projection.Carry(place) is { X: >= 0 and < 1, Y: >= 0 and < 1 } floor)
            {
                _seconds[((int)(floor.Y * Rows) * Columns) + (int)(floor.X * Columns)] += each;
            }
        }
    }

    private static int Cells(double share) => Math.Max(1, (int)Math.Round(LongSide * share));

    /// <summary>Enough, each way, that two next to each other are at most half a cell of the floor apart.</summary>
    private int Samples(FloorProjection projection, int index)
    {
        PointNormalized?[] corners =
            [projection.Carry(At(index, 0, 0)), projection.Carry(At(index, 1, 0)), projection.Carry(At(index, 0, 1)), projection.Carry(At(index, 1, 1))];
        PointNormalized[] known = [.. corners.OfType<PointNormalized>()];
        if (known.Length < corners.Length)
        {
            return MostSamples;
        }

        double wide = Columns * (known.Max(corner => corner.X) - known.Min(corner => corner.X));
        double high = Rows * (known.Max(corner => corner.Y) - known.Min(corner => corner.Y));
        return (int)Math.Clamp(Math.Ceiling(2 * Math.Max(wide, high)), 1, MostSamples);
    }

    private static PointNormalized At(int index, double right, double down) => new(
        ((index % HeatGrid.Columns) + right) / HeatGrid.Columns, ((index / HeatGrid.Columns) + down) / HeatGrid.Rows);
}
