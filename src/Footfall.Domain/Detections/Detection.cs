using Footfall.Domain.Geometry;

namespace Footfall.Domain.Detections;

/// <summary>One person as the detector saw them in one picture.</summary>
/// <param name="Box">Where, in pixels of the full picture.</param>
/// <param name="Score">How sure the detector is, 0..1.</param>
public readonly record struct Detection(BoxPixels Box, float Score);
