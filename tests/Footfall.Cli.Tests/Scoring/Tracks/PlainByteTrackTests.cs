using Footfall.Baselines;
using Footfall.Baselines.ByteTrack;
using Footfall.Cli.Mot;
using Footfall.Cli.Scoring.Tracks;
using Footfall.Domain.Detections;
using Footfall.Domain.Tracks;
using Footfall.Testing;

namespace Footfall.Cli.Tests.Scoring.Tracks;

/// <summary>
/// The baseline of the tracker's benchmarks is really ByteTrack: it scores what the public TrackEval gave for the code of the
/// paper's authors on the same detections. Measured apart by 0.0 to 0.7.
/// </summary>
public sealed class PlainByteTrackTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("ETH-Bahnhof ETH-Pedcross2 ETH-Sunnyday KITTI-13 PETS09-S2L1 TUD-Campus Venice-2", false, 39.0, 40.0, 50.5)]
    [InlineData("MOT17-02 MOT17-04 MOT17-05 MOT17-11", true, 69.7, 78.4, 80.7)]
    [InlineData("dancetrack0004 dancetrack0005 dancetrack0010 dancetrack0018 dancetrack0035 dancetrack0043", false, 55.1, 90.6, 60.7)]
    public void Baseline_ScoresAsPublished(string sequences, bool secondHalf, double hota, double mota, double idf1)
    {
        TrackScore score = TrackScoreReport.Of([.. sequences.Split(' ').Select(name => Follow(name, secondHalf))]).Combined;

        output.WriteLine($"HOTA {score.Hota:F1} of {hota}, MOTA {score.Mota:F1} of {mota}, IDF1 {score.IdentityF1:F1} of {idf1}");
        score.Hota.ShouldBe(hota, 1);
        score.Mota.ShouldBe(mota, 1);
        score.IdentityF1.ShouldBe(idf1, 1);
    }

    private static SequenceInput Follow(string name, bool secondHalf)
    {
        List<MotRow> truth = MotFile.Read(SharedData.Path($"mot/{name}/gt/gt.txt"));
        int length = SequenceInfo.Read(SharedData.Path($"mot/{name}/seqinfo.ini")).Frames;
        int first = secondHalf ? (length / 2) + 2 : 1;
        Detection[][] film = Footage.Read(name, length);
        var tracker = new ByteTracker();
        var tracks = new List<MotRow>();
        for (int frame = first; frame <= length; frame++)
        {
            foreach (TrackedBox track in tracker.Update(film[frame - 1], DateTimeOffset.UnixEpoch.AddSeconds(frame)))
            {
                if (track.State == TrackState.Confirmed)
                {
                    tracks.Add(new MotRow(frame, track.TrackId, track.Box, track.Score, Kind: null));
                }
            }
        }

        return new SequenceInput(name, truth, tracks, new FrameRange(first, length), BenchmarkRules.Guess(name, truth));
    }
}
