using Footfall.Domain.Geometry;

namespace Footfall.Scenes.Noise;

/// <summary>One person as they truly are in a frame.</summary>
/// <param name="Walker">Their number in the scene.</param>
/// <param name="Box">Whole, also where hidden or beyond the picture.</param>
/// <param name="Visible">Share of the box that nothing nearer hides and that the picture holds.</param>
/// <param name="IsOverlapped">Whether someone else's box meets it.</param>
public readonly record struct TruePerson(int Walker, BoxPixels Box, double Visible, bool IsOverlapped);
