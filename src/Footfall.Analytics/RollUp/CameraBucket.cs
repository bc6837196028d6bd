using Footfall.Domain.Measures;

namespace Footfall.Analytics.RollUp;

/// <summary>What one camera saw in one bucket.</summary>
/// <param name="Bucket">When.</param>
/// <param name="Total">
/// The bucket's intervals added up; null when there was no coverage and nothing was counted. Null is no data, never zero.
/// </param>
public sealed record CameraBucket(Bucket Bucket, CameraInterval? Total)
{
    /// <summary>Seconds with valid, fresh, analysed frames.</summary>
    public double CoverageSeconds => Total?.CoverageSeconds ?? 0;

    /// <summary>Those seconds over the bucket's length, 0..1; every number is read beside it.</summary>
    public double CoverageShare => CoverageSeconds / Bucket.Length.TotalSeconds;

    /// <summary>One zone's derived numbers; null without data, or where the plan had no such zone.</summary>
    public ZoneFigures? Zone(string zoneId) =>
        Total?.Zones.FirstOrDefault(zone => zone.ZoneId == zoneId) is { } zone
            ? ZoneFigures.Of(zone, CoverageSeconds)
            : null;
}
