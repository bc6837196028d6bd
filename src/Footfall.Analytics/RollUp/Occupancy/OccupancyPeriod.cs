namespace Footfall.Analytics.RollUp.Occupancy;

/// <summary>Derived occupancy from one reset on.</summary>
/// <remarks>
/// Entries − exits = (<see cref="Inside"/> − baseline) − <see cref="Floored"/>: what is thrown away at the reset, less those
/// who left without having been seen to come. So <see cref="Drift"/> is counted before flooring and loses nothing silently.
/// </remarks>
/// <param name="Start">The reset that it begins with (UTC).</param>
/// <param name="End">The next reset, or the moment up to which it is known.</param>
/// <param name="Entries">Crossings in over all entrances.</param>
/// <param name="Exits">Crossings out over them.</param>
/// <param name="Inside">People inside at its end; null when unknown.</param>
/// <param name="Floored">People by whom the count would have fallen below 0; null when unknown.</param>
/// <param name="Blind">Why it is unknown; null while it is known.</param>
public sealed record OccupancyPeriod(
    DateTimeOffset Start,
    DateTimeOffset End,
    int Entries,
    int Exits,
    int? Inside,
    int? Floored,
    BlindEntrance? Blind)
{
    /// <summary>Value that the next reset throws away: entries − exits, with its sign; null when unknown.</summary>
    /// <value>Above 0: more came than went, so exits were missed. Below 0: entries were missed.</value>
    public int? Drift => Blind is null ? Entries - Exits : null;
}
