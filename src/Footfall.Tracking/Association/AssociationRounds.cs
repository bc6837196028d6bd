namespace Footfall.Tracking.Association;

/// <summary>The rounds in which a frame's boxes are shared out, as the options want them.</summary>
internal sealed class AssociationRounds(TrackerOptions options)
{
    /// <summary>Sure boxes and everyone trusted, lost or not.</summary>
    public MatchRound First { get; } = new()
    {
        LeastOverlap = options.FirstOverlap,
        Slack = options.OverlapSlack,
        SlackFree = options.SlackFree,
        HeightWeight = options.HeightWeight,
        WeighsByScore = true,
        Cues = options.Cues,
    };

    /// <summary>Unsure boxes and people seen in the frame before.</summary>
    public MatchRound Second { get; } = new()
    {
        LeastOverlap = options.SecondOverlap,
        Slack = options.SecondSlack,
        SlackFree = options.SlackFree,
        HeightWeight = options.HeightWeight,
    };

    /// <summary>Sure boxes that are left and people not found yet.</summary>
    public MatchRound Recover { get; } = new()
    {
        LeastOverlap = options.RecoverOverlap,
        Slack = options.RecoverSlack,
        HeightWeight = 1,
    };

    /// <summary>Sure boxes that are left and people not trusted yet.</summary>
    public MatchRound Confirm { get; } = new()
    {
        LeastOverlap = options.ConfirmOverlap,
        Slack = options.OverlapSlack,
        SlackFree = options.SlackFree,
        HeightWeight = options.HeightWeight,
        WeighsByScore = true,
    };
}
