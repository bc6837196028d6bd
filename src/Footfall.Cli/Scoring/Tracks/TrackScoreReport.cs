using System.Text.Json;
using System.Text.Json.Nodes;

namespace Footfall.Cli.Scoring.Tracks;

/// <summary>Scores of sequences and of all together, as a table and as a document.</summary>
/// <param name="Sequences">Name, rules and score of each, in the order given.</param>
/// <param name="Combined">All pooled; the same as the sequence's where there is one.</param>
internal sealed record TrackScoreReport(
    IReadOnlyList<(string Name, Benchmark Benchmark, TrackScore Score)> Sequences, TrackScore Combined)
{
    private const string CombinedName = "COMBINED";

    /// <summary>Scores sequences.</summary>
    public static TrackScoreReport Of(IReadOnlyList<SequenceInput> inputs)
    {
        SequenceCounts[] counts = [.. inputs.Select(static input => SequenceCounts.Of(Preprocessing.Prepare(input)))];
        return new TrackScoreReport(
            [.. inputs.Zip(counts, static (input, counted) => (input.Name, input.Benchmark, TrackScore.Of(counted)))],
            TrackScore.Of(SequenceCounts.Combined(counts)));
    }

    /// <summary>One line for each sequence, and one for all where there are several.</summary>
    public string ToTable()
    {
        int width = Sequences.Max(static sequence => sequence.Name.Length);
        width = Math.Max(width, CombinedName.Length);
        var lines = new List<string>
        {
            $"{"".PadRight(width)}   HOTA   DetA   AssA   LocA   MOTA   MOTP   IDF1    IDP    IDR  IDSW  Frag      FP      FN   MT   PT   ML  frames",
        };
        lines.AddRange(Sequences.Select(sequence => Line(sequence.Name.PadRight(width), sequence.Score)));
        if (Sequences.Count > 1)
        {
            lines.Add(Line(CombinedName.PadRight(width), Combined));
        }

        return string.Join(Environment.NewLine, lines);
    }

    /// <summary>The scores of all together; where there are several sequences, also of each under <c>sequences</c>.</summary>
    public JsonObject ToDocument()
    {
        JsonObject document = JsonSerializer.SerializeToNode(Combined)!.AsObject();
        if (Sequences.Count == 1)
        {
            document.Add("benchmark", Key(Sequences[0].Benchmark));
            return document;
        }

        var each = new JsonArray();
        foreach ((string name, Benchmark benchmark, TrackScore score) in Sequences)
        {
            JsonObject one = JsonSerializer.SerializeToNode(score)!.AsObject();
            one.Insert(0, "name", name);
            one.Add("benchmark", Key(benchmark));
            each.Add(one);
        }

        document.Add("sequences", each);
        return document;
    }

#pragma warning disable CA1308 // The option's own spelling.
    private static string Key(Benchmark benchmark) => benchmark.ToString().ToLowerInvariant();
#pragma warning restore CA1308

    private static string Line(string name, TrackScore score) => FormattableString.Invariant(
        $"{name} {score.Hota,6:0.00} {score.DetectionAccuracy,6:0.00} {score.AssociationAccuracy,6:0.00} {score.LocalizationAccuracy,6:0.00} {score.Mota,6:0.00} {score.Motp,6:0.00} {score.IdentityF1,6:0.00} {score.IdentityPrecision,6:0.00} {score.IdentityRecall,6:0.00} {score.Switches,5} {score.Fragments,5} {score.Wrong,7} {score.Missed,7} {score.MostlyTracked,4} {score.PartlyTracked,4} {score.MostlyLost,4} {score.Frames,7}");
}
