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

    /// <summary>Lines and zones that belong together; every one of them is there.</summary>
    public ImmutableArray<AreaPlan> Areas { get; init; } = [];
}
