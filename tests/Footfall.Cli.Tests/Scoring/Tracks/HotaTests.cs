using Footfall.Cli.Scoring.Tracks;
using static Footfall.Cli.Tests.Scoring.Tracks.Scene;

namespace Footfall.Cli.Tests.Scoring.Tracks;

public sealed class HotaTests
{
    [Fact]
    public void TrackThatBreaksInTheMiddle_IsAHalfAssociation()
    {
        // One person in 4 frames; track 1 on it in frames 1 and 2, track 2 in frames 3 and 4, boxes exact. At every limit:
        // found 4, missed 0, wrong 0         DetA = 4 / 4 = 1
        // each match: shared 2, boxes 4 + 2   AssA = 2 / (4 + 2 - 2) = 1/2, AssRe = 2/4, AssPr = 2/2
        // HOTA = sqrt(1 · 1/2)
        TrackScore score = Score(
            [Person(1, 7), Person(2, 7), Person(3, 7), Person(4, 7)], [Tracked(1, 1), Tracked(2, 1), Tracked(3, 2), Tracked(4, 2)]);

        score.DetectionAccuracy.ShouldBe(100, 1e-9);
        score.AssociationAccuracy.ShouldBe(50, 1e-9);
        score.AssociationRecall.ShouldBe(50, 1e-9);
        score.AssociationPrecision.ShouldBe(100, 1e-9);
        score.LocalizationAccuracy.ShouldBe(100, 1e-9);
        score.Hota.ShouldBe(100 * Math.Sqrt(0.5), 1e-9);
    }

    [Fact]
    public void BoxThatIsOff_IsFoundUpToItsOverlap()
    {
        // One person, one track, 2 frames; overlap 0.6 in frame 1 and 1 in frame 2.
        // 12 limits from .05 to .60: found 2; DetA 1, AssA 2/(2+2-2) = 1, HOTA 1; LocA (0.6 + 1) / 2
        //  7 limits from .65 to .95: found 1, missed 1, wrong 1; DetA 1/3, AssA 1/(2+2-1) = 1/3, HOTA 1/3; LocA 1
        TrackScore score = Score([Person(1, 7), Person(2, 7)], [Tracked(1, 1, SixTenths), Tracked(2, 1)]);

        score.Hota.ShouldBe(100 * (12 + (7 / 3.0)) / 19, 1e-9);
        score.DetectionAccuracy.ShouldBe(100 * (12 + (7 / 3.0)) / 19, 1e-9);
        score.DetectionRecall.ShouldBe(100 * (12 + (7 / 2.0)) / 19, 1e-9);
        score.DetectionPrecision.ShouldBe(100 * (12 + (7 / 2.0)) / 19, 1e-9);
        score.LocalizationAccuracy.ShouldBe(100 * ((12 * 0.8) + 7) / 19, 1e-9);
    }

    [Fact]
    public void TrackThatStays_IsMatchedBeforeABetterBoxThatPasses()
    {
        // Track 1 overlaps by 0.6 in frames 1 to 3, track 2 by 1 in frame 2 alone.
        // Shares of frame 2: track 1 0.6 / (1.6 + 0.6 - 0.6) = 0.375, track 2 1 / (1.6 + 1 - 1) = 0.625.
        // Alignment: track 1 2.375 / (3 + 3 - 2.375) = 0.655, track 2 0.625 / (3 + 1 - 0.625) = 0.185.
        // Frame 2: 0.6 · 0.655 > 1 · 0.185, so track 1 takes it. 12 limits: found 3, wrong 1, AssA 1; 7 limits: nothing found.
        TrackScore score = Score(
            [Person(1, 7), Person(2, 7), Person(3, 7)],
            [Tracked(1, 1, SixTenths), Tracked(2, 1, SixTenths), Tracked(2, 2), Tracked(3, 1, SixTenths)]);

        score.DetectionAccuracy.ShouldBe(100 * 12 * 0.75 / 19, 1e-9);
        score.AssociationAccuracy.ShouldBe(100 * 12 / 19.0, 1e-9);
        score.Hota.ShouldBe(100 * 12 * Math.Sqrt(0.75) / 19, 1e-9);
        score.LocalizationAccuracy.ShouldBe(100 * ((12 * 0.6) + 7) / 19, 1e-9);
    }

    [Theory]
    [InlineData(0, 19)]
    [InlineData(5, 6)]
    [InlineData(6, 5)]
    public void Limit_ThatAnOverlapMeetsExactly_IsMet(float shift, int limits)
    {
        // Shifts 5 and 6 overlap by 5/15 (limits to .30) and 4/16 (limits to .25, which it meets exactly).
        TrackScore score = Score([Person(1, 7)], [Tracked(1, 1, shift)]);

        score.Hota.ShouldBe(100 * limits / 19.0, 1e-9);
    }
}
