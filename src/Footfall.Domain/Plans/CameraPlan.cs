using System.Collections.Immutable;
using Footfall.Domain.Geometry;

namespace Footfall.Domain.Plans;

/// <summary>Everything one camera counts: validated, immutable, swapped whole at a frame boundary.</summary>
/// <param name="Version">Rises with every change; stored with each interval that it shaped.</param>
/// <param name="Lines">Counting lines; may be empty.</param>
/// <param name="Zones">Zones; may be empty and may overlap.</param>
/// <param name="Region">The part of the picture that is analysed at all.</param>
/// <param name="Masks">Polygons whose foot points are left out.</param>
/// <param name="Settings">Thresholds.</param>
public sealed record CameraPlan(
    int Version,
    ImmutableArray<LinePlan> Lines,
    ImmutableArray<ZonePlan> Zones,
    RegionNormalized Region,
    ImmutableArray<ImmutableArray<PointNormalized>> Masks,
    PlanSettings Settings)
{
    /// <summary>Counts nothing but the heat map.</summary>
    public static CameraPlan Empty { get; } = new(0, [], [], RegionNormalized.Full, [], PlanSettings.Default);

    /// <summary>Whether a foot point lies in a mask, so that its detection is left out.</summary>
    public bool IsMasked(PointNormalized footPoint)
    {
        foreach (ImmutableArray<PointNormalized> mask in Masks)
        {
            if (Polygons.Contains(mask.AsSpan(), footPoint))
            {
                return true;
            }
        }

        return false;
    }
}
