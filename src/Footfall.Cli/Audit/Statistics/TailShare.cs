using MathNet.Numerics.Distributions;

namespace Footfall.Cli.Audit.Statistics;

/// <summary>How far out in each tail a percentile interval ends, so that few intervals still cover the truth 19 times in 20.</summary>
/// <remarks>
/// The bootstrap of few observations is too narrow as a normal interval is beside Student's t. Hesterberg's expanded percentile
/// interval (2015, section 5.3) takes the normal tail beyond the t quantile in place of 2.5 %. Strata that differ much have fewer
/// degrees of freedom than intervals; Satterthwaite (1946) says how many.
/// </remarks>
internal static class TailShare
{
    private const double OneTail = 0.025;
    private const double FewestDegrees = 3;

    /// <summary>The share of resamples outside of each end.</summary>
    /// <param name="strata">Each with at least two counted intervals.</param>
    /// <returns>Up to .025.</returns>
    public static double Of(IReadOnlyList<CountedStratum> strata) =>
        Normal.CDF(0, 1, StudentT.InvCDF(0, 1, DegreesOfFreedom(strata), OneTail));

    private static double DegreesOfFreedom(IReadOnlyList<CountedStratum> strata)
    {
        var estimate = BiasEstimate.Of(strata);
        double ratio = estimate.System / estimate.Manual;
        double sum = 0;
        double squares = 0;
        foreach (CountedStratum stratum in strata)
        {
            int counted = stratum.Counted.Count;
            double mean = stratum.Counted.Average(pair => Residual(pair));
            double spread = stratum.Counted.Sum(pair => (Residual(pair) - mean) * (Residual(pair) - mean)) / (counted - 1);
            double variance = (double)stratum.Intervals * stratum.Intervals * spread / counted;
            sum += variance;
            squares += variance * variance / (counted - 1);
        }

        return squares > 0 ? Math.Max(FewestDegrees, sum * sum / squares) : FewestDegrees;

        double Residual(CountPair pair) => pair.System - (ratio * pair.Manual);
    }
}
