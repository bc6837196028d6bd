using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Tests.Lines;

public sealed class LineCrossingTests
{
    private static readonly PlanSettings NoHold = new() { CrossingHold = TimeSpan.Zero };

    [Fact]
    public void Visitor_WalksThroughTheDoor_CountsOnceIn()
    {
        var scene = Scene.WithDoor();
        scene.Walk(1, (0.3, 0.5), (0.7, 0.5), 21);
        scene.Stand(20, new Person(1, 0.7, 0.5));

        LineCrossing crossing = scene.Sink.Crossings.ShouldHaveSingleItem();
        crossing.Direction.ShouldBe(CrossingDirection.In);
        crossing.TrackId.ShouldBe(1);
        crossing.LineId.ShouldBe("door");

        // x rises by 0.02 a frame; the band ends at 0.5 + 0.015 / (16/9) = 0.5084, so frame 11 (x = 0.52) is the first
        // beyond.
        crossing.At.ShouldBe(Scene.At(1.1));
    }

    [Theory]
    [InlineData(CrossingSide.LeftToRight, CrossingDirection.In)]
    [InlineData(CrossingSide.RightToLeft, CrossingDirection.Out)]
    public void Line_FacingUpTheScreen_HasItsRightHandOnTheRight(CrossingSide inSide, CrossingDirection expected)
    {
        var scene = new Scene(Scene.Plan([Scene.Door with { In = inSide }], [], NoHold));
        scene.Walk(1, (0.3, 0.5), (0.7, 0.5), 21);
        scene.Complete().Sink.Crossings.ShouldHaveSingleItem().Direction.ShouldBe(expected);
    }

    [Theory]
    [InlineData(0.5, 0.9, 0.5, 0.1, 0.3, 0.5, 0.7, 0.5)] // faces up, walks right
    [InlineData(0.5, 0.1, 0.5, 0.9, 0.7, 0.5, 0.3, 0.5)] // faces down, walks left
    [InlineData(0.1, 0.5, 0.9, 0.5, 0.5, 0.3, 0.5, 0.7)] // faces right, walks down
    [InlineData(0.9, 0.5, 0.1, 0.5, 0.5, 0.7, 0.5, 0.3)] // faces left, walks up
    public void Line_InEveryDirection_CrossedFromLeftHandToRightHand(
        double startX, double startY, double endX, double endY, double fromX, double fromY, double toX, double toY)
    {
        LinePlan line = Scene.Door with { Start = new(startX, startY), End = new(endX, endY) };
        var scene = new Scene(Scene.Plan([line], []));
        scene.Walk(1, (fromX, fromY), (toX, toY), 21);
        scene.Complete();
        (scene.In, scene.Out).ShouldBe((1, 0));
    }

    [Fact]
    public void Path_WrittenOut_CountsWhereItShould()
    {
        // Foot point by frame, band 0.5 ± 0.0084, hold 0.3 s; what has been counted after each frame as (in, out).
        (double X, int In, int Out)[] path =
        [
            (0.40, 0, 0), // left
            (0.495, 0, 0), // in the band, still left
            (0.505, 0, 0), // other half of the band, still left
            (0.52, 0, 0), // right: waits
            (0.52, 0, 0), // 0.1 s
            (0.505, 0, 0), // 0.2 s, back in the band, still right
            (0.52, 1, 0), // 0.3 s: certain
            (0.48, 1, 0), // left again: waits
            (0.52, 1, 0), // U-turn within the hold: both cancelled
            (0.52, 1, 0),
            (0.52, 1, 0),
            (0.52, 1, 0),
            (0.48, 1, 0), // left: waits
            (0.48, 1, 0),
            (0.48, 1, 0),
            (0.52, 1, 1), // the hold is just over: the way out stands, and the way in waits
            (0.52, 1, 1),
            (0.52, 1, 1),
            (0.52, 2, 1),
        ];
        var scene = Scene.WithDoor(new PlanSettings { CrossingHold = TimeSpan.FromSeconds(0.3) });
        foreach ((double x, int countedIn, int countedOut) in path)
        {
            scene.Frame(new Person(1, x, 0.5));
            (scene.In, scene.Out).ShouldBe((countedIn, countedOut), $"after x = {x} at {scene.Now:ss.f}");
        }
    }

    [Fact]
    public void Visitor_StandsOnTheLineForMinutes_CountsNothing()
    {
        var scene = Scene.WithDoor();
        scene.Walk(1, (0.3, 0.5), (0.5, 0.5), 10);
        var random = new Random(5);
        for (int i = 0; i < 1800; i++)
        {
            scene.Frame(new Person(1, 0.5 + ((random.NextDouble() - 0.5) * 0.016), 0.5));
        }

        scene.Walk(1, (0.5, 0.5), (0.3, 0.5), 10);
        scene.Complete().Sink.Crossings.ShouldBeEmpty();
    }

    [Fact]
    public void Visitor_StandsOnTheLineForMinutesThenGoesOn_CountsOnce()
    {
        var scene = Scene.WithDoor();
        scene.Walk(1, (0.3, 0.5), (0.5, 0.5), 10);
        scene.Stand(1800, new Person(1, 0.501, 0.5));
        scene.Walk(1, (0.5, 0.5), (0.7, 0.5), 10);
        scene.Complete();
        (scene.In, scene.Out).ShouldBe((1, 0));
    }

    [Fact]
    public void Visitor_TurnsRoundWithinTheHold_CancelsBoth()
    {
        var scene = Scene.WithDoor();
        scene.Walk(1, (0.4, 0.5), (0.55, 0.5), 6);
        scene.Walk(1, (0.55, 0.5), (0.4, 0.5), 6);
        scene.Stand(30, new Person(1, 0.4, 0.5));
        scene.Complete().Sink.Crossings.ShouldBeEmpty();
    }

    [Fact]
    public void Visitor_ComesBackAfterTheHold_CountsInAndOut()
    {
        var scene = Scene.WithDoor();
        scene.Walk(1, (0.4, 0.5), (0.55, 0.5), 6);
        scene.Stand(15, new Person(1, 0.55, 0.5));
        scene.Walk(1, (0.55, 0.5), (0.4, 0.5), 6);
        scene.Complete();
        (scene.In, scene.Out).ShouldBe((1, 1));
    }

    [Fact]
    public void Track_EndsWhileItsCrossingWaits_CountsIt()
    {
        var scene = Scene.WithDoor();
        scene.Walk(1, (0.4, 0.5), (0.55, 0.5), 6);
        scene.Stand(12);
        scene.In.ShouldBe(1);
    }

    [Fact]
    public void Source_EndsWhileACrossingWaits_CountsIt()
    {
        var scene = Scene.WithDoor();
        scene.Walk(1, (0.4, 0.5), (0.55, 0.5), 6);
        scene.In.ShouldBe(0);
        scene.Complete().In.ShouldBe(1);
        scene.Total().Lines.ShouldHaveSingleItem().In.ShouldBe(1);
    }

    [Theory]
    [InlineData(0.05, 0)] // passes above the line's upper end
    [InlineData(0.095, 0)]
    [InlineData(0.105, 1)]
    [InlineData(0.895, 1)]
    [InlineData(0.905, 0)]
    [InlineData(0.95, 0)]
    public void Visitor_PassesBesideTheLinesEnd_CountsOnlyWithinIt(double y, int expected)
    {
        var scene = Scene.WithDoor();
        scene.Walk(1, (0.3, y), (0.7, y), 21);
        scene.Complete().In.ShouldBe(expected);
    }

    [Fact]
    public void Visitor_GoesInThroughTheDoorAndBackAroundIt_CountsOnlyTheWayIn()
    {
        var scene = Scene.WithDoor();
        scene.Walk(1, (0.4, 0.2), (0.6, 0.2), 11);
        scene.Walk(1, (0.6, 0.2), (0.6, 0.05), 8);
        scene.Walk(1, (0.6, 0.05), (0.4, 0.05), 11);
        scene.Walk(1, (0.4, 0.05), (0.4, 0.2), 8);
        scene.Walk(1, (0.4, 0.2), (0.6, 0.2), 11);
        scene.Complete();
        (scene.In, scene.Out).ShouldBe((2, 0));
    }

    [Fact]
    public void Visitor_CirclesTheLinesEndWithinTheHold_CountsEachWayIn()
    {
        var scene = Scene.WithDoor(new PlanSettings { CrossingHold = TimeSpan.FromSeconds(5) });
        for (int round = 0; round < 3; round++)
        {
            scene.Frame(new Person(1, 0.48, 0.12));
            scene.Frame(new Person(1, 0.52, 0.12));
            scene.Frame(new Person(1, 0.52, 0.05));
            scene.Frame(new Person(1, 0.48, 0.05));
        }

        scene.Complete();
        (scene.In, scene.Out).ShouldBe((3, 0));
    }

    [Theory]
    [InlineData(1.04, 1)] // the line reaches the lower border, so it goes on beyond it
    [InlineData(0.04, 0)] // its upper end does not
    public void Foot_BeyondThePicture_CountsOnLinesThatReachTheBorder(double y, int expected)
    {
        LinePlan line = Scene.Door with { Start = new(0.5, 0.995) };
        var scene = new Scene(Scene.Plan([line], []));
        scene.Walk(1, (0.3, y), (0.7, y), 21);
        scene.Complete().In.ShouldBe(expected);
    }

    [Fact]
    public void Track_BeginsBeyondTheLine_CountsNothing()
    {
        var scene = Scene.WithDoor();
        scene.Walk(1, (0.52, 0.5), (0.9, 0.5), 21);
        scene.Walk(2, (0.5, 0.5), (0.9, 0.5), 21);
        scene.Complete().Sink.Crossings.ShouldBeEmpty();
    }

    [Fact]
    public void Band_IsMeasuredInPictureHeights_AlsoAcrossAWidePicture()
    {
        // 3 % of the height of a 4:1 picture is 0.75 % of its width.
        var scene = Scene.WithDoor(new PlanSettings { CrossingBand = 0.03 });
        scene.Size = new(2000, 500);
        scene.Frame(new Person(1, 0.49, 0.5));
        scene.Frame(new Person(1, 0.51, 0.5));
        scene.Frame(new Person(2, 0.494, 0.3));
        scene.Frame(new Person(2, 0.506, 0.3));
        scene.Complete().Sink.Crossings.ShouldHaveSingleItem().TrackId.ShouldBe(1);
    }
}
