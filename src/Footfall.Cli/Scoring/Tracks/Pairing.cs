using Footfall.Tracking.Association;

namespace Footfall.Cli.Scoring.Tracks;

/// <summary>Pairs rows with columns one to one so that their weights sum up to the most.</summary>
/// <remarks>Keeps its working arrays; one caller at a time.</remarks>
internal sealed class Pairing
{
    /// <summary>A row without a column.</summary>
    public const int Alone = AssignmentSolver.Alone;

    private readonly AssignmentSolver _solver = new();
    private double[] _costs = [];
    private int[] _columnOfRow = [];

    /// <summary>Finds the best pairs.</summary>
    /// <param name="weights">Rows × columns, row by row, not below 0; pairs of weight 0 are never made.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <returns>For each row its column or <see cref="Alone"/>; valid until the next call.</returns>
    public ReadOnlySpan<int> Find(ReadOnlySpan<double> weights, int rows, int columns)
    {
        if (_costs.Length < weights.Length)
        {
            _costs = new double[weights.Length * 2];
        }

        if (_columnOfRow.Length < rows)
        {
            _columnOfRow = new int[rows * 2];
        }

        for (int i = 0; i < weights.Length; i++)
        {
            _costs[i] = weights[i] > 0 ? -weights[i] : double.PositiveInfinity;
        }

        _solver.Solve(_costs.AsSpan(0, weights.Length), rows, columns, aloneCost: 0, _columnOfRow);
        return _columnOfRow.AsSpan(0, rows);
    }
}
