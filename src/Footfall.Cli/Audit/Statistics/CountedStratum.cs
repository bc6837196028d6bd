namespace Footfall.Cli.Audit.Statistics;

/// <summary>The counted intervals of one stratum, and how many intervals they stand for.</summary>
/// <param name="Intervals">All intervals of the stratum in the recording; at least as many as were counted.</param>
/// <param name="Counted">Those that were counted by hand; at least one.</param>
internal sealed record CountedStratum(int Intervals, IReadOnlyList<CountPair> Counted)
{
    /// <summary>Intervals that each counted one stands for.</summary>
    public double Weight => (double)Intervals / Counted.Count;

    /// <summary>Joins strata until each has two counted intervals, the fewest that show how much intervals differ.</summary>
    /// <param name="strata">From the quietest to the busiest; also those of which nothing was counted.</param>
    /// <returns>One stratum where fewer than two were counted in all; none where nothing was.</returns>
    public static IReadOnlyList<CountedStratum> Join(IEnumerable<CountedStratum> strata)
    {
        List<CountedStratum> joined = [];
        foreach (CountedStratum stratum in strata)
        {
            if (joined.Count > 0 && (stratum.Counted.Count < 2 || joined[^1].Counted.Count < 2))
            {
                joined[^1] = new CountedStratum(joined[^1].Intervals + stratum.Intervals, [.. joined[^1].Counted, .. stratum.Counted]);
            }
            else
            {
                joined.Add(stratum);
            }
        }

        return [.. joined.Where(static stratum => stratum.Counted.Count > 0)];
    }
}
