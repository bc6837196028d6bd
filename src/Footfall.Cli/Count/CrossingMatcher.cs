using Footfall.Domain.Measures;
using Footfall.Tracking.Association;

namespace Footfall.Cli.Count;

/// <summary>Says which counted crossings are true ones.</summary>
/// <remarks>
/// <para>
/// A counted crossing may be a true one if line and direction are the same, the two are at most <see cref="MostSeconds"/> apart, and so are
/// the foot points by at most <see cref="MostDistance"/>. Each is used once: as many pairs as there can be, and of those the nearest.
/// </para>
/// <para>
/// So a person missed and a person made up do not cancel, as they do in counts: F1 = 2 · matched / (true + counted).
/// </para>
/// </remarks>
internal static class CrossingMatcher
{
    /// <summary>Time that the same crossing may differ by.</summary>
    public const double MostSeconds = 1;

    /// <summary>Picture heights that the place of the same crossing may differ by.</summary>
    public const double MostDistance = 0.1;

    // A pair costs at most 2. Staying alone costs so much that no saving elsewhere pays for it.
    private const double AloneCost = 1e6;

    // Times are kept in ticks and places as rounded floats: an exact tie with the limit must not depend on it.
    private const double Slack = 1e-6;

    /// <summary>Pairs crossings.</summary>
    /// <returns>For each true crossing the index of the counted one, or <see cref="AssignmentSolver.Alone"/>.</returns>
    public static int[] Match(IReadOnlyList<CountedCrossing> truth, IReadOnlyList<CountedCrossing> counted)
    {
        double[] costs = new double[truth.Count * counted.Count];
        for (int i = 0; i < costs.Length; i++)
        {
            costs[i] = Cost(truth[i / counted.Count], counted[i % counted.Count]);
        }

        int[] partners = new int[truth.Count];
        new AssignmentSolver().Solve(costs, truth.Count, counted.Count, AloneCost, partners);
        return partners;
    }

    private static double Cost(in CountedCrossing truth, in CountedCrossing counted)
    {
        LineCrossing one = truth.Crossing;
        LineCrossing other = counted.Crossing;
        double seconds = Math.Abs((one.At - other.At).TotalSeconds) / MostSeconds;
        double distance = double.Hypot(truth.X - counted.X, truth.Y - counted.Y) / MostDistance;
        bool mayBeOne = one.LineId == other.LineId && one.Direction == other.Direction && seconds <= 1 + Slack && distance <= 1 + Slack;
        return mayBeOne ? seconds + distance : double.PositiveInfinity;
    }
}
