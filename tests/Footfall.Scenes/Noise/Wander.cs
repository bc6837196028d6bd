namespace Footfall.Scenes.Noise;

/// <summary>A normal deviate that changes over time, partly slowly and partly quickly; of mean 0 and variance 1.</summary>
/// <remarks>Two Ornstein-Uhlenbeck processes, so that any frame rate sees the same wandering.</remarks>
internal sealed class Wander(double slowShare, double slowSeconds, double fastSeconds)
{
    private double _slow = double.NaN;
    private double _fast;

    public double Next(Random random, double seconds)
    {
        if (double.IsNaN(_slow))
        {
            _slow = Normal(random);
            _fast = Normal(random);
        }
        else
        {
            _slow = Step(_slow, seconds / slowSeconds, random);
            _fast = Step(_fast, seconds / fastSeconds, random);
        }

        return (Math.Sqrt(slowShare) * _slow) + (Math.Sqrt(1 - slowShare) * _fast);
    }

    /// <summary>Share of a normal distribution that lies below a deviate.</summary>
    /// <remarks>Abramowitz and Stegun, 26.2.17; exact to 1e-7.</remarks>
    public static double Rank(double deviate)
    {
        double t = 1 / (1 + (0.2316419 * Math.Abs(deviate)));
        double tail = Math.Exp(-deviate * deviate / 2) / Math.Sqrt(2 * Math.PI)
            * t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return deviate > 0 ? 1 - tail : tail;
    }

    public static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static double Step(double value, double share, Random random)
    {
        double kept = Math.Exp(-share);
        return (kept * value) + (Math.Sqrt(1 - (kept * kept)) * Normal(random));
    }
}
