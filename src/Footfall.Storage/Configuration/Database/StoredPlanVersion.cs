using System.Collections.Immutable;
using Footfall.Domain.Plans;


namespace Footfall.Storage.Configuration.Database;

/// <summary>One version of a camera's plan, as it was.</summary>
/// <param name="StoreId">The camera's store.</param>
/// <param name="CameraId">The camera.</param>
/// <param name="Plan">The plan, its version included.</param>
/// <param name="Author">Who made it.</param>
/// <param name="CreatedAt">When.</param>
/// <param name="Changes">What was changed, one sentence for each line, zone or section.</param>
/// <param name="RestoredVersion">The version that it was restored from; 0 when it was not.</param>
public sealed record StoredPlanVersion(
    string StoreId,
    string CameraId,
    CameraPlan Plan,
    string Author,
    DateTimeOffset CreatedAt,
    ImmutableArray<string> Changes,
    int RestoredVersion)
{
    /// <summary>When it began to count; null when it never did.</summary>
    public DateTimeOffset? AppliedAt { get; init; }
}
