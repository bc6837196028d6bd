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
    /// <value>Above 0; 0.28 unless set. Higher follows turns sooner, lower bridges occlusions straighter.</value>
    public double SpeedDrift { get; init; } = 0.28;

    /// <summary>How much the place wanders in one second beside the speed, as a standard deviation.</summary>
    /// <value>Box heights, above 0; 0.3 unless set.</value>
    public double PlaceDrift { get; init; } = 0.3;

    /// <summary>How much width and height wander in one second beside their speeds, as a standard deviation.</summary>
    /// <value>Box heights, above 0; 0.22 unless set.</value>
    public double SizeDrift { get; init; } = 0.22;

    /// <summary>How fast someone out of sight is thought to slow down: speed falls to 37 % in one over this many seconds.</summary>
    /// <value>Each second, 0 or above; 0.15 unless set. 0 lets lost people walk straight on.</value>
    public double LostSlowing { get; init; } = 0.15;

    /// <summary>How exact the detector's edges are, as a standard deviation.</summary>
    /// <value>Box heights, above 0; 0.072 unless set. Higher smooths more.</value>
    public double DetectorNoise { get; init; } = 0.072;
}
