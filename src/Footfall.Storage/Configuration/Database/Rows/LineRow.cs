using Footfall.Domain.Plans;

namespace Footfall.Storage.Configuration.Database.Rows;

/// <summary>A line of the plan that holds now.</summary>
internal sealed class LineRow
{
    public required string StoreId { get; init; }

    public required string CameraId { get; init; }

    public required string Id { get; init; }

    public int Position { get; set; }

    public LineRole Role { get; set; }

    public double StartX { get; set; }

    public double StartY { get; set; }

    public double EndX { get; set; }

    public double EndY { get; set; }

    public CrossingSide In { get; set; }

    public string? DisplayName { get; set; }

    public string? Color { get; set; }

    public double? LengthMetres { get; set; }

    /// <summary>Number of the commit that last changed it; its etag, and checked on every update.</summary>
    public long Change { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}
