using Footfall.Domain.Plans;

namespace Footfall.Domain.Measures;

/// <summary>One counted crossing: went from one side band to the other and stayed for the hold time.</summary>
/// <param name="LineId">The line.</param>
/// <param name="TrackId">Whose track; unique for the camera.</param>
/// <param name="Direction">In or out, as the line names it.</param>
/// <param name="At">Capture time at which the foot point reached the far side.</param>
public readonly record struct LineCrossing(string LineId, int TrackId, CrossingDirection Direction, DateTimeOffset At);
