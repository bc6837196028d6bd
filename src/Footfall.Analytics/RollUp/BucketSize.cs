namespace Footfall.Analytics.RollUp;

/// <summary>How long a bucket of the store's own time is.</summary>
public enum BucketSize
{
    /// <summary>Fifteen minutes.</summary>
    QuarterHour,

    /// <summary>An hour of the clock.</summary>
    Hour,

    /// <summary>A day of the calendar; 23 or 25 hours where clocks change.</summary>
    Day,
}
