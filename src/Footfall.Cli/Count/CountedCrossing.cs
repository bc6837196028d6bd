using Footfall.Domain.Measures;

namespace Footfall.Cli.Count;

/// <summary>A crossing and where the line was met.</summary>
/// <param name="Crossing">What was counted, at the time when the foot point was on the line.</param>
/// <param name="X">Foot point then, in picture heights from the left.</param>
/// <param name="Y">The same from the top.</param>
internal readonly record struct CountedCrossing(LineCrossing Crossing, double X, double Y);
