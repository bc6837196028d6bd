using Footfall.Cli.Scoring.Tracks;
using static Footfall.Cli.Tests.Scoring.Tracks.Scene;

namespace Footfall.Cli.Tests.Scoring.Tracks;

public sealed class IdentityTests
{
    private const float Away = 100;

    [Fact]
    public void PersonUnderTwoIds_KeepsTheLongerOne()
    {
        // Person in 4 frames: track 1 in 1, track 2 in 3; track 3 in 2 frames on nobody. Best: track 2.
        // right 3, missed 4 - 3 = 1, wrong 6 - 3 = 3
        // IDF1 = 3 / (3 + (1 + 3) / 2) = 0.6, IDP = 3/6, IDR = 3/4
        TrackScore score = Score(
            [Person(1, 1), Person(2, 1), Person(3, 1), Person(4, 1)],
            [Tracked(1, 1), Tracked(2, 2), Tracked(3, 2), Tracked(4, 2), Tracked(1, 3, Away), Tracked(2, 3, Away)]);

        score.IdentityF1.ShouldBe(60, 1e-9);
        score.IdentityPrecision.ShouldBe(50, 1e-9);
        score.IdentityRecall.ShouldBe(75, 1e-9);
    }

    [Fact]
    public void PairsAreTheBestOfAll_NotTheLongestFirst()
    {
        // Boxes shared: person 1 with track 1 3, with track 2 2; person 2 with track 1 2, with track 2 0.
        // Longest first explains 3 + 0; the best is 2 + 2. People 5 + 2 boxes, tracks 5 + 2: IDF1 = 4 / 7.
        TrackScore score = Score(
            [.. Enumerable.Range(1, 5).Select(frame => Person(frame, 1)), Person(6, 2, Away), Person(7, 2, Away)],
            [Tracked(1, 1), Tracked(2, 1), Tracked(3, 1), Tracked(4, 2), Tracked(5, 2), Tracked(6, 1, Away), Tracked(7, 1, Away)]);

        score.IdentityF1.ShouldBe(100 * 4 / 7.0, 1e-9);
    }

    [Fact]
    public void BoxThatOverlapsByLessThanHalf_IsNotThePersons() =>
        Score([Person(1, 1)], [Tracked(1, 1, 4)]).IdentityF1.ShouldBe(0);
}
