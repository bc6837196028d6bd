using CsCheck;
using Footfall.Tracking.Association;

namespace Footfall.Tracking.Tests.Association;

public sealed class AssignmentSolverTests
{
    // Small whole numbers, so that ties are common; some pairs must not be.
    private static readonly Gen<double> AnyCost =
        Gen.Frequency((5, Gen.Int[0, 12].Select(cost => (double)cost)), (1, Gen.Const(double.PositiveInfinity)));

    private static readonly Gen<Problem> AnyProblem =
        from rows in Gen.Int[0, 6]
        from columns in Gen.Int[0, 6]
        from costs in AnyCost.Array[rows * columns]
        from alone in Gen.Int[1, 12]
        select new Problem(costs, rows, columns, alone);

    [Fact]
    public void Solve_IsAsCheapAsTheBestOfAll() =>
        AnyProblem.Sample(problem => problem.CostOf(Solve(new AssignmentSolver(), problem)).ShouldBe(problem.Best(), 1e-9));

    [Fact]
    public void Solve_AfterOtherProblems_IsTheSame() =>
        Gen.Select(AnyProblem, AnyProblem).Sample((first, second) =>
        {
            var used = new AssignmentSolver();
            Solve(used, first);

            Solve(used, second).ShouldBe(Solve(new AssignmentSolver(), second));
        });

    [Fact]
    public void Solve_GivesEachColumnOnce_AndMakesNoDearPair() =>
        AnyProblem.Sample(problem =>
        {
            int[] columns = Solve(new AssignmentSolver(), problem);

            columns.Where(column => column != AssignmentSolver.Alone).ShouldBeUnique();
            for (int row = 0; row < problem.Rows; row++)
            {
                if (columns[row] != AssignmentSolver.Alone)
                {
                    problem.Cost(row, columns[row]).ShouldBeLessThanOrEqualTo(problem.AloneCost);
                }
            }
        });

    [Fact]
    public void Solve_PrefersTheBestTotal_OverTheBestPair()
    {
        // Greedy would take 0–0 at 1 and leave 1–1 at 9; together the crossed pairs are cheaper.
        int[] columns = Solve(new AssignmentSolver(), new Problem([1, 2, 2, 9], 2, 2, 10));

        columns.ShouldBe([1, 0]);
    }

    [Fact]
    public void Solve_LeavesARowAlone_WhenAnotherNeedsItsColumnMore()
    {
        int[] columns = Solve(new AssignmentSolver(), new Problem([3, 1], 2, 1, 5));

        columns.ShouldBe([AssignmentSolver.Alone, 0]);
    }

    private static int[] Solve(AssignmentSolver solver, Problem problem)
    {
        int[] columns = new int[problem.Rows];
        solver.Solve(problem.Costs, problem.Rows, problem.Columns, problem.AloneCost, columns);
        return columns;
    }

    private sealed record Problem(double[] Costs, int Rows, int Columns, double AloneCost)
    {
        public double Cost(int row, int column) => Costs[(row * Columns) + column];

        public double CostOf(int[] columns) =>
            columns.Select((column, row) => column == AssignmentSolver.Alone ? AloneCost : Cost(row, column)).Sum();

        public double Best() => Best(0, 0);

        // Tries everything: rows in order, columns taken so far as bits.
        private double Best(int row, int taken)
        {
            if (row == Rows)
            {
                return 0;
            }

            double best = AloneCost + Best(row + 1, taken);
            for (int column = 0; column < Columns; column++)
            {
                if ((taken & (1 << column)) == 0)
                {
                    best = Math.Min(best, Cost(row, column) + Best(row + 1, taken | (1 << column)));
                }
            }

            return best;
        }
    }
}
