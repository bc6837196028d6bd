namespace Footfall.Tracking.Association;

/// <summary>How one round of association compares people with boxes.</summary>
internal readonly record struct MatchRound
{
    /// <summary>Pairs that agree less than this are not made.</summary>
    public required double LeastOverlap { get; init; }

    /// <summary>Standard deviations of the prediction by which both boxes grow.</summary>
    public required double Slack { get; init; }

    /// <summary>Box heights that the growth leaves out: up to here plain overlap copes by itself.</summary>
    public double SlackFree { get; init; }

    /// <summary>How much of the overlap counts only as far as the two also stand and reach equally high.</summary>
    public double HeightWeight { get; init; }

    /// <summary>Whether an overlap counts in proportion to the detection's score.</summary>
    public bool WeighsByScore { get; init; }

    /// <summary>Likeness beside the overlap that decides between pairs, if any.</summary>
    public CueOptions? Cues { get; init; }
}
