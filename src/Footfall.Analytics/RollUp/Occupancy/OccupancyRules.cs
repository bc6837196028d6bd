namespace Footfall.Analytics.RollUp.Occupancy;

/// <summary>How derived occupancy is kept.</summary>
public sealed record OccupancyRules
{
    /// <summary>People inside right after a reset, such as a night watch.</summary>
    /// <value>0 unless set.</value>
    public int Baseline { get; init; }

    /// <summary>Longest time that an entrance may be unwatched before nobody can say any more how many are inside.</summary>
    /// <value>5 minutes unless set.</value>
    public TimeSpan LongestBlind { get; init; } = TimeSpan.FromMinutes(5);
}
