namespace Footfall.Storage.Series.Sums;

/// <summary>A stretch of time in which one camera saw no entrance.</summary>
/// <param name="CameraKey">The camera.</param>
/// <param name="Start">When it began (UTC).</param>
/// <param name="End">When it ended, or the time that was asked for.</param>
public readonly record struct UnseenStretch(string CameraKey, DateTimeOffset Start, DateTimeOffset End);
