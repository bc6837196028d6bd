using System.Collections.Immutable;
using Footfall.Domain.Geometry;

namespace Footfall.Storage.Configuration;

/// <summary>Where a camera hangs and looks on its store's floor plan.</summary>
/// <param name="Position">Where it hangs: shares of the floor plan's picture.</param>
public sealed record FloorPlanPosition(PointNormalized Position)
{
    /// <summary>Where it looks, in degrees clockwise from the floor plan's top edge; 0 to below 360.</summary>
    public double HeadingDegrees { get; init; }

    /// <summary>How high it hangs over the floor, above 0, up to 100; null where it is not known.</summary>
    public double? HeightMetres { get; init; }

    /// <summary>Places that are known in both pictures: none, or 4 to 20 of which no three are on one line.</summary>
    public ImmutableArray<FloorPoint> FloorPoints { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Equal in all values.</summary>
    public bool Equals(FloorPlanPosition? other) =>
        other is not null && Position == other.Position && HeadingDegrees.Equals(other.HeadingDegrees)
        && Nullable.Equals(HeightMetres, other.HeightMetres) && FloorPoints.AsSpan().SequenceEqual(other.FloorPoints.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Position, HeadingDegrees, HeightMetres, FloorPoints.Length);
}
