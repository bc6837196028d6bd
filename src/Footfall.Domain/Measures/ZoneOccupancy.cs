namespace Footfall.Domain.Measures;

/// <summary>The number of people in a zone became another one.</summary>
/// <param name="ZoneId">The zone.</param>
/// <param name="People">People inside; null while there are no fresh pictures.</param>
/// <param name="At">Since when: capture time.</param>
public readonly record struct ZoneOccupancy(string ZoneId, int? People, DateTimeOffset At);
