namespace Footfall.Analytics;

/// <summary>How an analyzer accounts for time and for tracks it does not see.</summary>
public sealed record AnalyzerOptions
{
    private static readonly TimeSpan UsualFrameGap = TimeSpan.FromSeconds(1);

    /// <summary>Length of an interval; intervals are aligned to multiples of it in UTC.</summary>
    public TimeSpan IntervalLength { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// A frame stands for the time until the next one, if that comes within this limit; otherwise for one usual frame
    /// period, and the rest is a gap without coverage.
    /// </summary>
    /// <value>
    /// 1 s unless set. A source slower than one frame per limit has no coverage at all: raise it to at least the
    /// source's frame period.
    /// </value>
    public TimeSpan LongestFrameGap { get; init; } = UsualFrameGap;

    /// <summary>
    /// How far behind the clock of <see cref="CameraAnalyzer.AdvanceTo"/> a frame may still arrive and count.
    /// </summary>
    /// <value>5 s unless set: queue, batch and detector together, with room.</value>
    public TimeSpan LateFrameGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long a track that is no longer reported keeps its side of each line and its last zone, in case its id comes
    /// back.
    /// </summary>
    /// <value>10 s unless set. A plan whose gap tolerance is longer extends it.</value>
    public TimeSpan TrackMemory { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Longest time from the last sight of one track to the first of another that may be the same person.
    /// </summary>
    /// <value>1.5 s unless set, the time in which a new track is confirmed included; zero turns stitching off.</value>
    public TimeSpan StitchGap { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>
    /// How long somebody must be in sight before a track is taken up under another id, and how long from then on, for a crossing
    /// between the two to count: boxes where nobody is last a moment, and two of them on both sides of a line are no person.
    /// </summary>
    /// <value>0.3 s unless set: nine in ten false boxes are gone by then.</value>
    public TimeSpan ProofTime { get; init; } = TimeSpan.FromSeconds(0.3);

    /// <summary>
    /// How long after a restart somebody who was in view before it may be found again at the same place, and go on where
    /// they were: one visit, one wait in the queue. Until found they are nowhere; never found, they left when last seen.
    /// </summary>
    /// <value>30 s unless set, from the last sight on; zero starts with nobody.</value>
    public TimeSpan ResumeWithin { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Intervals without pictures are reported with coverage 0 unless more than this much time is missing at once: then
    /// there are no intervals, which means the same (no data) without flooding the store after a month's pause.
    /// </summary>
    /// <value>6 hours unless set.</value>
    public TimeSpan LongestReportedGap { get; init; } = TimeSpan.FromHours(6);

    /// <summary>Options for a camera of a given rate: a slow one may leave two of its own periods between frames.</summary>
    /// <param name="framesPerSecond">Above 0; null where every frame of the source comes.</param>
    public static AnalyzerOptions For(double? framesPerSecond)
    {
        TimeSpan twoPeriods = framesPerSecond is { } rate ? TimeSpan.FromSeconds(2 / rate) : UsualFrameGap;
        return new AnalyzerOptions { LongestFrameGap = twoPeriods > UsualFrameGap ? twoPeriods : UsualFrameGap };
    }
}
