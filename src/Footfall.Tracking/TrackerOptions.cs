namespace Footfall.Tracking;

/// <summary>How a tracker decides which boxes are one person.</summary>
/// <remarks>
/// Times are seconds and lengths are box sizes; nothing here is a number of frames or pixels. The defaults were chosen on
/// identities and line counts of pedestrians and dancers at 7 to 30 frames a second with three detectors, and on every
/// second and third of the same frames; docs/designs/tracking.md has the figures.
/// </remarks>
public sealed record TrackerOptions
{
    /// <summary>Detections below this score are left out.</summary>
    /// <value>0 to 1; 0.05 unless set. Lower keeps people behind others alive longer and invites posts and shadows.</value>
    public float LowScore { get; init; } = 0.05f;

    /// <summary>Detections from this score on take part in the first association, the others only in the second.</summary>
    /// <value>Not below <see cref="LowScore"/>; 0.581 unless set.</value>
    public float HighScore { get; init; } = 0.581f;

    /// <summary>A detection of at least this score begins a track; one below adds to it by <see cref="WeakEvidence"/> only.</summary>
    /// <value>Not below <see cref="HighScore"/>; 0.71 unless set. Lower finds people sooner and counts more ghosts.</value>
    public float StartScore { get; init; } = 0.71f;

    /// <summary>
    /// A track is confirmed once the scores of its boxes add up to this: two sure boxes, or three that are less so.
    /// </summary>
    /// <value>Above 0; 1.73 unless set. Higher counts fewer ghosts and finds people later.</value>
    public double ConfirmEvidence { get; init; } = 1.73;

    /// <summary>
    /// What share of its score a box below <see cref="StartScore"/> adds to the evidence for a track: a detector that is never
    /// sure of somebody far away sees them frame after frame all the same.
    /// </summary>
    /// <value>0 to 1; 0.5 unless set. 0 begins tracks from <see cref="StartScore"/> on only.</value>
    public double WeakEvidence { get; init; } = 0.5;

    /// <summary>Least agreement that continues a track in the first association.</summary>
    /// <value>Above 0, below 1; 0.28 unless set.</value>
    public double FirstOverlap { get; init; } = 0.28;

    /// <summary>Least agreement that continues a track with a detection of low score.</summary>
    /// <value>Above 0, below 1; 0.569 unless set: an unsure box must lie where the person was expected.</value>
    public double SecondOverlap { get; init; } = 0.569;

    /// <summary>Least agreement that brings back someone not found otherwise, before a box may begin a new track.</summary>
    /// <value>Above 0, below 1; 0.41 unless set.</value>
    public double RecoverOverlap { get; init; } = 0.41;

    /// <summary>Least agreement that continues a track not confirmed yet.</summary>
    /// <value>Above 0, below 1; 0.32 unless set.</value>
    public double ConfirmOverlap { get; init; } = 0.32;

    /// <summary>A lost track and a seen one that overlap by more than this are one person; the older one stays.</summary>
    /// <value>Above 0, at most 1; 0.97 unless set.</value>
    public double DuplicateOverlap { get; init; } = 0.97;

    /// <summary>
    /// Before overlaps are taken, both boxes grow on each side by this many standard deviations of the predicted place,
    /// less <see cref="SlackFree"/>: not at all for someone well known at 30 frames a second, much for someone seen once at 2.
    /// </summary>
    /// <value>0 to 3; 0.84 unless set. 0 is plain overlap.</value>
    public double OverlapSlack { get; init; } = 0.84;

    /// <summary>The same for boxes of low score, which must not reach as far.</summary>
    /// <value>0 to 3; 0.42 unless set.</value>
    public double SecondSlack { get; init; } = 0.42;

    /// <summary>How much of that growth is left out, for plain overlap copes with it.</summary>
    /// <value>Box heights, 0 to 1; 0.042 unless set.</value>
    public double SlackFree { get; init; } = 0.042;

    /// <summary>By how many standard deviations boxes grow when someone not found otherwise is looked for.</summary>
    /// <value>0 to 3; 0.93 unless set.</value>
    public double RecoverSlack { get; init; } = 0.93;

    /// <summary>
    /// How much of an overlap counts only as far as the two boxes also span the same heights: people side by side overlap
    /// while one stands nearer to the camera, hence lower and taller in the picture.
    /// </summary>
    /// <value>0 to 1; 0.9 unless set. 0 is plain overlap, 1 the height-modulated overlap of Hybrid-SORT.</value>
    public double HeightWeight { get; init; } = 0.9;

    /// <summary>
    /// Someone not seen for longer than this may only come back to a box that nobody else took: the prediction is too
    /// vague by then to compete.
    /// </summary>
    /// <value>Above 0; 1.5 s unless set.</value>
    public TimeSpan ClaimLife { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>A track not seen for longer than this is gone; the person gets a new one.</summary>
    /// <value>Above 0; 1.9 s unless set. Must exceed the time between two frames.</value>
    public TimeSpan LostLife { get; init; } = TimeSpan.FromSeconds(1.9);

    /// <summary>
    /// A lost track is not remembered for more than this many times the time it had been seen for: what flickered for a tenth
    /// of a second was hardly anybody, and must not be waiting where somebody comes by a second later.
    /// </summary>
    /// <value>Above 0; 2.5 unless set, so <see cref="LostLife"/> holds for everybody seen for 0.8 s.</value>
    public double LifePerTimeSeen { get; init; } = 2.5;

    /// <summary>How far a reported box leans from the filter's estimate to the detection, when that is a sure one.</summary>
    /// <value>0 to 1; 0.185 unless set. 0 jitters least, 1 reports what the detector saw.</value>
    public double DetectionShare { get; init; } = 0.185;

    /// <summary>What else decides between two people who could both own a box.</summary>
    public CueOptions Cues { get; init; } = new();

    /// <summary>How people are expected to move.</summary>
    public MotionOptions Motion { get; init; } = new();
}
