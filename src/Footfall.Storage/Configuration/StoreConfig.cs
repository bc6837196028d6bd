namespace Footfall.Storage.Configuration;

/// <summary>A store as a person wrote it: nothing checked but the types; null where something is absent or unreadable.</summary>
internal sealed record StoreConfig(
    string? Id, string? Name, string? TimeZone, HoursConfig Hours, IReadOnlyList<CameraConfig> Cameras)
{
    public double? Capacity { get; init; }

    public double? OccupancyBaseline { get; init; }

    public FloorPlanConfig? FloorPlan { get; init; }

    public IReadOnlyList<AreaConfig> Areas { get; init; } = [];
}
