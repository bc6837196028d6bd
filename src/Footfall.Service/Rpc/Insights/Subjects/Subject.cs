using System.Collections.Immutable;
using Footfall.Storage.Series.Sums;

namespace Footfall.Service.Rpc.Insights.Subjects;

/// <summary>A line, zone, area, store or camera that is asked about.</summary>
/// <param name="Name">Its name in the contract.</param>
/// <param name="DisplayName">For people.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Items">What is added up for it.</param>
/// <param name="Cameras">The cameras of those.</param>
internal sealed record Subject(
    string Name, string DisplayName, SubjectKind Kind, ImmutableArray<SumItem> Items, ImmutableArray<SubjectCamera> Cameras)
{
    /// <summary>Whether people cross lines of it.</summary>
    public bool HasLines { get; init; }

    /// <summary>Whether people are in zones of it.</summary>
    public bool HasZones { get; init; }

    /// <summary>Whether people wait in it.</summary>
    public bool HasQueues { get; init; }

    /// <summary>Whether it counts entries: a store, or one of its entrances.</summary>
    public bool HasEntries { get; init; }

    /// <summary>Whether several of its cameras see the same floor.</summary>
    public bool ViewsOverlap { get; init; }
}
