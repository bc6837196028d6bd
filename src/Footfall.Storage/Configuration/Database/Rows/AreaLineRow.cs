namespace Footfall.Storage.Configuration.Database.Rows;

/// <summary>A line of an area.</summary>
internal sealed class AreaLineRow
{
    public required string StoreId { get; init; }

    public required string AreaId { get; init; }

    public required string CameraId { get; init; }

    public required string LineId { get; init; }
}
