namespace Footfall.Storage.Configuration.Database.Rows;

/// <summary>A plan as it once held; never changed, but for when it began to count.</summary>
internal sealed class PlanVersionRow
{
    public required string StoreId { get; init; }

    public required string CameraId { get; init; }

    public int Version { get; init; }

    /// <summary>The plan in the form of a plan file.</summary>
    public required string Plan { get; init; }

    public required string Author { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it began to count; null before that.</summary>
    public DateTimeOffset? AppliedAt { get; set; }

    /// <summary>One sentence a line.</summary>
    public required string Changes { get; init; }

    /// <summary>The version whose plan it repeats; 0 for none.</summary>
    public int RestoredVersion { get; init; }
}
