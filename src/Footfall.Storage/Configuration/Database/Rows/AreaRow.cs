namespace Footfall.Storage.Configuration.Database.Rows;

/// <summary>Lines and zones of several cameras that belong together.</summary>
internal sealed class AreaRow
{
    public required string StoreId { get; init; }

    public required string Id { get; init; }

    public required string Name { get; set; }

    public AreaKind Kind { get; set; }

    public bool ViewsOverlap { get; set; }

    public string? Color { get; set; }

    public int? Capacity { get; set; }

    /// <summary>JSON of its corners on the floor plan: x and y by turns; null for none.</summary>
    public string? FloorPlanPolygon { get; set; }

    /// <summary>Number of the commit that last changed it; its etag, and checked on every update.</summary>
    public long Change { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}
