using CsCheck;
using Footfall.Cli.Mot;
using Footfall.Cli.Scoring.Tracks;
using Footfall.Domain.Geometry;

namespace Footfall.Cli.Tests.Scoring.Tracks;

public sealed class TrackScorePropertyTests
{
    private const int Frames = 6;
    private const int Ids = 4;

    // Places are whole parts of a power of two: mirroring rounds nothing, and equally good matches are next to impossible.
    private const int PartsOfPixel = 1 << 14;

    private static readonly Gen<MotRow[]> AnyRows =
        from there in Gen.Bool.Array[Frames * Ids]
        from left in Pixels(0, 40).Array[Frames * Ids]
        from width in Pixels(10, 20).Array[Frames * Ids]
        select Enumerable.Range(0, Frames * Ids).Where(i => there[i])
            .Select(i => new MotRow(1 + (i / Ids), i % Ids, new BoxPixels(left[i], 0, left[i] + width[i], 30), 1, null))
            .ToArray();

    [Fact]
    public void NamesOfIds_MakeNoDifference() => Gen.Select(AnyRows, AnyRows, Gen.Shuffle(Enumerable.Range(0, Ids).ToArray())).Sample(
        (truth, tracks, names) =>
        {
            TrackScore score = Scene.Score(truth, tracks);

            AreSame(Scene.Score(truth, Renamed(tracks, names, 1000)), score);
            AreSame(Scene.Score(Renamed(truth, names, -3), tracks), score);
        });

    [Fact]
    public void OrderOfRows_MakesNoDifference() => Gen.Select(AnyRows, AnyRows).Sample(
        (truth, tracks) => AreSame(Scene.Score([.. truth.Reverse()], [.. tracks.Reverse()]), Scene.Score(truth, tracks)));

    [Fact]
    public void PictureMirroredAndMoved_MakesNoDifference() => Gen.Select(AnyRows, AnyRows).Sample(
        (truth, tracks) => AreSame(Scene.Score(Mirrored(truth), Mirrored(tracks)), Scene.Score(truth, tracks)));

    [Fact]
    public void TracksEqualToTheTruth_AreRightInEverything() => AnyRows.Where(rows => rows.Length > 0).Sample(truth =>
    {
        TrackScore score = Scene.Score(truth, Renamed(truth, [3, 2, 1, 0], 50));

        foreach (double share in (double[])[
            score.Hota, score.DetectionAccuracy, score.AssociationAccuracy, score.DetectionRecall, score.DetectionPrecision,
            score.AssociationRecall, score.AssociationPrecision, score.LocalizationAccuracy, score.Mota, score.Motp,
            score.IdentityF1, score.IdentityPrecision, score.IdentityRecall])
        {
            share.ShouldBe(100, 1e-9);
        }

        (score.Wrong, score.Missed, score.Switches, score.Found).ShouldBe((0, 0, 0, truth.Length));
    });

    [Fact]
    public void NoTracks_FindNobody() => AnyRows.Where(rows => rows.Length > 0).Sample(truth =>
    {
        TrackScore score = Scene.Score(truth, []);

        (score.Hota, score.Mota, score.IdentityF1).ShouldBe((0, 0, 0));
        (score.Found, score.Missed, score.Wrong).ShouldBe((0, truth.Length, 0));
        score.MostlyLost.ShouldBe(truth.Select(row => row.Id).Distinct().Count());
    });

    [Fact]
    public void BoxesOfBothSides_AreCountedOnce() => Gen.Select(AnyRows, AnyRows).Sample((truth, tracks) =>
    {
        TrackScore score = Scene.Score(truth, tracks);

        (score.Found + score.Missed).ShouldBe(truth.Length);
        (score.Found + score.Wrong).ShouldBe(tracks.Length);
    });

    [Fact]
    public void SequenceTwice_ScoresAsOnce() => Gen.Select(AnyRows, AnyRows).Sample((truth, tracks) =>
    {
        var once = SequenceCounts.Of(Scene.Prepare(truth, tracks));
        var twice = TrackScore.Of(SequenceCounts.Combined([once, once]));
        var score = TrackScore.Of(once);

        twice.Switches.ShouldBe(2 * score.Switches);
        twice.Frames.ShouldBe(2 * score.Frames);
        twice.Hota.ShouldBe(score.Hota, 1e-9);
        twice.Mota.ShouldBe(score.Mota, 1e-9);
        twice.IdentityF1.ShouldBe(score.IdentityF1, 1e-9);
    });

    private static Gen<float> Pixels(int least, int most) =>
        Gen.Int[least * PartsOfPixel, most * PartsOfPixel].Select(parts => (float)parts / PartsOfPixel);

    private static MotRow[] Renamed(MotRow[] rows, int[] names, int offset) =>
        Array.ConvertAll(rows, row => row with { Id = names[row.Id] + offset });

    private static MotRow[] Mirrored(MotRow[] rows) => Array.ConvertAll(
        rows, row => row with { Box = new BoxPixels(64 - row.Box.Right, 16, 64 - row.Box.Left, 46) });

    private static void AreSame(TrackScore one, TrackScore other)
    {
        one.Hota.ShouldBe(other.Hota, 1e-9);
        one.AssociationAccuracy.ShouldBe(other.AssociationAccuracy, 1e-9);
        one.Mota.ShouldBe(other.Mota, 1e-9);
        one.Motp.ShouldBe(other.Motp, 1e-9);
        one.IdentityF1.ShouldBe(other.IdentityF1, 1e-9);
        (one.Switches, one.Fragments, one.MostlyTracked, one.PartlyTracked).ShouldBe(
            (other.Switches, other.Fragments, other.MostlyTracked, other.PartlyTracked));
    }
}
