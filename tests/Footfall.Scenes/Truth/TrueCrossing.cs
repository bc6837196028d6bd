using Footfall.Domain.Plans;

namespace Footfall.Scenes.Truth;

/// <summary>Someone's true way led over a line.</summary>
public readonly record struct TrueCrossing(string LineId, int Walker, CrossingDirection Direction, double Seconds);
