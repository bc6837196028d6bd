using CsCheck;
using Footfall.Cli.Scoring.Tracks;

namespace Footfall.Cli.Tests.Scoring.Tracks;

public sealed class PairingTests
{
    // About half of all pairs overlap not at all.
    private static readonly Gen<(int Rows, int Columns, double[] Weights)> AnyProblem =
        from rows in Gen.Int[0, 4]
        from columns in Gen.Int[0, 4]
        from weights in Gen.Double[-1, 1].Select(weight => Math.Max(0, weight)).Array[rows * columns]
        select (rows, columns, weights);

    [Fact]
    public void Pairs_AreOneToOneAndWeighTheMost() => AnyProblem.Sample(problem =>
    {
        int[] pairs = new Pairing().Find(problem.Weights, problem.Rows, problem.Columns).ToArray();

        pairs.Where(column => column != Pairing.Alone).ShouldBeUnique();
        double sum = 0;
        for (int row = 0; row < problem.Rows; row++)
        {
            if (pairs[row] != Pairing.Alone)
            {
                double weight = problem.Weights[(row * problem.Columns) + pairs[row]];
                weight.ShouldBeGreaterThan(0);
                sum += weight;
            }
        }

        sum.ShouldBe(Best(problem.Weights, problem.Rows, problem.Columns, 0, 0), 1e-9);
    });

    // Tries everything.
    private static double Best(double[] weights, int rows, int columns, int row, int taken)
    {
        if (row == rows)
        {
            return 0;
        }

        double best = Best(weights, rows, columns, row + 1, taken);
        for (int column = 0; column < columns; column++)
        {
            if ((taken & (1 << column)) == 0)
            {
                best = Math.Max(
                    best, weights[(row * columns) + column] + Best(weights, rows, columns, row + 1, taken | (1 << column)));
            }
        }

        return best;
    }
}
