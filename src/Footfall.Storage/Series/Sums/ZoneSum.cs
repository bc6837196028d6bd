namespace Footfall.Storage.Series.Sums;

/// <summary>Presence in one zone of one subject in one bucket.</summary>
/// <param name="Subject">Place of the subject in the request.</param>
/// <param name="Bucket">Number of the bucket.</param>
/// <param name="CameraKey">The zone's camera.</param>
/// <param name="ZoneId">The zone.</param>
/// <param name="CoverageSeconds">Seconds in which the zone was seen.</param>
/// <param name="PersonSeconds">People × seconds present.</param>
/// <param name="OccupancyMax">Most people at once; null without coverage.</param>
/// <param name="OccupancyMin">Fewest people at once; null without coverage.</param>
/// <param name="Visits">Visits that ended.</param>
/// <param name="DwellPersonSeconds">Their summed time.</param>
/// <param name="EngagedVisits">Those at least as long as the plan's <c>engaged_after</c>.</param>
/// <param name="BouncedVisits">Those shorter than the plan's <c>bounce_below</c>.</param>
public sealed record ZoneSum(
    int Subject,
    int Bucket,
    string CameraKey,
    string ZoneId,
    double CoverageSeconds,
    double PersonSeconds,
    int? OccupancyMax,
    int? OccupancyMin,
    long Visits,
    double DwellPersonSeconds,
    long EngagedVisits,
    long BouncedVisits);
