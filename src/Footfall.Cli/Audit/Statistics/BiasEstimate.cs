namespace Footfall.Cli.Audit.Statistics;

/// <summary>How far a system's counts are from the hand's, over the whole recording, from the sampled intervals of it.</summary>
/// <param name="System">The system's crossings in the whole recording, estimated.</param>
/// <param name="Manual">The hand's crossings in the whole recording, estimated.</param>
/// <param name="AbsoluteError">|system − manual| of each interval, summed over the whole recording, estimated.</param>
internal readonly record struct BiasEstimate(double System, double Manual, double AbsoluteError)
{
    /// <summary>(system − manual) / manual; null where nobody crossed by hand.</summary>
    public double? CountBias => Manual > 0 ? (System - Manual) / Manual : null;

    /// <summary>1 − |system − manual| / manual; null where nobody crossed by hand.</summary>
    public double? CountAccuracy => CountBias is { } bias ? 1 - Math.Abs(bias) : null;

    /// <summary>Share of the hand's crossings that intervals are wrong by, where over and under do not cancel; null where nobody crossed.</summary>
    public double? AbsoluteErrorShare => Manual > 0 ? AbsoluteError / Manual : null;

    /// <summary>Estimates from a stratified sample.</summary>
    /// <remarks>
    /// Each interval counts for all that its stratum has for it (Horvitz and Thompson 1952); the bias is the combined
    /// ratio estimator (Cochran, Sampling Techniques, section 6.11). Ratios share the luck of which intervals were drawn.
    /// </remarks>
    public static BiasEstimate Of(IReadOnlyList<CountedStratum> strata)
    {
        double system = 0;
        double manual = 0;
        double error = 0;
        foreach (CountedStratum stratum in strata)
        {
            foreach (CountPair pair in stratum.Counted)
            {
                system += stratum.Weight * pair.System;
                manual += stratum.Weight * pair.Manual;
                error += stratum.Weight * Math.Abs(pair.System - pair.Manual);
            }
        }

        return new BiasEstimate(system, manual, error);
    }
}
