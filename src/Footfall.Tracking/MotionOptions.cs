namespace Footfall.Tracking;

/// <summary>How people are expected to move between two frames.</summary>
/// <remarks>
/// Lengths are heights of the person's own box and times are seconds, so that neither resolution, distance to the camera
/// nor frame rate matters. A person walks at about 0.8 of their height each second.
/// </remarks>
public sealed record MotionOptions
{
    /// <summary>How fast a person just seen for the first time may be, as a standard deviation.</summary>
    /// <value>Box heights a second, above 0; 1 unless set.</value>
    public double InitialSpeed { get; init; } = 1;

    /// <summary>How much the speed wanders in one second, as a standard deviation; grows with the root of time.</summary>
    /// <value>Above 0; 0.5 unless set. Higher follows turns sooner, lower bridges occlusions straighter.</value>
    public double SpeedDrift { get; init; } = 0.5;

    /// <summary>How much place and size wander in one second beside the speed, as a standard deviation.</summary>
    /// <value>Box heights, above 0; 0.27 unless set.</value>
    public double PlaceDrift { get; init; } = 0.27;

    /// <summary>How exact the detector's edges are, as a standard deviation.</summary>
    /// <value>Box heights, above 0; 0.05 unless set. Higher smooths more.</value>
    public double DetectorNoise { get; init; } = 0.05;
}
