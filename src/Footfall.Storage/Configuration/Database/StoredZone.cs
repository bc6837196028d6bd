using Footfall.Domain.Plans;


namespace Footfall.Storage.Configuration.Database;

/// <summary>A zone as it is.</summary>
/// <param name="StoreId">Its store.</param>
/// <param name="CameraId">Its camera.</param>
/// <param name="Zone">The zone.</param>
/// <param name="Etag">Changes with this zone only.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it was last changed.</param>
public sealed record StoredZone(
    string StoreId, string CameraId, ZonePlan Zone, string Etag, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
