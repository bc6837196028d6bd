using Footfall.Cli.Mot;
using Footfall.Cli.Scoring.Tracks;
using static Footfall.Cli.Tests.Scoring.Tracks.Scene;

namespace Footfall.Cli.Tests.Scoring.Tracks;

public sealed class PreprocessingTests
{
    private const float Away = 100;

    [Theory]
    [InlineData(2, 0, 0)]
    [InlineData(3, 1, 1)]
    [InlineData(4, 1, 1)]
    [InlineData(5, 1, 1)]
    [InlineData(6, 1, 0)]
    [InlineData(7, 0, 0)]
    [InlineData(8, 0, 0)]
    [InlineData(9, 1, 1)]
    [InlineData(10, 1, 1)]
    [InlineData(11, 1, 1)]
    [InlineData(12, 0, 0)]
    [InlineData(13, 1, 1)]
    public void TrackOnSomethingElseThanAPedestrian_IsLeftOutOrWrong(int kind, int wrongInMot17, int wrongInMot20)
    {
        MotRow[] truth = [Person(1, 1, kind: 1), Person(1, 2, Away, flag: 0, kind)];
        MotRow[] tracks = [Tracked(1, 1), Tracked(1, 2, Away)];

        Wrong(truth, tracks, Benchmark.Mot17).ShouldBe(wrongInMot17);
        Wrong(truth, tracks, Benchmark.DanceTrack).ShouldBe(wrongInMot17);
        Wrong(truth, tracks, Benchmark.Mot20).ShouldBe(wrongInMot20);
        Prepare(truth, tracks, Benchmark.Mot17).TruthBoxes.ShouldBe([1], "only pedestrians are to be found");
    }

    [Fact]
    public void DistractorFlaggedOne_IsNotToBeFoundEither() =>
        Prepare([Person(1, 1, kind: 1), Person(1, 2, Away, flag: 1, kind: 8)], [], Benchmark.Mot17).TruthBoxes.ShouldBe([1]);

    [Theory]
    [InlineData(nameof(Benchmark.Mot15), null)]
    [InlineData(nameof(Benchmark.Mot17), 1)]
    public void PedestrianFlaggedZero_IsNotToBeFound_AndATrackOnItIsWrong(string benchmark, int? kind)
    {
        ScoredSequence sequence = Prepare([Person(1, 1, kind: kind), Person(1, 2, Away, flag: 0, kind)], [Tracked(1, 1), Tracked(1, 2, Away)], Enum.Parse<Benchmark>(benchmark));

        sequence.TruthBoxes.ShouldBe([1]);
        ClearCounts counts = Clear.Count(sequence);
        (counts.Found, counts.Wrong).ShouldBe((1, 1));
    }

    [Fact]
    public void TrackOnAPedestrianBeforeADistractor_IsThePedestrians()
    {
        MotRow[] truth = [Person(1, 1, 1, kind: 1), Person(1, 2, 2, flag: 0, kind: 7)];

        Prepare(truth, [Tracked(1, 1)], Benchmark.Mot17).TrackBoxes.ShouldBe([1]);
        Prepare(truth, [Tracked(1, 1, 3)], Benchmark.Mot17).TrackBoxes.ShouldBeEmpty("nearer to the static person");
    }

    [Theory]
    [InlineData(10 / 3f, 0)]
    [InlineData(3.34f, 1)]
    public void TrackIsOnADistractor_FromAnOverlapOfOneHalf(float shift, int left)
    {
        // Moved by a third of its width a box overlaps its place by (2/3) / (4/3).
        MotRow[] truth = [Person(1, 1, flag: 0, kind: 7)];

        Prepare(truth, [Tracked(1, 1, shift)], Benchmark.Mot17).TrackBoxes.Length.ShouldBe(left);
    }

    [Fact]
    public void FramesOutside_CountForNothing()
    {
        MotRow[] truth = [Person(1, 1), Person(2, 1), Person(3, 1), Person(4, 2)];
        MotRow[] tracks = [Tracked(1, 1), Tracked(2, 1), Tracked(3, 2), Tracked(4, 2)];

        ScoredSequence sequence = Prepare(truth, tracks, frames: new FrameRange(2, 3));

        sequence.FrameCount.ShouldBe(2);
        sequence.TruthBoxes.ShouldBe([2]);
        sequence.TrackBoxes.ShouldBe([1, 1]);
        TrackScore.Of(SequenceCounts.Of(sequence)).AssociationAccuracy.ShouldBe(50, 1e-9);
    }

    private static int Wrong(MotRow[] truth, MotRow[] tracks, Benchmark benchmark) => Clear.Count(Prepare(truth, tracks, benchmark)).Wrong;
}
