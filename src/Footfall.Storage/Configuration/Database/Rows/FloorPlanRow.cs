namespace Footfall.Storage.Configuration.Database.Rows;

/// <summary>A store seen from above: beside the stores, so that reading those reads no pictures.</summary>
internal sealed class FloorPlanRow
{
    public required string StoreId { get; init; }

    public required byte[] Picture { get; set; }

    public required string MediaType { get; set; }

    public int Width { get; set; }

    public int Height { get; set; }

    public double? WidthMetres { get; set; }

    /// <summary>Number of the commit that last changed it; its etag, and checked on every update.</summary>
    public long Change { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}
