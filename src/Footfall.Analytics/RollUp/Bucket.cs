namespace Footfall.Analytics.RollUp;

/// <summary>One quarter of an hour, hour or day of the store's own time.</summary>
/// <param name="Size">Its kind.</param>
/// <param name="Start">When it begins (UTC).</param>
/// <param name="End">When the next one begins (UTC); the bucket is [start, end).</param>
/// <param name="Label">
/// Local: <c>2026-10-25</c> for a day, <c>2026-10-25T02:00+01:00</c> for the others, so that the two passes of a repeated
/// hour have different labels.
/// </param>
public sealed record Bucket(BucketSize Size, DateTimeOffset Start, DateTimeOffset End, string Label)
{
    /// <summary>Time that really passes in it.</summary>
    public TimeSpan Length => End - Start;

    /// <summary>Whether a moment lies in it.</summary>
    public bool Contains(DateTimeOffset moment) => moment >= Start && moment < End;
}
