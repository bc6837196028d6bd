using Footfall.Domain.Plans;

namespace Footfall.Storage.Configuration.Database.Rows;

/// <summary>A zone of the plan that holds now.</summary>
internal sealed class ZoneRow
{
    public required string StoreId { get; init; }

    public required string CameraId { get; init; }

    public required string Id { get; init; }

    public int Position { get; set; }

    public ZoneRole Role { get; set; }

    /// <summary>JSON of its corners: x and y by turns.</summary>
    public required string Polygon { get; set; }

    public string? ServiceZoneId { get; set; }

    public string? DisplayName { get; set; }

    public string? Color { get; set; }

    public double? AreaSquareMetres { get; set; }

    public int? Capacity { get; set; }

    /// <summary>Number of the commit that last changed it; its etag, and checked on every update.</summary>
    public long Change { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}
