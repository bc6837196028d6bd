using System.Collections.Immutable;
using Footfall.Domain.Plans;

namespace Footfall.Storage.Configuration.Database;

/// <summary>What a write did.</summary>
/// <param name="Resource">What was written, as in <c>stores/high-street/cameras/door/zones/window</c>.</param>
/// <param name="Etag">Its etag now; empty where nothing is left.</param>
/// <param name="PlanVersion">The camera's plan version now; 0 where no plan is concerned.</param>
/// <param name="Warnings">What is allowed but is likely to count badly.</param>
/// <param name="Changes">What was changed, one sentence each; empty where it was like that before.</param>
public sealed record ConfigResult(
    string Resource,
    string Etag,
    int PlanVersion,
    ImmutableArray<PlanWarning> Warnings,
    ImmutableArray<string> Changes)
{
    /// <summary>What <see cref="WriteRequest.Answer"/> made, for a retry that of the first request; null where none was asked for.</summary>
    public ReadOnlyMemory<byte>? Answer { get; init; }
}
