namespace Footfall.Analytics.RollUp.Occupancy;

/// <summary>What one camera counted at the store's entrances.</summary>
/// <param name="CameraId">The camera.</param>
/// <param name="Minutes">Earliest first, each moment in at most one; absent ones had no coverage.</param>
/// <param name="OpenIn">Crossings in that no interval holds yet.</param>
/// <param name="OpenOut">Crossings out that no interval holds yet.</param>
public sealed record EntranceCamera(
    string CameraId, IReadOnlyList<EntranceMinute> Minutes, int OpenIn = 0, int OpenOut = 0);
