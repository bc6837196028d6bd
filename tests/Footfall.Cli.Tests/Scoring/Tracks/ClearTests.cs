using Footfall.Cli.Scoring.Tracks;
using static Footfall.Cli.Tests.Scoring.Tracks.Scene;

namespace Footfall.Cli.Tests.Scoring.Tracks;

public sealed class ClearTests
{
    private const float Away = 100;

    [Fact]
    public void TwoPeople_OneLostAndFoundUnderAnotherId_OneSoonLost()
    {
        // frame     1       2       3           4       5
        // person 1  track 1 track 1 -           track 2 track 2   boxes exact
        // person 2  track 3 -       -           -       -         overlap 0.6
        // nobody                    track 4
        // found 5, missed 5, wrong 1, switches 1, fragments 1; MOTA = (5 - 1 - 1) / 10, MOTP = (4 · 1 + 0.6) / 5.
        // Person 1 is found in 4/5, not more than 0.8, person 2 in 1/5, not less than 0.2: both partly.
        TrackScore score = Score(
            [.. Enumerable.Range(1, 5).SelectMany(frame => new[] { Person(frame, 1), Person(frame, 2, Away) })],
            [Tracked(1, 1), Tracked(2, 1), Tracked(4, 2), Tracked(5, 2), Tracked(1, 3, Away + SixTenths), Tracked(3, 4, 500)]);

        (score.Found, score.Missed, score.Wrong).ShouldBe((5, 5, 1));
        (score.Switches, score.Fragments).ShouldBe((1, 1));
        (score.MostlyTracked, score.PartlyTracked, score.MostlyLost).ShouldBe((0, 2, 0));
        score.Mota.ShouldBe(30, 1e-9);
        score.Motp.ShouldBe(92, 1e-9);
    }

    [Fact]
    public void PersonInMoreThanFourFifths_IsMostlyTracked_InLessThanOneFifthMostlyLost()
    {
        // 6 frames each: person 1 found in 5/6, person 2 in 1/6, person 3 in 3/6.
        TrackScore score = Score(
            [.. Enumerable.Range(1, 6).SelectMany(frame => new[] { Person(frame, 1), Person(frame, 2, Away), Person(frame, 3, 2 * Away) })],
            [
                .. Enumerable.Range(1, 5).Select(frame => Tracked(frame, 1)), Tracked(1, 2, Away),
                .. Enumerable.Range(1, 3).Select(frame => Tracked(frame, 3, 2 * Away)),
            ]);

        (score.MostlyTracked, score.PartlyTracked, score.MostlyLost).ShouldBe((1, 1, 1));
    }

    [Fact]
    public void PairOfTheFrameBefore_IsKeptAgainstABetterBox()
    {
        TrackScore score = Score([Person(1, 1), Person(2, 1)], [Tracked(1, 1), Tracked(2, 1, SixTenths), Tracked(2, 2)]);

        (score.Switches, score.Found, score.Wrong).ShouldBe((0, 2, 1));
        score.Motp.ShouldBe(80, 1e-9);
    }

    [Fact]
    public void PairThatNoLongerOverlapsByHalf_IsNotKept()
    {
        TrackScore score = Score([Person(1, 1), Person(2, 1)], [Tracked(1, 1), Tracked(2, 1, 4), Tracked(2, 2)]);

        (score.Switches, score.Fragments, score.Motp).ShouldBe((1, 0, 100));
    }

    [Fact]
    public void PersonFoundAgainUnderTheSameId_IsAFragmentAndNoSwitch()
    {
        TrackScore score = Score([Person(1, 1), Person(2, 1), Person(3, 1)], [Tracked(1, 1), Tracked(2, 2, Away), Tracked(3, 1)]);

        (score.Switches, score.Fragments, score.Wrong, score.Missed).ShouldBe((0, 1, 1, 1));
    }

    [Fact]
    public void FrameWithoutAnyTrack_BreaksNoPair()
    {
        TrackScore score = Score([Person(1, 1), Person(2, 1), Person(3, 1)], [Tracked(1, 1), Tracked(3, 1, SixTenths), Tracked(3, 2)]);

        (score.Switches, score.Fragments, score.Missed).ShouldBe((0, 0, 1));
    }

    [Fact]
    public void TwoPeopleWhoSwapTracks_AreTwoSwitches()
    {
        TrackScore score = Score(
            [Person(1, 1), Person(1, 2, Away), Person(2, 1), Person(2, 2, Away)],
            [Tracked(1, 1), Tracked(1, 2, Away), Tracked(2, 2), Tracked(2, 1, Away)]);

        (score.Switches, score.Mota).ShouldBe((2, 50));
    }
}
