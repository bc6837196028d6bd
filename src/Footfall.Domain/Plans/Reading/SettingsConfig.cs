namespace Footfall.Domain.Plans.Reading;

/// <summary>Thresholds as a person wrote them.</summary>
internal sealed record SettingsConfig
{
    public double? CrossingBand { get; init; }

    public double? CrossingHoldSeconds { get; init; }

    public double? GapToleranceSeconds { get; init; }

    public double? MinVisitSeconds { get; init; }

    public double? EngagedAfterSeconds { get; init; }

    public double? BounceBelowSeconds { get; init; }

    public double? HandoverSeconds { get; init; }

    public double? TargetWaitSeconds { get; init; }

    public double? TransitionWindowSeconds { get; init; }
}
