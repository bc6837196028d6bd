using Footfall.Cli.Mot;
using Footfall.Cli.Scoring.Tracks;
using Footfall.Testing;

namespace Footfall.Cli.Tests.Scoring.Tracks;

/// <summary>Figures that the public TrackEval gave for detections under ground-truth ids, on three groups of real sequences.</summary>
public sealed class PublishedFiguresTests
{
    private const float LeastScore = 0.1f;

    [Theory]
    [InlineData("ETH-Bahnhof ETH-Pedcross2 ETH-Sunnyday KITTI-13 PETS09-S2L1 TUD-Campus Venice-2", false, 49.5, 43.9, 56.0, 63.4, 77.6, 0)]
    [InlineData("MOT17-02 MOT17-04 MOT17-05 MOT17-11", true, 77.8, 74.4, 81.8, 89.0, 94.2, 2)]
    [InlineData("dancetrack0004 dancetrack0005 dancetrack0010 dancetrack0018 dancetrack0035 dancetrack0043", false, 88.5, 87.0, 90.1, 95.8, 97.9, 0)]
    public void DetectionsUnderTrueIds_ScoreAsTheOfficialToolHasIt(
        string sequences, bool secondHalf, double hota, double detA, double assA, double mota, double idf1, int switches)
    {
        TrackScore score = TrackScoreReport.Of([.. sequences.Split(' ').Select(name => Relabelled(name, secondHalf))]).Combined;

        score.Hota.ShouldBe(hota, 0.051);
        score.DetectionAccuracy.ShouldBe(detA, 0.051);
        score.AssociationAccuracy.ShouldBe(assA, 0.051);
        score.Mota.ShouldBe(mota, 0.051);
        score.IdentityF1.ShouldBe(idf1, 0.051);
        score.Switches.ShouldBe(switches);
    }

    private static SequenceInput Relabelled(string name, bool secondHalf)
    {
        List<MotRow> truth = MotFile.Read(SharedData.Path($"mot/{name}/gt/gt.txt"));
        Benchmark benchmark = BenchmarkRules.Guess(name, truth);
        int length = SequenceInfo.Read(SharedData.Path($"mot/{name}/seqinfo.ini")).Frames;
        var frames = new FrameRange(secondHalf ? (length / 2) + 2 : 1, length);
        ILookup<int, MotRow> people = truth.Where(row => benchmark.IsWanted(row)).ToLookup(row => row.Frame);
        var tracks = new List<MotRow>();
        foreach (IGrouping<int, MotRow> frame in MotFile.Read(SharedData.Path($"mot/{name}/det/det.txt"))
            .Where(row => row.Score > LeastScore && frames.Contains(row.Frame)).GroupBy(row => row.Frame))
        {
            Relabel([.. people[frame.Key]], [.. frame], tracks);
        }

        return new SequenceInput(name, truth, tracks, frames, benchmark);
    }

    private static void Relabel(MotRow[] people, MotRow[] detections, List<MotRow> tracks)
    {
        double[] overlaps = [.. people.SelectMany(person => detections.Select(detection =>
            BoxOverlap.Of(person.Box, detection.Box) is >= 0.5 and var overlap ? overlap : 0))];
        ReadOnlySpan<int> pairs = new Pairing().Find(overlaps, people.Length, detections.Length);
        for (int person = 0; person < pairs.Length; person++)
        {
            if (pairs[person] != Pairing.Alone)
            {
                tracks.Add(detections[pairs[person]] with { Id = people[person].Id });
            }
        }
    }
}
