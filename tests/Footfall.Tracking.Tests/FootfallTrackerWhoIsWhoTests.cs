using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Domain.Tracks;

namespace Footfall.Tracking.Tests;

public sealed class FootfallTrackerWhoIsWhoTests
{
    private static readonly Person Walker = new(100, 300, SpeedX: 70);

    [Fact]
    public void TwoPeopleOfDifferentHeight_OneBox_GoesToTheOneAsTall()
    {
        var adult = new Person(300, 300) { Height = 120 };
        var child = new Person(306, 300) { Height = 70 };

        // Both stood there; then only one box is seen, midway between them and as tall as one of them.
        IdAfter(new Person(303, 300) { Height = 74 }).ShouldBe(2);
        IdAfter(new Person(303, 300) { Height = 116 }).ShouldBe(1);

        int IdAfter(Person seen)
        {
            var story = new Story();
            story.Show(0, 2, 10, adult, child);
            return story.See(2, seen.At(2)).Single(track => track.State == TrackState.Confirmed).TrackId;
        }
    }

    [Fact]
    public void TwoPeopleAlike_OneHalfHidden_TheScoreTellsWhoIsSeen()
    {
        IdAfter(new TrackerOptions(), 0.7f).ShouldBe(2);
        IdAfter(new TrackerOptions(), 0.95f).ShouldBe(1);

        // Without the cue the place alone decides, and the box lies a shade nearer to the one in front.
        var placeAlone = new TrackerOptions { Cues = new CueOptions { ScoreChange = 0 } };
        IdAfter(placeAlone, 0.7f).ShouldBe(1);

        static int IdAfter(TrackerOptions options, float score)
        {
            // The one in front has long been seen surely, the one behind never; then one box between them.
            var story = new Story(options);
            story.Show(0, 2, 10, new Person(300, 300) { Score = 0.95f }, new Person(314, 300) { Score = 0.7f });
            return story.See(2, new Person(306.8, 300) { Score = score }.At(0))
                .Single(track => track.State == TrackState.Confirmed).TrackId;
        }
    }

    [Fact]
    public void LostPerson_WhoTurned_IsFoundAgainBesideTheirWay()
    {
        var story = new Story();
        story.Show(0, 2, 10, Walker);
        int id = story.IdAt(Walker.BoxAt(1.9));

        // Hidden for a second and found near where they were lost, not where they would have walked to.
        var stopped = new Person(250, 300);
        story.Show(2, 3, 10);
        story.Show(3, 3.5, 10, stopped);

        story.IdAt(stopped.BoxAt(0)).ShouldBe(id);
        story.ConfirmedIds.Count.ShouldBe(1);
    }

    [Fact]
    public void LostBeyondTheClaim_ComesBackToABoxLeftOver()
    {
        var story = new Story(new TrackerOptions { ClaimLife = TimeSpan.FromSeconds(0.5) });
        var stander = new Person(300, 300);
        story.Show(0, 2, 10, stander);
        int id = story.IdAt(stander.BoxAt(0));

        story.Show(2, 3, 10);
        story.Show(3, 3.5, 10, stander);

        story.IdAt(stander.BoxAt(0)).ShouldBe(id);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(30)]
    public void TwoPeople_Cross_KeepTheirIds(double framesPerSecond)
    {
        var story = new Story();
        var left = new Person(100, 300, SpeedX: 80);
        var right = new Person(500, 312, SpeedX: -80);
        story.Show(0, 1, framesPerSecond, left, right);
        double seconds = 1 - (1 / framesPerSecond);
        (int Left, int Right) before = (story.IdAt(left.BoxAt(seconds)), story.IdAt(right.BoxAt(seconds)));

        story.Show(1, 5, framesPerSecond, left, right);

        seconds = 5 - (1 / framesPerSecond);
        (story.IdAt(left.BoxAt(seconds)), story.IdAt(right.BoxAt(seconds))).ShouldBe(before);
        story.ConfirmedIds.Count.ShouldBe(2);
    }

    [Fact]
    public void TwoPeople_MergeIntoOneBoxForAWhile_KeepTheirIds()
    {
        var story = new Story();
        var left = new Person(100, 300, SpeedX: 80);
        var right = new Person(500, 312, SpeedX: -80);
        story.Show(0, 2.2, 10, left, right);
        (int Left, int Right) before = (story.IdAt(left.BoxAt(2.1)), story.IdAt(right.BoxAt(2.1)));

        // From 2.2 to 2.8 s the detector sees one box where the two pass each other.
        story.Show(2.2, 2.8, 10, new Person(300, 306));
        story.Show(2.8, 4, 10, left, right);

        (story.IdAt(left.BoxAt(3.9)), story.IdAt(right.BoxAt(3.9))).ShouldBe(before);
    }

    [Fact]
    public void Occlusion_ShorterThanLife_KeepsTheId()
    {
        var story = new Story();
        story.Show(0, 2, 10, Walker);
        int id = story.IdAt(Walker.BoxAt(1.9));

        story.Show(2, 2.8, 10);
        story.Now.ShouldHaveSingleItem().State.ShouldBe(TrackState.Lost);
        story.Show(2.8, 4, 10, Walker);

        story.IdAt(Walker.BoxAt(3.9)).ShouldBe(id);
        story.ConfirmedIds.Count.ShouldBe(1);
    }

    [Fact]
    public void Occlusion_LongerThanLife_GetsANewId()
    {
        var story = new Story();
        story.Show(0, 2, 10, Walker);
        int id = story.IdAt(Walker.BoxAt(1.9));

        story.Show(2, 4.2, 10);
        story.Now.ShouldBeEmpty();
        story.Show(4.2, 5, 10, Walker);

        story.IdAt(Walker.BoxAt(4.9)).ShouldNotBe(id);
    }

    [Fact]
    public void Flicker_SeenTwice_IsNotRememberedLikeAPerson()
    {
        var story = new Story();
        story.Show(0, 0.15, 10, Walker);
        story.Now.ShouldHaveSingleItem().State.ShouldBe(TrackState.Confirmed);

        story.Show(0.2, 0.35, 10);
        story.Now.ShouldHaveSingleItem().State.ShouldBe(TrackState.Lost);

        story.Show(0.4, 0.75, 10);
        story.Now.ShouldBeEmpty();
    }

    [Fact]
    public void LostPerson_IsPredictedAlongTheirWay()
    {
        var story = new Story();
        story.Show(0, 2, 10, Walker);

        story.Show(2, 2.6, 10);

        TrackedBox lost = story.Now.ShouldHaveSingleItem();
        lost.State.ShouldBe(TrackState.Lost);
        lost.Box.IntersectionOverUnion(Walker.BoxAt(2.5)).ShouldBeGreaterThan(0.8f);
        lost.Score.ShouldBe(0.9f);
    }

    [Fact]
    public void NewTrack_OnWhichALostOneArrives_IsTheSamePerson()
    {
        var story = new Story(new TrackerOptions { FirstOverlap = 0.5, RecoverOverlap = 0.9, OverlapSlack = 0, DuplicateOverlap = 0.85 });
        story.Show(0, 2, 10, Walker);
        int id = story.IdAt(Walker.BoxAt(1.9));
        var stopped = new Person(280, 300);

        // Too far from where the walker was expected: a track of its own, until the lost one is predicted onto it.
        story.Show(2.1, 2.4, 10, stopped);
        story.IdAt(stopped.BoxAt(0)).ShouldNotBe(id);
        story.Show(2.4, 3, 10, stopped);

        story.Now.ShouldHaveSingleItem();
        story.IdAt(stopped.BoxAt(0)).ShouldBe(id);
    }
}
