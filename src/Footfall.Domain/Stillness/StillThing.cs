using Footfall.Domain.Geometry;

namespace Footfall.Domain.Stillness;

/// <summary>Something in a camera's picture that looks like a person and never moves: a mannequin, a poster, a reflection.</summary>
/// <param name="Id">Positive, unique for the camera, never used again.</param>
/// <param name="Region">Where; 0..1 of the picture, and beyond it where the box is.</param>
/// <param name="Spread">How far its box jitters from frame to frame: standard deviation of an edge, in heights of the box.</param>
/// <param name="Since">Capture time of the first frame that it was noticed in.</param>
/// <param name="LearntAt">Capture time from which on it is left out.</param>
/// <param name="AbsentFor">Covered time since it was last seen; forgotten when that grows long.</param>
public sealed record StillThing(
    int Id, RegionNormalized Region, double Spread, DateTimeOffset Since, DateTimeOffset LearntAt, TimeSpan AbsentFor)
{
    /// <summary>Capture time near which it was last seen; null where an older version kept it.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>Covered time that it was seen for.</summary>
    public TimeSpan SeenFor { get; init; }

    /// <summary>Mean score of its detections, newer ones weighing more, 0..1; 0 where an older version kept it.</summary>
    public double Score { get; init; }
}
