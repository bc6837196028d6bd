using Footfall.Service.Rpc.Names;
using Footfall.V1;

namespace Footfall.Service.Rpc.Live;

/// <summary>How much of the store's current day was seen so far.</summary>
internal static class DayCoverage
{
    /// <summary>Whether anything was seen; a count without is unknown, not 0.</summary>
    public static bool HasData(CameraStand stand) => stand.CoverageSeconds > 0;

    /// <summary>Over some cameras: their mean.</summary>
    public static Coverage Of(string storeId, IReadOnlyCollection<CameraStand> stands, DateTimeOffset dayStart, DateTimeOffset now)
    {
        double elapsed = (now - dayStart).TotalSeconds;
        var coverage = new Coverage
        {
            ElapsedSeconds = elapsed,
            CoverageSeconds = stands.Count == 0 ? 0 : Math.Min(elapsed, stands.Average(one => one.CoverageSeconds)),
        };
        coverage.MissingCameras.AddRange(stands
            .Where(one => !HasData(one))
            .Select(one => ResourceNames.Camera.Format(storeId, one.Camera.Id)));
        return coverage;
    }
}
