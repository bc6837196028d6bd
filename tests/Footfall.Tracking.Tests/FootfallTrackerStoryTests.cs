using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Domain.Tracks;

namespace Footfall.Tracking.Tests;

public sealed class FootfallTrackerStoryTests
{
    private static readonly Person Walker = new(100, 300, SpeedX: 70);

    [Fact]
    public void Person_SeenTwice_IsConfirmed()
    {
        var story = new Story();

        story.See(0, Walker.At(0)).ShouldHaveSingleItem().State.ShouldBe(TrackState.Tentative);
        story.See(0.1, Walker.At(0.1)).ShouldHaveSingleItem().State.ShouldBe(TrackState.Confirmed);
    }

    [Fact]
    public void Person_SeenLessSurely_IsConfirmedByAThirdBox()
    {
        var story = new Story();
        Person unsure = Walker with { Score = 0.75f };

        story.See(0, unsure.At(0)).ShouldHaveSingleItem().State.ShouldBe(TrackState.Tentative);
        story.See(0.1, unsure.At(0.1)).ShouldHaveSingleItem().State.ShouldBe(TrackState.Tentative);
        story.See(0.2, unsure.At(0.2)).ShouldHaveSingleItem().State.ShouldBe(TrackState.Confirmed);
    }

    [Fact]
    public void Person_SeenLessSurely_AndMissedOnce_WasAGhost()
    {
        var story = new Story();
        Person unsure = Walker with { Score = 0.75f };

        story.Show(0, 0.2, 10, unsure);
        story.See(0.2).ShouldBeEmpty();
        story.Show(0.3, 0.5, 10, unsure);

        story.ConfirmedIds.ShouldBeEmpty();
    }

    [Fact]
    public void Scores_Change_AndEverybodyStaysWhoTheyAre()
    {
        var story = new Story();
        Person faint = new(400, 300, SpeedX: 70) { Score = 0.4f };
        story.Show(0, 1, 10, Walker, faint);
        int walker = story.ConfirmedIds.ShouldHaveSingleItem("a box of 0.4 is nobody by the usual scores");

        story.Use(new TrackerOptions { LowScore = 0.05f, HighScore = 0.3f, StartScore = 0.35f, FirstOverlap = 0.15, ConfirmOverlap = 0.15 });
        story.Show(1, 2.5, 10, Walker, faint);

        story.ConfirmedIds.Count.ShouldBe(2, "by lower scores it is somebody");
        story.IdAt(Walker.BoxAt(2.4)).ShouldBe(walker);
        Should.Throw<ArgumentException>(() => story.Use(new TrackerOptions { LowScore = 0.9f }));
    }

    [Fact]
    public void Ghost_OfOneFrame_IsNeverConfirmed()
    {
        var story = new Story();

        story.See(0, Walker.At(0));
        story.See(0.1).ShouldBeEmpty();
        story.See(0.2).ShouldBeEmpty();
        story.ConfirmedIds.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(30)]
    public void Person_WalksThrough_KeepsOneId_AtAnyFrameRate(double framesPerSecond)
    {
        var story = new Story();

        story.Show(0, 8, framesPerSecond, Walker);

        story.ConfirmedIds.Count.ShouldBe(1);
        story.Now.ShouldHaveSingleItem().State.ShouldBe(TrackState.Confirmed);
    }

    [Fact]
    public void FrameRate_ChangesWhileWalking_KeepsOneId()
    {
        var story = new Story();

        story.Show(0, 1, 30, Walker);
        story.Show(1, 3, 5, Walker);
        story.Show(3, 3.9, 10, Walker);
        story.Show(3.9, 6.9, 2, Walker);
        story.Show(6.9, 8, 25, Walker);

        story.ConfirmedIds.Count.ShouldBe(1);
    }

    [Fact]
    public void LowScore_NeverStartsATrack()
    {
        var story = new Story();

        story.Show(0, 5, 10, Walker with { Score = 0.45f });

        story.Now.ShouldBeEmpty();
        story.ConfirmedIds.ShouldBeEmpty();
    }

    [Fact]
    public void Person_NeverSeenSurely_IsTrustedAfterSixBoxesInARow()
    {
        var story = new Story();
        Person far = Walker with { Score = 0.65f };

        // Half of each score counts: five boxes add up to 1.625, six to 1.95.
        story.Show(0, 0.5, 10, far);
        story.Now.ShouldHaveSingleItem().State.ShouldBe(TrackState.Tentative);
        story.Show(0.5, 0.6, 10, far);
        story.Now.ShouldHaveSingleItem().State.ShouldBe(TrackState.Confirmed);
    }

    [Fact]
    public void Ghost_OfFiveUnsureBoxes_IsNeverConfirmed()
    {
        var story = new Story();

        story.Show(0, 0.5, 10, Walker with { Score = 0.65f });
        story.See(0.5).ShouldBeEmpty();

        story.ConfirmedIds.ShouldBeEmpty();
    }

    [Fact]
    public void HighScoreBelowStart_NeverStarts_WhereItIsNoEvidence()
    {
        var story = new Story(new TrackerOptions { WeakEvidence = 0 });

        story.Show(0, 2, 10, Walker with { Score = 0.65f });
        story.Now.ShouldBeEmpty();
        story.Show(2, 4, 10, Walker);
        story.Show(4, 6, 10, Walker with { Score = 0.65f });

        story.IdAt(Walker.BoxAt(5.9)).ShouldBe(1);
    }

    [Fact]
    public void LowScore_KeepsAKnownPersonConfirmed()
    {
        var story = new Story();
        story.Show(0, 2, 10, Walker);
        int id = story.IdAt(Walker.BoxAt(1.9));

        // Three seconds, far beyond the life of a lost track, at a score that would start nothing.
        story.Show(2, 5, 10, Walker with { Score = 0.25f });

        TrackedBox track = story.Now.ShouldHaveSingleItem();
        track.TrackId.ShouldBe(id);
        track.State.ShouldBe(TrackState.Confirmed);
        track.Score.ShouldBe(0.25f);
    }

    [Fact]
    public void LowScore_DoesNotReviveALostPerson()
    {
        var story = new Story();
        story.Show(0, 2, 10, Walker);

        story.Show(2, 2.3, 10);
        story.Show(2.3, 2.6, 10, Walker with { Score = 0.25f });

        story.Now.ShouldHaveSingleItem().State.ShouldBe(TrackState.Lost);
    }

    [Fact]
    public void BelowLowScore_IsAsIfNotSeen()
    {
        var story = new Story();
        story.Show(0, 2, 10, Walker);

        story.Show(2, 2.3, 10, Walker with { Score = 0.04f });

        story.Now.ShouldHaveSingleItem().State.ShouldBe(TrackState.Lost);
    }

    [Fact]
    public void GapOfTenMinutes_StartsFreshTracks()
    {
        var story = new Story();
        var stander = new Person(300, 300);
        story.Show(0, 2, 10, stander);
        int id = story.IdAt(stander.BoxAt(0));

        story.See(602, stander.At(0)).ShouldHaveSingleItem().State.ShouldBe(TrackState.Tentative);
        story.See(602.1, stander.At(0));

        story.IdAt(stander.BoxAt(0)).ShouldBeGreaterThan(id);
    }

    [Fact]
    public void Person_StandsForTenMinutes_KeepsOneId()
    {
        var story = new Story();

        story.Show(0, 600, 5, new Person(300, 300));

        story.ConfirmedIds.ShouldHaveSingleItem();
        story.Now.ShouldHaveSingleItem().Box.IntersectionOverUnion(new Person(300, 300).BoxAt(0)).ShouldBeGreaterThan(0.99f);
    }

    [Fact]
    public void JitteringBoxes_ComeOutSteadier()
    {
        var story = new Story();
        var random = new Random(5);
        double rawStep = 0;
        double trackedStep = 0;
        double lastRaw = 300;
        double lastTracked = 300;
        for (int i = 0; i < 100; i++)
        {
            double foot = 300 + (8 * (random.NextDouble() - 0.5));
            story.See(i * 0.1, new Person(300, foot).At(0));
            double tracked = story.Now[0].Box.Bottom;
            rawStep += Math.Abs(foot - lastRaw);
            trackedStep += Math.Abs(tracked - lastTracked);
            (lastRaw, lastTracked) = (foot, tracked);
        }

        trackedStep.ShouldBeLessThan(rawStep * 0.8);
    }

    [Fact]
    public void BrokenBoxes_AreLeftOut()
    {
        var story = new Story();
        var clean = new Story();
        for (int i = 0; i < 10; i++)
        {
            Detection good = Walker.At(i * 0.1);
            story.See(
                i * 0.1,
                new Detection(new BoxPixels(float.NaN, 0, 10, 10), 0.9f),
                new Detection(new BoxPixels(0, 0, float.PositiveInfinity, 10), 0.9f),
                good,
                new Detection(new BoxPixels(50, 50, 50, 90), 0.9f),
                new Detection(new BoxPixels(60, 90, 50, 50), 0.9f),
                good with { Score = float.NaN });

            story.Now.ShouldBe(clean.See(i * 0.1, good));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(-3600)]
    public void TimeThatStandsOrRunsBack_IsRefused_AndChangesNothing(double step)
    {
        var story = new Story();
        var calm = new Story();
        story.Show(0, 2, 10, Walker);
        calm.Show(0, 2, 10, Walker);

        string message = Should.Throw<ArgumentException>(() => story.See(1.9 + step, Walker.At(0))).Message;

        message.ShouldContain("not later");
        story.See(2, Walker.At(2)).ShouldBe(calm.See(2, Walker.At(2)));
    }
}
