namespace Footfall.Storage.Configuration.Database;

/// <summary>A store as it is.</summary>
/// <param name="Store">The store.</param>
/// <param name="Etag">Changes with the store itself, not with its cameras.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it was last changed.</param>
public sealed record StoredStore(StoreDraft Store, string Etag, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    /// <summary>Its floor plan, without the picture; null where it has none.</summary>
    public FloorPlanInfo? FloorPlan { get; init; }
}
