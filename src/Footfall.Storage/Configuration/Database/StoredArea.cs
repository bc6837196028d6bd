namespace Footfall.Storage.Configuration.Database;

/// <summary>An area as it is.</summary>
/// <param name="StoreId">Its store.</param>
/// <param name="Area">The area.</param>
/// <param name="Etag">Changes with the area.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it was last changed.</param>
public sealed record StoredArea(string StoreId, AreaPlan Area, string Etag, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
