namespace Footfall.Domain.Plans;

/// <summary>The thresholds that shape a camera's numbers; stored with the data they shaped.</summary>
/// <remarks>Defaults and meaning: docs/metrics.md.</remarks>
public sealed record PlanSettings
{
    /// <summary>The defaults.</summary>
    public static PlanSettings Default { get; } = new();

    /// <summary>Half width of the band around a line that counts as neither side, in picture heights.</summary>
    /// <value>0 to 0.5; 0.015 unless set.</value>
    public double CrossingBand { get; init; } = 0.015;

    /// <summary>Coming back over a line within this time cancels the crossing.</summary>
    public TimeSpan CrossingHold { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Absences from a zone up to this long stay one visit.</summary>
    public TimeSpan GapTolerance { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Shorter presence in a zone is no visit.</summary>
    public TimeSpan MinVisit { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A visit at least this long is an engaged visit.</summary>
    public TimeSpan EngagedAfter { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>A visit shorter than this is a bounce.</summary>
    public TimeSpan BounceBelow { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest time between leaving a queue and reaching its service zone that still counts as served.</summary>
    public TimeSpan Handover { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Who is served after waiting at most this long was served in time.</summary>
    public TimeSpan TargetWait { get; init; } = TimeSpan.FromSeconds(180);

    /// <summary>Longest time between leaving one zone and entering the next that is one transition.</summary>
    public TimeSpan TransitionWindow { get; init; } = TimeSpan.FromSeconds(60);
}
