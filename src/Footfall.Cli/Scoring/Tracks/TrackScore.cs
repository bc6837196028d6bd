using System.Text.Json.Serialization;

namespace Footfall.Cli.Scoring.Tracks;

/// <summary>The scores of tracks under the names that papers and the official tool give them; shares in percent.</summary>
internal sealed record TrackScore
{
    [JsonPropertyName("HOTA")]
    public required double Hota { get; init; }

    [JsonPropertyName("DetA")]
    public required double DetectionAccuracy { get; init; }

    [JsonPropertyName("AssA")]
    public required double AssociationAccuracy { get; init; }

    [JsonPropertyName("DetRe")]
    public required double DetectionRecall { get; init; }

    [JsonPropertyName("DetPr")]
    public required double DetectionPrecision { get; init; }

    [JsonPropertyName("AssRe")]
    public required double AssociationRecall { get; init; }

    [JsonPropertyName("AssPr")]
    public required double AssociationPrecision { get; init; }

    [JsonPropertyName("LocA")]
    public required double LocalizationAccuracy { get; init; }

    [JsonPropertyName("MOTA")]
    public required double Mota { get; init; }

    [JsonPropertyName("MOTP")]
    public required double Motp { get; init; }

    [JsonPropertyName("IDF1")]
    public required double IdentityF1 { get; init; }

    [JsonPropertyName("IDP")]
    public required double IdentityPrecision { get; init; }

    [JsonPropertyName("IDR")]
    public required double IdentityRecall { get; init; }

    [JsonPropertyName("TP")]
    public required int Found { get; init; }

    [JsonPropertyName("FP")]
    public required int Wrong { get; init; }

    [JsonPropertyName("FN")]
    public required int Missed { get; init; }

    [JsonPropertyName("IDSW")]
    public required int Switches { get; init; }

    [JsonPropertyName("Frag")]
    public required int Fragments { get; init; }

    [JsonPropertyName("MT")]
    public required int MostlyTracked { get; init; }

    [JsonPropertyName("PT")]
    public required int PartlyTracked { get; init; }

    [JsonPropertyName("ML")]
    public required int MostlyLost { get; init; }

    [JsonPropertyName("frames")]
    public required int Frames { get; init; }

    /// <summary>Works the scores out.</summary>
    public static TrackScore Of(SequenceCounts counts)
    {
        HotaCounts hota = counts.Hota;
        return new TrackScore
        {
            Hota = Percent(i => Math.Sqrt(hota.DetectionAccuracy(i) * hota.AssociationAccuracy(i))),
            DetectionAccuracy = Percent(hota.DetectionAccuracy),
            AssociationAccuracy = Percent(hota.AssociationAccuracy),
            DetectionRecall = Percent(i => HotaCounts.Ratio(hota.Found[i], hota.Found[i] + hota.Missed[i])),
            DetectionPrecision = Percent(i => HotaCounts.Ratio(hota.Found[i], hota.Found[i] + hota.Wrong[i])),
            AssociationRecall = Percent(i => HotaCounts.Ratio(hota.AssociationRecall[i], hota.Found[i])),
            AssociationPrecision = Percent(i => HotaCounts.Ratio(hota.AssociationPrecision[i], hota.Found[i])),
            LocalizationAccuracy = Percent(hota.Localization),
            Mota = 100 * counts.Clear.Accuracy,
            Motp = 100 * counts.Clear.Precision,
            IdentityF1 = 100 * counts.Identity.F1,
            IdentityPrecision = 100 * counts.Identity.Precision,
            IdentityRecall = 100 * counts.Identity.Recall,
            Found = counts.Clear.Found,
            Wrong = counts.Clear.Wrong,
            Missed = counts.Clear.Missed,
            Switches = counts.Clear.Switches,
            Fragments = counts.Clear.Fragments,
            MostlyTracked = counts.Clear.MostlyTracked,
            PartlyTracked = counts.Clear.PartlyTracked,
            MostlyLost = counts.Clear.MostlyLost,
            Frames = counts.Frames,
        };
    }

    private static double Percent(Func<int, double> atLimit) => 100 * HotaCounts.Mean(atLimit);
}
