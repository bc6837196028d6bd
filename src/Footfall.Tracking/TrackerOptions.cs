namespace Footfall.Tracking;

/// <summary>How a tracker decides which boxes are one person.</summary>
/// <remarks>
/// Times are seconds and lengths are box sizes; nothing here is a number of frames or pixels. The defaults were chosen on
/// line counts of pedestrian footage at 5 to 30 frames a second with three detectors; between the values tried the counts
/// differ little.
/// </remarks>
public sealed record TrackerOptions
{
    /// <summary>Detections below this score are left out.</summary>
    /// <value>0 to 1; 0.2 unless set. Lower keeps people behind others alive longer and invites posts and shadows.</value>
    public float LowScore { get; init; } = 0.2f;

    /// <summary>Detections from this score on take part in the first association, the others only in the second.</summary>
    /// <value>Not below <see cref="LowScore"/>; 0.5 unless set.</value>
    public float HighScore { get; init; } = 0.5f;

    /// <summary>Only a detection of at least this score can begin a track.</summary>
    /// <value>Not below <see cref="HighScore"/>; 0.6 unless set. Lower finds people sooner and counts more ghosts.</value>
    public float StartScore { get; init; } = 0.6f;

    /// <summary>Least overlap times score that continues a track in the first association.</summary>
    /// <value>Above 0, below 1; 0.15 unless set.</value>
    public double FirstOverlap { get; init; } = 0.15;

    /// <summary>Least overlap that continues a track with a detection of low score.</summary>
    /// <value>Above 0, below 1; 0.5 unless set: an unsure box must lie where the person was expected.</value>
    public double SecondOverlap { get; init; } = 0.5;

    /// <summary>Least overlap times score that confirms a track in its second frame.</summary>
    /// <value>Above 0, below 1; 0.3 unless set.</value>
    public double ConfirmOverlap { get; init; } = 0.3;

    /// <summary>A lost track and a seen one that overlap by more than this are one person; the older one stays.</summary>
    /// <value>Above 0, at most 1; 0.85 unless set.</value>
    public double DuplicateOverlap { get; init; } = 0.85;

    /// <summary>
    /// Before overlaps are taken, both boxes grow on each side by this many standard deviations of the predicted place:
    /// hardly at all for someone well known at 30 frames a second, much for someone seen once at 2.
    /// </summary>
    /// <value>0 to 3; 0.5 unless set. 0 is plain overlap.</value>
    public double OverlapSlack { get; init; } = 0.5;

    /// <summary>A track not seen for longer than this is gone; the person gets a new one.</summary>
    /// <value>Above 0; 1 s unless set. Must exceed the time between two frames.</value>
    public TimeSpan LostLife { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How people are expected to move.</summary>
    public MotionOptions Motion { get; init; } = new();
}
