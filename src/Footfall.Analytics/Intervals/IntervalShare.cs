namespace Footfall.Analytics.Intervals;

/// <summary>The part of a span of time that falls into one interval.</summary>
/// <param name="Interval">Where it falls.</param>
/// <param name="Ticks">How much of it, at least 1.</param>
internal readonly record struct IntervalShare(IntervalTally Interval, long Ticks);
