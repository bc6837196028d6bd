using Footfall.Cli.Audit.Statistics;

namespace Footfall.Cli.Audit.Sampling;

/// <summary>Draws intervals so that quiet times, in which people who were missed hide, are looked at as well as busy ones.</summary>
/// <remarks>
/// Intervals without any crossing are a stratum of their own; the others are cut in thirds by how much the system counted,
/// equal counts staying together. Each stratum gives as many intervals as the others, or all that it has; the weights
/// (intervals of the stratum over those drawn) keep the estimate unbiased.
/// </remarks>
internal static class StratifiedSample
{
    /// <summary>Fewest intervals that a sample has: two for each of four strata.</summary>
    public const int FewestIntervals = 8;

    private const int FewestInStratum = 2;

    /// <summary>Draws a sample.</summary>
    /// <param name="counts">The system's crossings in each interval of the recording, in order.</param>
    /// <param name="wanted">Intervals to draw, at least <see cref="FewestIntervals"/>; all where there are no more.</param>
    /// <param name="seed">The same seed draws the same intervals.</param>
    public static SampleDraw Draw(IReadOnlyList<int> counts, int wanted, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(wanted, FewestIntervals);
        List<(string Name, int[] Indices)> groups = Group(counts);
        int[] shares = Share(wanted, [.. groups.Select(static group => group.Indices.Length)]);
        var random = new SplitMix64(seed);
        List<Stratum> strata = [];
        List<(int Index, string Stratum)> picked = [];
        foreach (((string name, int[] indices), int share) in groups.Zip(shares))
        {
            strata.Add(new Stratum(name, indices.Min(index => counts[index]), indices.Max(index => counts[index]), indices.Length, share));
            Shuffle(indices, share, random);
            picked.AddRange(indices.Take(share).Select(index => (index, name)));
        }

        return new SampleDraw(strata, [.. picked.OrderBy(static pick => pick.Index)]);
    }

    private static List<(string Name, int[] Indices)> Group(IReadOnlyList<int> counts)
    {
        int[] some = [.. counts.Where(static count => count > 0).Order()];
        int quietMost = some.Length > 0 ? some[(some.Length - 1) / 3] : 0;
        int mediumMost = some.Length > 0 ? some[(some.Length - 1) * 2 / 3] : 0;
        List<(string Name, int[] Indices)> groups = [];
        foreach (IGrouping<int, int> group in Enumerable.Range(0, counts.Count).GroupBy(Place).OrderBy(static group => group.Key))
        {
            groups.Add((NameOf(group.Key), [.. group]));
        }

        JoinSmall(groups);
        return groups;

        int Place(int index) => counts[index] switch
        {
            0 => 0,
            { } count when count <= quietMost => 1,
            { } count when count <= mediumMost => 2,
            _ => 3,
        };
    }

    private static string NameOf(int place) => place switch
    {
        0 => "none",
        1 => "quiet",
        2 => "medium",
        _ => "busy",
    };

    // One interval alone could not show how much such intervals differ; it joins its neighbour.
    private static void JoinSmall(List<(string Name, int[] Indices)> groups)
    {
        for (int n = 0; n < groups.Count && groups.Count > 1;)
        {
            if (groups[n].Indices.Length >= FewestInStratum)
            {
                n++;
                continue;
            }

            int neighbour = n == 0 ? 1 : n - 1;
            groups[neighbour] = (groups[neighbour].Name, [.. groups[neighbour].Indices, .. groups[n].Indices]);
            groups.RemoveAt(n);
            n = 0;
        }
    }

    // One each, round after round, from the busiest down, as long as a stratum has any left.
    private static int[] Share(int wanted, int[] sizes)
    {
        int[] shares = new int[sizes.Length];
        int left = Math.Min(wanted, sizes.Sum());
        for (int n = sizes.Length - 1; left > 0; n = n == 0 ? sizes.Length - 1 : n - 1)
        {
            if (shares[n] < sizes[n])
            {
                shares[n]++;
                left--;
            }
        }

        return shares;
    }

    // The first places of a shuffle are a fair draw (Fisher and Yates 1938).
    private static void Shuffle(int[] indices, int places, SplitMix64 random)
    {
        for (int n = 0; n < places; n++)
        {
            int other = n + random.NextBelow(indices.Length - n);
            (indices[n], indices[other]) = (indices[other], indices[n]);
        }
    }
}
