namespace Footfall.Pipeline.Graph;

/// <summary>From which scores on boxes of one camera are handed on, and which are one; null leaves it to the detector.</summary>
/// <param name="Floor">Lowest score, above 0, up to 1.</param>
/// <param name="OverlapLimit">Intersection over union, above 0, up to 1.</param>
public sealed record LaneScores(float? Floor, float? OverlapLimit)
{
    /// <summary>Everything as the detector has it.</summary>
    public static LaneScores Default { get; } = new(null, null);
}
