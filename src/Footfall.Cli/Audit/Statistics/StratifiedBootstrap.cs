namespace Footfall.Cli.Audit.Statistics;

/// <summary>How sure the bias is: the same audit made again and again with intervals drawn anew from those that were counted.</summary>
/// <remarks>
/// <para>Percentile bootstrap, Efron and Tibshirani 1993, chapter 13. Within each stratum of n counted intervals n − 1 are
/// drawn with replacement and weigh n / (n − 1), because n draws from few intervals vary too little (Rao and Wu 1988); how
/// far out the interval ends is <see cref="TailShare"/>'s.
/// A stratum that was counted whole varies too: the question is how right the system is at such a door, not in this film.</para>
/// <para>Intervals that all agree would vary by nothing, and the result would claim to be certain. Without an error in n
/// crossings the share of wrong ones is below 1 − 0.05^(1/n) with 95 % confidence, about 3 / n (Hanley and Lippman-Hand 1983).</para>
/// </remarks>
internal static class StratifiedBootstrap
{
    /// <summary>Times that the audit is made again.</summary>
    public const int Resamples = 10_000;

    private const double MostUndefined = 0.025;

    /// <summary>The confidence interval of the bias.</summary>
    /// <param name="strata">Each with at least two counted intervals.</param>
    /// <param name="seed">The same seed gives the same interval.</param>
    /// <param name="resamples">At least 40, so that both tails have something in them.</param>
    /// <returns>Null where too many of the repeated audits saw nobody cross.</returns>
    public static Span95? OfBias(IReadOnlyList<CountedStratum> strata, ulong seed, int resamples = Resamples)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 40);
        int manual = strata.Sum(static stratum => stratum.Counted.Sum(static pair => pair.Manual));
        if (manual == 0 || strata.Any(static stratum => stratum.Counted.Count < 2))
        {
            return null;
        }

        if (strata.All(static stratum => stratum.Counted.All(static pair => pair.System == pair.Manual)))
        {
            double unseen = 1 - Math.Pow(0.05, 1.0 / manual);
            return new Span95(-unseen, unseen);
        }

        var random = new SplitMix64(seed);
        double[] biases = new double[resamples];
        int defined = 0;
        for (int n = 0; n < resamples; n++)
        {
            if (Repeat(strata, random) is { } bias)
            {
                biases[defined++] = bias;
            }
        }

        if (defined < resamples * (1 - MostUndefined))
        {
            return null;
        }

        Span<double> sorted = biases.AsSpan(0, defined);
        sorted.Sort();
        double tail = TailShare.Of(strata);
        return new Span95(Quantile(sorted, tail), Quantile(sorted, 1 - tail));
    }

    private static double? Repeat(IReadOnlyList<CountedStratum> strata, SplitMix64 random)
    {
        double system = 0;
        double manual = 0;
        foreach (CountedStratum stratum in strata)
        {
            int draws = stratum.Counted.Count - 1;
            long stratumSystem = 0;
            long stratumManual = 0;
            for (int draw = 0; draw < draws; draw++)
            {
                CountPair pair = stratum.Counted[random.NextBelow(stratum.Counted.Count)];
                stratumSystem += pair.System;
                stratumManual += pair.Manual;
            }

            // n - 1 draws that each stand for N / (n - 1) intervals.
            double weight = (double)stratum.Intervals / draws;
            system += weight * stratumSystem;
            manual += weight * stratumManual;
        }

        return manual > 0 ? (system - manual) / manual : null;
    }

    private static double Quantile(ReadOnlySpan<double> sorted, double share)
    {
        double place = share * (sorted.Length - 1);
        int below = (int)place;
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
