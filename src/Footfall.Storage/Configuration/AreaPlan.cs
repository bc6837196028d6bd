using System.Collections.Immutable;

namespace Footfall.Storage.Configuration;

/// <summary>Lines and zones of several cameras that belong together: a department, an entrance, a till block.</summary>
/// <param name="Id">Unique in the store: letters, digits, '-' and '_'.</param>
/// <param name="Name">For people.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Lines">Its lines, each once.</param>
/// <param name="Zones">Its zones, each once.</param>
/// <param name="ViewsOverlap">Whether several of its cameras see the same floor.</param>
public sealed record AreaPlan(
    string Id,
    string Name,
    AreaKind Kind,
    ImmutableArray<PlanItemName> Lines,
    ImmutableArray<PlanItemName> Zones,
    bool ViewsOverlap = false);
