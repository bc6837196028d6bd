namespace Footfall.Service.Live.Events;

/// <summary>The numbers that one run of the service gave to a store's events.</summary>
/// <remarks>
/// A run that was killed may have told events that no later run knows of, and the next run gives their numbers again: only
/// with its run does a number name one event.
/// </remarks>
/// <param name="Id">Drawn at random.</param>
/// <param name="First">Number of its first event.</param>
/// <param name="GoodUntil">
/// Whoever has got events up to this number, or up to an earlier one, can go on; later ones are not in the counts.
/// </param>
internal sealed record EventEpoch(ulong Id, long First, long GoodUntil)
{
    /// <summary>Of the run that is going on.</summary>
    public const long NoEnd = long.MaxValue;

    /// <summary>Of a run that nobody can go on from.</summary>
    public const long Nothing = -1;
}
