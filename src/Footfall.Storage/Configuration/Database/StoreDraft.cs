using Footfall.Domain.Stores;

namespace Footfall.Storage.Configuration.Database;

/// <summary>A store as it is to be; not validated yet.</summary>
/// <param name="Id">Stays for good.</param>
/// <param name="Name">For people.</param>
/// <param name="TimeZone">IANA name.</param>
/// <param name="Hours">When it is open, and when it starts to count who is inside anew.</param>
public sealed record StoreDraft(string Id, string Name, string TimeZone, StoreHours Hours)
{
    /// <summary>Most people that may be inside at once, 1 to 1,000,000; null for no limit.</summary>
    public int? Capacity { get; init; }

    /// <summary>People in the store when it starts to count anew, such as night staff; 0 to 100,000, 0 where it is null.</summary>
    public int? OccupancyBaseline { get; init; }
}
