namespace Footfall.Tracking.Stillness;

/// <summary>When something that looks like a person and never moves is taken for a thing.</summary>
/// <remarks>Times are covered time: capture time without the gaps. All other times follow from the first.</remarks>
public sealed record StillOptions
{
    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    /// <summary>How long something has to have been still, in all but for short absences, to become a thing.</summary>
    /// <value>Above 0; 3 h unless set: a real dwell is at most an hour or two.</value>
    public TimeSpan LearnAfter { get; init; } = TimeSpan.FromHours(3);

    /// <summary>How long a place that someone brought back stays a person's.</summary>
    /// <value>30 days unless set.</value>
    public TimeSpan PersonPlaceFor { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Frames further apart than this have a gap between them, which is no covered time.</summary>
    /// <value>Above 0; 1 s unless set. A slower source needs more than its frame period.</value>
    public TimeSpan LongestFrameGap { get; init; } = OneSecond;

    /// <summary>Lowest score that a candidate begins with: what cannot begin a track does no harm.</summary>
    public float StartScore { get; init; } = new TrackerOptions().StartScore;

    /// <summary>A thing not seen for this long is forgotten: 12 h where it takes 3 to learn.</summary>
    public TimeSpan ForgetAfter => 4 * LearnAfter;

    /// <summary>Judged at once: 30 s where it takes 3 h.</summary>
    internal TimeSpan Slot => LearnAfter / 360 > OneSecond ? LearnAfter / 360 : OneSecond;

    /// <summary>Frames closer than this are not looked at for learning; a hundred a slot are plenty.</summary>
    internal TimeSpan SamplePeriod => Slot / 100;

    /// <summary>A candidate absent for longer at once has gone: 15 min.</summary>
    internal TimeSpan LongestAbsence => LearnAfter / 12;

    /// <summary>Still for so long that its boxes are no longer somebody else's movement: 10 min.</summary>
    internal TimeSpan EstablishedAfter => LearnAfter / 18;

    /// <summary>All things absent for so long at once: the camera may have been moved. 5 min.</summary>
    internal TimeSpan ShiftAfter => LearnAfter / 36;
}
