using Footfall.Domain.Geometry;

namespace Footfall.Domain.Plans.Reading;

/// <summary>A zone as a person wrote it.</summary>
internal sealed record ZoneConfig(string? Id, string? Role, IReadOnlyList<PointNormalized>? Polygon, string? Service);
