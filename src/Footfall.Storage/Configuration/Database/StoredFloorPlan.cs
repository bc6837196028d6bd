namespace Footfall.Storage.Configuration.Database;

/// <summary>A floor plan as it is.</summary>
/// <param name="StoreId">Its store.</param>
/// <param name="Picture">The picture, its size and scale.</param>
/// <param name="Etag">Changes with the floor plan.</param>
/// <param name="UpdatedAt">When it was last changed.</param>
public sealed record StoredFloorPlan(string StoreId, FloorPlanPicture Picture, string Etag, DateTimeOffset UpdatedAt);
