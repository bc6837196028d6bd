namespace Footfall.Cli.Scoring.Tracks;

/// <summary>What the identity metrics are made of; sequences pool by adding up.</summary>
/// <param name="Right">Boxes that person and track of a pair share.</param>
/// <param name="Missed">The other boxes of ground truth.</param>
/// <param name="Wrong">The other boxes of tracks.</param>
internal readonly record struct IdentityCounts(int Right, int Missed, int Wrong)
{
    /// <summary>IDF1: the share of boxes, on both sides together, that are rightly named, 0..1.</summary>
    public double F1 => HotaCounts.Ratio(Right, Right + (0.5 * (Missed + Wrong)));

    /// <summary>IDP: the share of the tracks' boxes, 0..1.</summary>
    public double Precision => HotaCounts.Ratio(Right, Right + Wrong);

    /// <summary>IDR: the share of the people's boxes, 0..1.</summary>
    public double Recall => HotaCounts.Ratio(Right, Right + Missed);

    /// <summary>Both together.</summary>
    public static IdentityCounts operator +(IdentityCounts one, IdentityCounts other) =>
        new(one.Right + other.Right, one.Missed + other.Missed, one.Wrong + other.Wrong);
}
