using Footfall.Cli.Audit.Statistics;

namespace Footfall.Cli.Audit.Report;

/// <summary>Turns the counted intervals of one line and direction into figures, or into words where there are too few.</summary>
internal static class LineComparison
{
    /// <summary>Fewest intervals that an audit says something from.</summary>
    public const int FewestIntervals = 8;

    /// <summary>Fewest hand-counted crossings: one person more or less then is 5 % of them.</summary>
    public const int FewestCrossings = 20;

    /// <summary>Compares.</summary>
    /// <param name="line">The line.</param>
    /// <param name="direction"><c>in</c> or <c>out</c>.</param>
    /// <param name="strata">From the quietest to the busiest, also those of which nothing was counted.</param>
    /// <param name="seed">Draws the bootstrap.</param>
    public static LineReport Compare(string line, string direction, IReadOnlyList<CountedStratum> strata, ulong seed)
    {
        CountPair[] pairs = [.. strata.SelectMany(static stratum => stratum.Counted)];
        int manual = pairs.Sum(static pair => pair.Manual);
        IReadOnlyList<CountedStratum> joined = CountedStratum.Join(strata);
        var estimate = BiasEstimate.Of(joined);
        string? tooFew = TooFew(pairs.Length, manual);
        Span95? bias = tooFew is null ? StratifiedBootstrap.OfBias(joined, seed) : null;
        if (tooFew is null && bias is null)
        {
            tooFew = "its crossings are in too few of the intervals";
        }

        return new LineReport(
            line,
            direction,
            pairs.Length,
            pairs.Sum(static pair => pair.System),
            manual,
            pairs.Sum(static pair => Math.Abs(pair.System - pair.Manual)),
            estimate.System,
            estimate.Manual,
            estimate.CountBias,
            bias,
            estimate.CountAccuracy,
            bias?.OfAccuracy(),
            estimate.AbsoluteErrorShare,
            tooFew);
    }

    private static string? TooFew(int intervals, int manual)
    {
        if (intervals < FewestIntervals)
        {
            return $"{intervals} intervals were counted by hand and {FewestIntervals} are needed";
        }

        return manual < FewestCrossings ? $"{manual} crossings were counted by hand and {FewestCrossings} are needed" : null;
    }
}
