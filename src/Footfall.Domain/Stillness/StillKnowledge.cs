using System.Collections.Immutable;

namespace Footfall.Domain.Stillness;

/// <summary>All that is known of one camera's still things; what a restart needs.</summary>
/// <param name="LastId">The highest id ever given.</param>
/// <param name="Things">Left out now, in the order they were learnt.</param>
/// <param name="PersonPlaces">Places where nothing is learnt, the oldest first.</param>
public sealed record StillKnowledge(
    int LastId, ImmutableArray<StillThing> Things, ImmutableArray<PersonPlace> PersonPlaces)
{
    /// <summary>Most things that are left out on one camera.</summary>
    public const int MostThings = 32;

    /// <summary>Most places that are kept for people on one camera.</summary>
    public const int MostPersonPlaces = 32;

    /// <summary>Nothing yet.</summary>
    public static StillKnowledge Empty { get; } = new(0, [], []);
}
