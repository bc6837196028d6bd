namespace Footfall.Storage.Configuration.Database.Rows;

/// <summary>A zone of an area.</summary>
internal sealed class AreaZoneRow
{
    public required string StoreId { get; init; }

    public required string AreaId { get; init; }

    public required string CameraId { get; init; }

    public required string ZoneId { get; init; }
}
