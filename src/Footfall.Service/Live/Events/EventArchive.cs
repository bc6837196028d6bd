using System.Collections.Immutable;

namespace Footfall.Service.Live.Events;

/// <summary>What a run leaves to the next one of a store's events.</summary>
/// <param name="First">Number of the first of <paramref name="Events"/>.</param>
/// <param name="Epochs">Runs whose tokens may still be good, earliest first.</param>
/// <param name="Ordinals">Number of each camera's newest event, those of <paramref name="Events"/> included.</param>
/// <param name="Events">The newest events, in order, without a gap in their numbers.</param>
internal sealed record EventArchive(
    long First,
    ImmutableArray<EventEpoch> Epochs,
    ImmutableDictionary<string, long> Ordinals,
    ImmutableArray<CountEvent> Events)
{
    /// <summary>Of a store that nobody has counted on before.</summary>
    public static EventArchive Empty { get; } = new(1, [], ImmutableDictionary<string, long>.Empty, []);
}
