namespace Footfall.Scenes.Truth;

/// <summary>Someone truly was in a zone.</summary>
public readonly record struct TrueVisit(string ZoneId, int Walker, double EnteredSeconds, double LeftSeconds);
