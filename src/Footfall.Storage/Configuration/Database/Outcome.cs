using System.Collections.Immutable;
using Footfall.Domain.Plans;

namespace Footfall.Storage.Configuration.Database;

/// <summary>What a command did, for its answer and for the audit log.</summary>
/// <param name="Resource">Name of what was written.</param>
/// <param name="Etag">Empty where nothing is left.</param>
/// <param name="Changes">Empty where it was like that before; nothing is then kept.</param>
internal sealed record Outcome(string Resource, string Etag, ImmutableArray<string> Changes)
{
    public int PlanVersion { get; init; }

    public ImmutableArray<PlanWarning> Warnings { get; init; } = [];

    /// <summary>JSON without secrets.</summary>
    public string? Before { get; init; }

    /// <summary>JSON without secrets.</summary>
    public string? After { get; init; }
}
