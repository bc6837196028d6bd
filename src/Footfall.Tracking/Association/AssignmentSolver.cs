namespace Footfall.Tracking.Association;

/// <summary>Optimal one-to-one assignment of rows to columns, where a row may also stay alone at a fixed cost.</summary>
/// <remarks>
/// Shortest augmenting paths with dual variables (Jonker and Volgenant, "A shortest augmenting path algorithm for dense
/// and sparse linear assignment problems", Computing 38, 1987). That a row may stay alone is as if it had a column of its
/// own; such columns are never written down, since only their own row can reach them. Working arrays are kept and grow:
/// no allocation once they are large enough. Not safe for several threads.
/// </remarks>
public sealed class AssignmentSolver
{
    /// <summary>Stands for a row or column that stays alone.</summary>
    public const int Alone = -1;

    private double[] _rowDual = [];
    private double[] _columnDual = [];
    private int[] _rowOfColumn = [];
    private int[] _cameFrom = [];
    private double[] _distance = [];
    private bool[] _scanned = [];

    /// <summary>Finds the assignment of least total cost.</summary>
    /// <param name="costs">Rows × columns, row by row; infinite for pairs that must not be.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="aloneCost">What a row costs that gets no column; pairs that cost more are never made.</param>
    /// <param name="columnOfRow">Takes, for each row, its column or <see cref="Alone"/>.</param>
    public void Solve(ReadOnlySpan<double> costs, int rows, int columns, double aloneCost, Span<int> columnOfRow)
    {
        Prepare(rows, columns);
        columnOfRow[..rows].Fill(Alone);
        for (int row = 0; row < rows; row++)
        {
            Augment(costs, row, columns, aloneCost, columnOfRow);
        }
    }

    private void Prepare(int rows, int columns)
    {
        if (_rowDual.Length < rows)
        {
            _rowDual = new double[Math.Max(rows, 2 * _rowDual.Length)];
        }

        if (_columnDual.Length < columns)
        {
            int size = Math.Max(columns, 2 * _columnDual.Length);
            _columnDual = new double[size];
            _rowOfColumn = new int[size];
            _cameFrom = new int[size];
            _distance = new double[size];
            _scanned = new bool[size];
        }

        Array.Clear(_rowDual, 0, rows);
        Array.Clear(_columnDual, 0, columns);
        Array.Fill(_rowOfColumn, Alone, 0, columns);
    }

    // Dijkstra over reduced costs from a row without column to the nearest free place: a free column, or the place
    // that a row on the way has for staying alone.
    private void Augment(ReadOnlySpan<double> costs, int start, int columns, double aloneCost, Span<int> columnOfRow)
    {
        Array.Fill(_distance, double.PositiveInfinity, 0, columns);
        Array.Clear(_scanned, 0, columns);
        int row = start;
        double reached = 0;
        double aloneDistance = double.PositiveInfinity;
        int aloneRow = start;
        int freeColumn = Alone;
        while (true)
        {
            double viaAlone = reached + aloneCost - _rowDual[row];
            if (viaAlone < aloneDistance)
            {
                (aloneDistance, aloneRow) = (viaAlone, row);
            }

            int nearest = Relax(costs.Slice(row * columns, columns), row, reached);
            if (nearest == Alone || _distance[nearest] >= aloneDistance)
            {
                reached = aloneDistance;
                break;
            }

            reached = _distance[nearest];
            _scanned[nearest] = true;
            if (_rowOfColumn[nearest] == Alone)
            {
                freeColumn = nearest;
                break;
            }

            row = _rowOfColumn[nearest];
        }

        UpdateDuals(start, reached, columns);
        int end = freeColumn;
        if (freeColumn == Alone)
        {
            if (aloneRow == start)
            {
                return;
            }

            end = columnOfRow[aloneRow];
            columnOfRow[aloneRow] = Alone;
        }

        Flip(start, end, columnOfRow);
    }

    private int Relax(ReadOnlySpan<double> costs, int row, double reached)
    {
        int nearest = Alone;
        double least = double.PositiveInfinity;
        for (int column = 0; column < costs.Length; column++)
        {
            if (_scanned[column])
            {
                continue;
            }

            double distance = reached + costs[column] - _rowDual[row] - _columnDual[column];
            if (distance < _distance[column])
            {
                _distance[column] = distance;
                _cameFrom[column] = row;
            }

            if (_distance[column] < least)
            {
                (least, nearest) = (_distance[column], column);
            }
        }

        return nearest;
    }

    // Keeps reduced costs of assigned pairs at zero and of all others at zero or more.
    private void UpdateDuals(int start, double reached, int columns)
    {
        _rowDual[start] += reached;
        for (int column = 0; column < columns; column++)
        {
            if (_scanned[column] && _distance[column] < reached)
            {
                double gained = reached - _distance[column];
                _columnDual[column] -= gained;
                _rowDual[_rowOfColumn[column]] += gained;
            }
        }
    }

    private void Flip(int start, int end, Span<int> columnOfRow)
    {
        int column = end;
        while (true)
        {
            int row = _cameFrom[column];
            _rowOfColumn[column] = row;
            (column, columnOfRow[row]) = (columnOfRow[row], column);
            if (row == start)
            {
                return;
            }
        }
    }
}
