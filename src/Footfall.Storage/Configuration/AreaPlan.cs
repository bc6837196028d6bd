using System.Collections.Immutable;
using Footfall.Domain.Geometry;

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
    bool ViewsOverlap = false)
{
    /// <summary>How it is drawn: <c>#</c> and six hexadecimal digits; null leaves it to its kind.</summary>
    public string? Color { get; init; }

    /// <summary>Most people that may be in it at once, 1 to 100,000; null for no limit.</summary>
    public int? Capacity { get; init; }

    /// <summary>Its outline on the floor plan, in shares of the floor plan's picture: none, or 3 to 200 corners in order.</summary>
    public ImmutableArray<PointNormalized> FloorPlanPolygon { get; init => field = value.IsDefault ? [] : value; } = [];
}
