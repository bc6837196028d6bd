namespace Footfall.Analytics.RollUp.Stores;

/// <summary>A line anywhere in the store.</summary>
/// <param name="CameraId">Its camera.</param>
/// <param name="LineId">Unique on that camera.</param>
public readonly record struct LineKey(string CameraId, string LineId);
