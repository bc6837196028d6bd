namespace Footfall.Cli.Audit.Statistics;

/// <summary>A 95 % confidence interval.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end, not below <paramref name="Low"/>.</param>
internal sealed record Span95(double Low, double High)
{
    /// <summary>The interval of 1 − |bias| that follows from one of the bias.</summary>
    public Span95 OfAccuracy()
    {
        double nearest = Low <= 0 && High >= 0 ? 0 : Math.Min(Math.Abs(Low), Math.Abs(High));
        return new Span95(1 - Math.Max(Math.Abs(Low), Math.Abs(High)), 1 - nearest);
    }
}
