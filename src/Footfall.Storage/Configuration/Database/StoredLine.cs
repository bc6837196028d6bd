using Footfall.Domain.Plans;


namespace Footfall.Storage.Configuration.Database;

/// <summary>A line as it is.</summary>
/// <param name="StoreId">Its store.</param>
/// <param name="CameraId">Its camera.</param>
/// <param name="Line">The line.</param>
/// <param name="Etag">Changes with this line only.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it was last changed.</param>
public sealed record StoredLine(
    string StoreId, string CameraId, LinePlan Line, string Etag, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
