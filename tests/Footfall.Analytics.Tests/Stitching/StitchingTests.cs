using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Domain.Tracks;

namespace Footfall.Analytics.Tests.Stitching;

public sealed class StitchingTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(6)]
    public void Id_SwitchesOnTheLine_CountsExactlyOne(int framesUnseen)
    {
        var scene = Scene.WithDoor();
        Cross(scene, switchAfter: 20, framesUnseen, firstId: 1, secondId: 2);
        scene.Complete();
        (scene.In, scene.Out).ShouldBe((1, 0));
        scene.Sink.Crossings[0].TrackId.ShouldBe(2);
    }

    [Fact]
    public void Id_SwitchesAfterTheLineWhileTheCrossingWaits_CountsExactlyOne()
    {
        var scene = Scene.WithDoor();
        Cross(scene, switchAfter: 24, framesUnseen: 3, firstId: 1, secondId: 2);
        scene.Complete();
        (scene.In, scene.Out).ShouldBe((1, 0));
    }

    [Fact]
    public void BoxesFlickerOnBothSidesOfTheLine_CountNothing()
    {
        var scene = Scene.WithDoor();
        scene.Walk(1, (0.47, 0.5), (0.47, 0.5), 2);
        scene.Walk(2, (0.53, 0.5), (0.53, 0.5), 30);
        scene.Complete().Sink.Crossings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(10, 1)]
    public void VisitorIsLostAtTheLine_AndABoxIsSeenBehindIt_CountsOnceItHasLasted(int frames, int crossings)
    {
        var scene = Scene.WithDoor();
        scene.Walk(1, (0.3, 0.5), (0.47, 0.5), 10);
        scene.Walk(2, (0.53, 0.5), (0.53, 0.5), frames);
        scene.Stand(60);
        scene.Complete();
        (scene.In, scene.Out).ShouldBe((crossings, 0));
    }

    [Fact]
    public void Id_SwitchesAndTheVisitorTurnsRound_CountsNothing()
    {
        var scene = Scene.WithDoor();
        scene.Walk(1, (0.45, 0.5), (0.53, 0.5), 9);
        scene.Frame();
        scene.Walk(2, (0.52, 0.5), (0.4, 0.5), 9);
        scene.Complete().Sink.Crossings.ShouldBeEmpty();
    }

    [Fact]
    public void OldId_StaysLostWhileTheNewOneGoesOn_CountsExactlyOne()
    {
        var scene = Scene.WithDoor();
        for (int i = 0; i <= 40; i++)
        {
            double x = 0.3 + (0.01 * i);
            if (i < 18)
            {
                scene.Frame(new Person(1, x, 0.5));
            }
            else
            {
                scene.Frame(
                    new Person(1, x, 0.5, TrackState.Lost),
                    new Person(2, x, 0.5, i < 21 ? TrackState.Tentative : TrackState.Confirmed));
            }
        }

        scene.Complete();
        (scene.In, scene.Out).ShouldBe((1, 0));
    }

    [Fact]
    public void OldId_ComesBackAfterItsSuccessorTookOver_IsSomebodyElse()
    {
        var scene = Scene.WithDoor();
        scene.Walk(1, (0.3, 0.5), (0.45, 0.5), 10);
        scene.Walk(2, (0.46, 0.5), (0.6, 0.5), 10);
        scene.Walk(1, (0.6, 0.5), (0.8, 0.5), 10);
        scene.Complete();
        (scene.In, scene.Out).ShouldBe((1, 0));
    }

    [Theory]
    [InlineData(0.75, 0.5, 3)] // too far away
    [InlineData(0.53, 0.5, 15)] // too late
    public void NewTrack_FarAwayOrMuchLater_IsSomebodyElse(double x, double y, int framesUnseen)
    {
        var scene = Scene.WithDoor();
        scene.Walk(1, (0.3, 0.5), (0.47, 0.5), 18);
        scene.Stand(framesUnseen);
        scene.Stand(20, new Person(2, x, y));
        scene.Complete().Sink.Crossings.ShouldBeEmpty();
    }

    [Fact]
    public void NewTrack_OfAnotherSize_IsSomebodyElse()
    {
        var scene = Scene.WithDoor();
        scene.Walk(1, (0.3, 0.5), (0.47, 0.5), 18);
        TrackedBox child = new Person(2, 0.53, 0.5).In(scene.Size);
        child = child with { Box = child.Box with { Top = child.Box.Bottom - (child.Box.Height * 0.7f) } };
        for (int i = 0; i < 20; i++)
        {
            scene.Analyzer.Observe(scene.Now, scene.Size, [child]);
            scene.Now += scene.Period;
        }

        scene.Complete().Sink.Crossings.ShouldBeEmpty();
    }

    [Fact]
    public void Visitor_WhoWalkedOutOfThePicture_IsNotTheOneWhoComesInBeside()
    {
        LinePlan aisle = Scene.Door with { Start = new(0.5, 1), End = new(0.5, 0) };
        var scene = new Scene(Scene.Plan([aisle], []));
        scene.Walk(1, (0.46, 0.3), (0.46, 0.01), 20);
        for (int i = 1; i <= 5; i++)
        {
            scene.Frame(new Person(1, 0.46, 0.01 - (0.015 * i), TrackState.Lost));
        }

        scene.Walk(2, (0.54, 0.01), (0.54, 0.3), 20);
        scene.Complete().Sink.Crossings.ShouldBeEmpty();
    }

    [Fact]
    public void TwoTracks_WereOnceSeenTogether_AreTwoPeople()
    {
        // The second is already there, not yet confirmed, when the first is last seen.
        var scene = Scene.WithDoor();
        scene.Stand(10, new Person(1, 0.47, 0.5));
        scene.Stand(2, new Person(1, 0.47, 0.5), new Person(2, 0.53, 0.5, TrackState.Tentative));
        scene.Stand(20, new Person(2, 0.53, 0.5));
        scene.Complete().Sink.Crossings.ShouldBeEmpty();
    }

    [Fact]
    public void TwoNewTracks_OneEndedTrack_TheNearestGoesOn()
    {
        var scene = Scene.WithDoor();
        scene.Stand(10, new Person(1, 0.48, 0.5));
        scene.Stand(20, new Person(3, 0.54, 0.5), new Person(2, 0.52, 0.5));
        scene.Complete().Sink.Crossings.ShouldHaveSingleItem().TrackId.ShouldBe(2);
    }

    [Fact]
    public void Id_SwitchesInsideAZone_KeepsOneVisit()
    {
        var scene = Scene.WithZones(Scene.RightHalf);
        scene.Stand(20, new Person(1, 0.7, 0.5));
        scene.Stand(5);
        scene.Stand(3, new Person(2, 0.72, 0.5, TrackState.Tentative));
        scene.Stand(20, new Person(2, 0.72, 0.5));
        scene.Stand(30, new Person(2, 0.3, 0.5));
        ZoneVisit visit = scene.Sink.Visits.ShouldHaveSingleItem();
        (visit.EnteredAt, visit.LeftAt, visit.End).ShouldBe((Scene.At(0), Scene.At(4.7), VisitEnd.Left));
        scene.Complete();
        scene.Total().Zones[0].PersonSeconds.ShouldBe(4.8, 1e-6);
        scene.Total().Transitions.Select(transition => (transition.From, transition.To, transition.Count))
            .ShouldBe([("outside", "right", 1)]);
    }

    [Fact]
    public void Stitching_TurnedOff_LeavesTracksApart()
    {
        var scene = new Scene(Scene.Plan([Scene.Door], []), new AnalyzerOptions { StitchGap = TimeSpan.Zero });
        Cross(scene, switchAfter: 20, framesUnseen: 3, firstId: 1, secondId: 2);
        scene.Complete().Sink.Crossings.ShouldBeEmpty();
    }

    // Walks one hundredth of the picture a frame, one body height a second.
    private static void Cross(Scene scene, int switchAfter, int framesUnseen, int firstId, int secondId)
    {
        for (int i = 0; i <= 40; i++)
        {
            double x = 0.3 + (0.01 * i);
            if (i < switchAfter)
            {
                scene.Frame(new Person(firstId, x, 0.5));
            }
            else if (i < switchAfter + framesUnseen)
            {
                scene.Frame();
            }
            else
            {
                scene.Frame(new Person(secondId, x, 0.5));
            }
        }
    }
}
