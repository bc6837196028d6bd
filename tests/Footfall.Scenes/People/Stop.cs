using Footfall.Scenes.Floor;

namespace Footfall.Scenes.People;

/// <summary>Where someone is at a moment; between two stops they go straight and evenly.</summary>
public readonly record struct Stop(double Seconds, FloorPoint At);
