namespace Footfall.Storage.Configuration.Database.Rows;

/// <summary>A camera, without what it counts.</summary>
internal sealed class CameraRow
{
    public required string StoreId { get; init; }

    public required string Id { get; init; }

    /// <summary>Order in which cameras are shown.</summary>
    public int Position { get; set; }

    public required string Name { get; set; }

    /// <summary>The address with user, password and query hidden.</summary>
    public required string AddressShown { get; set; }

    /// <summary>The whole address, encrypted; null where nothing in it is secret.</summary>
    public byte[]? AddressProtected { get; set; }

    public bool Enabled { get; set; }

    public double FramesPerSecond { get; set; }

    public int AnalysisWidth { get; set; }

    public bool Loop { get; set; }

    /// <summary>JSON of how people are looked for; null for the service's own way.</summary>
    public string? Detection { get; set; }

    /// <summary>JSON of where it hangs on the floor plan; null where it is not placed.</summary>
    public string? FloorPlanPosition { get; set; }

    public PictureMode PictureMode { get; set; }

    /// <summary>The version of the plan that holds now.</summary>
    public int PlanVersion { get; set; }

    /// <summary>Number of the commit that last changed the plan.</summary>
    public long PlanChange { get; set; }

    /// <summary>Number of the commit that last changed it; its etag, and checked on every update.</summary>
    public long Change { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}
