namespace Footfall.Storage.Configuration;

/// <summary>A floor plan as a person wrote it; null where something is absent or unreadable.</summary>
/// <param name="Picture">The picture's bytes.</param>
/// <param name="WidthMetres">What its width stands for.</param>
internal sealed record FloorPlanConfig(ReadOnlyMemory<byte>? Picture, double? WidthMetres);
