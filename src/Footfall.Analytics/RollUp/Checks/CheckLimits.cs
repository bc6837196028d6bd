namespace Footfall.Analytics.RollUp.Checks;

/// <summary>When the self-checks say something, and how far numbers may lie apart.</summary>
public sealed record CheckLimits
{
    /// <summary>Least share of the day with pictures for a verdict.</summary>
    /// <value>0..1; 0.9 unless set.</value>
    public double LeastCoverageShare { get; init; } = 0.9;

    /// <summary>Fewest events (crossings each way, or visits) for a verdict.</summary>
    /// <value>20 unless set.</value>
    public int FewestEvents { get; init; } = 20;

    /// <summary>Largest accepted difference of entries and exits, as a share of the larger.</summary>
    /// <value>0..1; 0.05 unless set.</value>
    public double LargestImbalanceShare { get; init; } = 0.05;

    /// <summary>Accepted difference from 1 in Little's law, beyond what visits open at the borders explain.</summary>
    /// <value>0.1 unless set: stays that are too short to be visits are seen but never end as one.</value>
    public double LittleTolerance { get; init; } = 0.1;
}
