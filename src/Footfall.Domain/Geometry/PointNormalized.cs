namespace Footfall.Domain.Geometry;

/// <summary>A place in a camera's picture, independent of its resolution.</summary>
/// <param name="X">0 at the left edge, 1 at the right; outside that range beyond the picture.</param>
/// <param name="Y">0 at the top edge, 1 at the bottom; outside that range beyond the picture.</param>
public readonly record struct PointNormalized(double X, double Y);
