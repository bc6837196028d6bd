namespace Footfall.Storage.Configuration.Database.Rows;

/// <summary>A store.</summary>
internal sealed class StoreRow
{
    public required string Id { get; init; }

    public required string Name { get; set; }

    public required string TimeZone { get; set; }

    /// <summary>JSON of the spans by weekday; null for always open.</summary>
    public string? OpeningHours { get; set; }

    /// <summary>JSON of the spans by date; null for none.</summary>
    public string? SpecialDates { get; set; }

    public string? ResetAt { get; set; }

    public int? OccupancyBaseline { get; set; }

    public int? Capacity { get; set; }

    /// <summary>Number of the commit that last changed it; its etag, and checked on every update.</summary>
    public long Change { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}
