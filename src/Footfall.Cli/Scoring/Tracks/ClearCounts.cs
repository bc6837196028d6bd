namespace Footfall.Cli.Scoring.Tracks;

/// <summary>What the CLEAR MOT metrics are made of; sequences pool by adding up.</summary>
/// <param name="Found">Matches.</param>
/// <param name="Missed">Boxes of ground truth without a match.</param>
/// <param name="Wrong">Boxes of tracks without a match.</param>
/// <param name="Switches">Matches with another track than the person's last.</param>
/// <param name="Fragments">Times that a person is found again after having been lost.</param>
/// <param name="MostlyTracked">People found in more than 80 % of their boxes.</param>
/// <param name="PartlyTracked">People in between.</param>
/// <param name="MostlyLost">People found in less than 20 % of their boxes.</param>
/// <param name="Overlap">Overlaps of all matches, added up.</param>
internal readonly record struct ClearCounts(
    int Found, int Missed, int Wrong, int Switches, int Fragments, int MostlyTracked, int PartlyTracked, int MostlyLost, double Overlap)
{
    /// <summary>Multiple object tracking accuracy: 1 at best, without a lower limit.</summary>
    public double Accuracy => HotaCounts.Ratio(Found - Wrong - Switches, Found + Missed);

    /// <summary>Multiple object tracking precision: the matches' mean overlap, 0..1.</summary>
    public double Precision => HotaCounts.Ratio(Overlap, Found);

    /// <summary>Both together.</summary>
    public static ClearCounts operator +(ClearCounts one, ClearCounts other) => new(
        one.Found + other.Found,
        one.Missed + other.Missed,
        one.Wrong + other.Wrong,
        one.Switches + other.Switches,
        one.Fragments + other.Fragments,
        one.MostlyTracked + other.MostlyTracked,
        one.PartlyTracked + other.PartlyTracked,
        one.MostlyLost + other.MostlyLost,
        one.Overlap + other.Overlap);
}
