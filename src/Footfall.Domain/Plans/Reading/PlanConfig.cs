using Footfall.Domain.Geometry;

namespace Footfall.Domain.Plans.Reading;

/// <summary>A plan as a person wrote it: nothing checked but the types; null where something is absent.</summary>
internal sealed record PlanConfig(
    IReadOnlyList<LineConfig> Lines,
    IReadOnlyList<ZoneConfig> Zones,
    RegionNormalized? Region,
    IReadOnlyList<IReadOnlyList<PointNormalized>?> Masks,
    SettingsConfig Settings);
