using System.Collections.Immutable;
using Footfall.Domain.Stores;

namespace Footfall.Storage.Configuration;

/// <summary>One store with its cameras: validated, immutable.</summary>
/// <param name="Id">Letters, digits, '-' and '_'.</param>
/// <param name="Name">For people.</param>
/// <param name="TimeZone">The store's own; its days and hours are counted in it. Its id is the IANA name.</param>
/// <param name="Cameras">In the order of the configuration; ids and names differ. May be empty.</param>
public sealed record StorePlan(string Id, string Name, TimeZoneInfo TimeZone, ImmutableArray<CameraSetup> Cameras)
{
    /// <summary>When the store is open, and when it starts to count who is inside anew.</summary>
    /// <value>Always open, reset at four in the morning, unless configured.</value>
    public StoreHours Hours { get; init; } = StoreHours.Default;

    /// <summary>Most people that may be inside at once, 1 to 1,000,000; null for no limit.</summary>
    public int? Capacity { get; init; }

    /// <summary>People in the store when it starts to count anew, such as night staff; 0 to 100,000, 0 where it is null.</summary>
    public int? OccupancyBaseline { get; init; }

    /// <summary>The store seen from above; null where there is none, and where pictures were not asked for.</summary>
    public FloorPlanPicture? FloorPlan { get; init; }

    /// <summary>Lines and zones that belong together; every one of them is there.</summary>
    public ImmutableArray<AreaPlan> Areas { get; init; } = [];
}
