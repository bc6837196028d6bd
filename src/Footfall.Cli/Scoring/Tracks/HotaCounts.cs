namespace Footfall.Cli.Scoring.Tracks;

/// <summary>What HOTA is made of, one number for each limit; sequences pool by adding up.</summary>
internal sealed class HotaCounts
{
    /// <summary>Matches.</summary>
    public double[] Found { get; } = new double[Hota.Limits];

    /// <summary>Boxes of ground truth without a match.</summary>
    public double[] Missed { get; } = new double[Hota.Limits];

    /// <summary>Boxes of tracks without a match.</summary>
    public double[] Wrong { get; } = new double[Hota.Limits];

    /// <summary>Overlaps of all matches, added up.</summary>
    public double[] Overlap { get; } = new double[Hota.Limits];

    /// <summary>Over all matches: the pair's matches over all boxes of either.</summary>
    public double[] Association { get; } = new double[Hota.Limits];

    /// <summary>Over all matches: the pair's matches over the person's boxes.</summary>
    public double[] AssociationRecall { get; } = new double[Hota.Limits];

    /// <summary>Over all matches: the pair's matches over the track's boxes.</summary>
    public double[] AssociationPrecision { get; } = new double[Hota.Limits];

    /// <summary>Adds another sequence.</summary>
    public void Add(HotaCounts other)
    {
        AddTo(Found, other.Found);
        AddTo(Missed, other.Missed);
        AddTo(Wrong, other.Wrong);
        AddTo(Overlap, other.Overlap);
        AddTo(Association, other.Association);
        AddTo(AssociationRecall, other.AssociationRecall);
        AddTo(AssociationPrecision, other.AssociationPrecision);
    }

    /// <summary>Detection accuracy at one limit, 0..1.</summary>
    public double DetectionAccuracy(int limit) => Ratio(Found[limit], Found[limit] + Missed[limit] + Wrong[limit]);

    /// <summary>Association accuracy at one limit, 0..1.</summary>
    public double AssociationAccuracy(int limit) => Ratio(Association[limit], Found[limit]);

    /// <summary>Overlap of the matches at one limit, 0..1; 1 where there is none, as the official tool has it.</summary>
    public double Localization(int limit) => Found[limit] == 0 ? 1 : Overlap[limit] / Found[limit];

    /// <summary>The mean of something over all limits.</summary>
    public static double Mean(Func<int, double> atLimit) => Enumerable.Range(0, Hota.Limits).Average(atLimit);

    /// <summary>0 where there is nothing to divide by.</summary>
    public static double Ratio(double part, double whole) => whole == 0 ? 0 : part / whole;

    private static void AddTo(double[] sums, double[] more)
    {
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] += more[i];
        }
    }
}
