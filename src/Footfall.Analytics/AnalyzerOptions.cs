namespace Footfall.Analytics;

/// <summary>How an analyzer accounts for time.</summary>
public sealed record AnalyzerOptions
{
    /// <summary>Length of an interval.</summary>
    public TimeSpan IntervalLength { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// A frame stands for the time until the next one, if that comes within this limit; otherwise for one usual frame
    /// period, and the rest is a gap without coverage.
    /// </summary>
    public TimeSpan LongestFrameGap { get; init; } = TimeSpan.FromSeconds(1);
}
