namespace Footfall.Storage.Series.Sums;

/// <summary>From when to when something of a camera is stored.</summary>
/// <param name="CameraKey">The camera.</param>
/// <param name="First">Start of the earliest interval (UTC).</param>
/// <param name="End">End of the latest one (UTC).</param>
public sealed record StoredSpan(string CameraKey, DateTimeOffset First, DateTimeOffset End);
