namespace Footfall.Domain.Measures;

/// <summary>A track went from one zone to its next.</summary>
/// <param name="From">A zone's id, or <see cref="Outside"/>.</param>
/// <param name="To">A zone's id, or <see cref="Outside"/>; equal to <paramref name="From"/> for a turn-back.</param>
/// <param name="TrackId">Whose track.</param>
/// <param name="At">Capture time at which it was certain.</param>
public readonly record struct ZoneTransition(string From, string To, int TrackId, DateTimeOffset At)
{
    /// <summary>The name of everywhere that is no zone.</summary>
    public const string Outside = "outside";
}
