using Footfall.Domain.Stores;

namespace Footfall.Storage.Configuration.Database;

/// <summary>A store as it is to be; not validated yet.</summary>
/// <param name="Id">Stays for good.</param>
/// <param name="Name">For people.</param>
/// <param name="TimeZone">IANA name.</param>
/// <param name="Hours">When it is open, and when it starts to count who is inside anew.</param>
public sealed record StoreDraft(string Id, string Name, string TimeZone, StoreHours Hours);
