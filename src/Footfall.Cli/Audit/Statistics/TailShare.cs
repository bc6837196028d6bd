namespace Footfall.Cli.Audit.Statistics;

/// <summary>How far out in each tail a percentile interval ends, so that few intervals still cover the truth 19 times in 20.</summary>
/// <remarks>
/// The bootstrap of few observations is too narrow as a normal interval is beside Student's t. Hesterberg's expanded percentile
/// interval (2015, section 5.3) takes the normal tail beyond the t quantile in place of 2.5 %. Strata that differ much have fewer
/// degrees of freedom than intervals; Satterthwaite (1946) says how many.
/// </remarks>
internal static class TailShare
{
    private const double NormalQuantile = 1.959963984540054;
    private const double FewestDegrees = 3;

    /// <summary>The share of resamples outside of each end.</summary>
    /// <param name="strata">Each with at least two counted intervals.</param>
    /// <returns>Up to .025.</returns>
    public static double Of(IReadOnlyList<CountedStratum> strata) => NormalTail(StudentQuantile(DegreesOfFreedom(strata)));

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

    // Abramowitz and Stegun 26.7.5: Student's quantile from the normal one.
    private static double StudentQuantile(double degrees)
    {
        const double Z = NormalQuantile;
        double z3 = Z * Z * Z;
        double z5 = z3 * Z * Z;
        double z7 = z5 * Z * Z;
        return Z
            + ((z3 + Z) / (4 * degrees))
            + (((5 * z5) + (16 * z3) + (3 * Z)) / (96 * degrees * degrees))
            + (((3 * z7) + (19 * z5) + (17 * z3) - (15 * Z)) / (384 * degrees * degrees * degrees));
    }

    // Abramowitz and Stegun 26.2.17; wrong by less than 7.5e-8.
    private static double NormalTail(double z)
    {
        double t = 1 / (1 + (0.2316419 * z));
        double density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
        return density * t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
    }
}
