using Footfall.Domain.Geometry;

namespace Footfall.Analytics.RollUp.Floor;

/// <summary>Carries places on the floor from a camera's picture to the floor plan.</summary>
/// <remarks>
/// A plane seen by a camera is carried to any picture of the same plane by a homography, found here from four or more known
/// places by least squares of the linear equations (Hartley and Zisserman, "Multiple View Geometry", 2nd ed., section 4.1):
/// <code>
///         a·x + b·y + c             d·x + e·y + f
///   X = ─────────────────     Y = ─────────────────      x, y from the middle of the known places, where the
///         g·x + h·y + 1             g·x + h·y + 1        divisor is 1; it falls to 0 at the horizon
/// </code>
/// </remarks>
public sealed class FloorProjection
{
    private const int Unknowns = 8;

    // Closer to the horizon a hair's breadth of picture is many metres of floor.
    private const double LeastDivisor = 0.02;

    // Of a pivot, below which the places say nothing about one of the unknowns.
    private const double LeastPivot = 1e-12;

    private readonly PointNormalized _middle;
    private readonly double[] _factors;

    private FloorProjection(PointNormalized middle, double[] factors) => (_middle, _factors) = (middle, factors);

    /// <summary>Finds the projection.</summary>
    /// <param name="places">Places known in both pictures.</param>
    /// <returns>Null for fewer than four, and where they lie so that they fit many projections.</returns>
    public static FloorProjection? Of(IReadOnlyList<(PointNormalized InPicture, PointNormalized OnFloor)> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        if (places.Count < 4)
        {
            return null;
        }

        var middle = new PointNormalized(places.Average(place => place.InPicture.X), places.Average(place => place.InPicture.Y));
        double[,] normal = new double[Unknowns, Unknowns + 1];
        foreach ((PointNormalized picture, PointNormalized floor) in places)
        {
            double x = picture.X - middle.X;
            double y = picture.Y - middle.Y;
            Add(normal, [x, y, 1, 0, 0, 0, -x * floor.X, -y * floor.X, floor.X]);
            Add(normal, [0, 0, 0, x, y, 1, -x * floor.Y, -y * floor.Y, floor.Y]);
        }

        return Solve(normal) is { } factors ? new FloorProjection(middle, factors) : null;
    }

    /// <summary>Carries a place.</summary>
    /// <param name="inPicture">In the camera's picture.</param>
    /// <returns>On the floor plan, perhaps beside it; null at the horizon and above it, where there is no floor.</returns>
    public PointNormalized? Carry(PointNormalized inPicture)
    {
        double x = inPicture.X - _middle.X;
        double y = inPicture.Y - _middle.Y;
        double divisor = (_factors[6] * x) + (_factors[7] * y) + 1;
        return divisor < LeastDivisor
            ? null
            : new PointNormalized(
                ((_factors[0] * x) + (_factors[1] * y) + _factors[2]) / divisor,
                ((_factors[3] * x) + (_factors[4] * y) + _factors[5]) / divisor);
    }

    /// <summary>Adds an equation to the normal equations; its last number is what the others, each times its unknown, add up to.</summary>
    private static void Add(double[,] normal, ReadOnlySpan<double> equation)
    {
        for (int row = 0; row < Unknowns; row++)
        {
            for (int column = 0; column <= Unknowns; column++)
            {
                normal[row, column] += equation[row] * equation[column];
            }
        }
    }

    /// <summary>Gaussian elimination with the largest pivot of each column.</summary>
    private static double[]? Solve(double[,] normal)
    {
        for (int column = 0; column < Unknowns; column++)
        {
            int best = column;
            for (int row = column + 1; row < Unknowns; row++)
            {
                best = Math.Abs(normal[row, column]) > Math.Abs(normal[best, column]) ? row : best;
            }

            if (Math.Abs(normal[best, column]) < LeastPivot)
            {
                return null;
            }

            Swap(normal, column, best);
            for (int row = 0; row < Unknowns; row++)
            {
                if (row != column)
                {
                    Subtract(normal, row, column, normal[row, column] / normal[column, column]);
                }
            }
        }

        return [.. Enumerable.Range(0, Unknowns).Select(row => normal[row, Unknowns] / normal[row, row])];
    }

    private static void Swap(double[,] normal, int one, int other)
    {
        for (int column = 0; column <= Unknowns; column++)
        {
            (normal[one, column], normal[other, column]) = (normal[other, column], normal[one, column]);
        }
    }

    private static void Subtract(double[,] normal, int row, int from, double times)
    {
        for (int column = from; column <= Unknowns; column++)
        {
            normal[row, column] -= times * normal[from, column];
        }
    }
}
