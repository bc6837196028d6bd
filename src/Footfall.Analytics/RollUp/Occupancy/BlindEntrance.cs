namespace Footfall.Analytics.RollUp.Occupancy;

/// <summary>An entrance was unwatched for too long.</summary>
/// <param name="CameraId">Whose pictures were missing.</param>
/// <param name="Since">From when on (UTC).</param>
public sealed record BlindEntrance(string CameraId, DateTimeOffset Since);
