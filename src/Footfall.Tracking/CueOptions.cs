namespace Footfall.Tracking;

/// <summary>What tells people apart whose boxes overlap, beside the overlap.</summary>
/// <remarks>
/// Each cue adds to or takes from the overlap of a pair when boxes are shared out; none can make a pair that overlaps too
/// little. That the score of one person changes slowly is Hybrid-SORT's weak cue (Yang et al., AAAI 2024); the likeness of
/// shape is BoostTrack's (Stanojevic and Todorovic, Machine Vision and Applications 2024).
/// </remarks>
public sealed record CueOptions
{
    /// <summary>Taken from a pair for each 1 that the score differs from what the person's last two lead to expect.</summary>
    /// <value>0 to 1; 0.14 unless set.</value>
    public double ScoreChange { get; init; } = 0.14;

    /// <summary>Given to a pair of equal width and height, and less the more the two differ.</summary>
    /// <value>0 to 1; 0.18 unless set.</value>
    public double Shape { get; init; } = 0.18;

    /// <summary>Taken from people who are lost: someone seen a moment ago has the first call on a box.</summary>
    /// <value>0 to 1; 0.03 unless set.</value>
    public double Lost { get; init; } = 0.03;
}
