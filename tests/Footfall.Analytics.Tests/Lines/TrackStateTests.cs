using Footfall.Domain.Plans;
using Footfall.Domain.Tracks;

namespace Footfall.Analytics.Tests.Lines;

/// <summary>Which tracks may cross a line at all.</summary>
public sealed class TrackStateTests
{
    [Theory]
    [InlineData(TrackState.Tentative)]
    [InlineData(TrackState.Lost)]
    public void Track_NotConfirmed_NeverCounts(TrackState state)
    {
        var scene = Scene.WithDoor();
        for (int walk = 0; walk < 20; walk++)
        {
            for (int i = 0; i <= 20; i++)
            {
                scene.Frame(new Person(walk + 1, 0.3 + (0.02 * i), 0.5, state));
            }
        }

        scene.Complete().Sink.Crossings.ShouldBeEmpty();
    }

    [Fact]
    public void Tracks_WithNegativeIds_CountNothing()
    {
        var scene = new Scene(Scene.Plan([Scene.Door], [Scene.RightHalf]));
        for (int i = 0; i < 100; i++)
        {
            double x = i % 2 == 0 ? 0.3 : 0.7;
            scene.Frame(new Person(-1, 0.3, 0.5), new Person(-1, 0.7, 0.5), new Person(-2, x, 0.5));
        }

        scene.Complete().Sink.Crossings.ShouldBeEmpty();
        scene.Sink.Visits.ShouldBeEmpty();
        scene.Total().Zones[0].PersonSeconds.ShouldBe(0);
    }

    [Fact]
    public void Id_GivenTwiceInOneFrame_IsOneTrack()
    {
        var noHold = new PlanSettings { CrossingHold = TimeSpan.Zero };
        var scene = new Scene(Scene.Plan([Scene.Door], [Scene.RightHalf], noHold));
        for (int i = 0; i < 100; i++)
        {
            scene.Frame(new Person(7, 0.3, 0.5), new Person(7, 0.7, 0.5));
        }

        scene.Complete().Sink.Crossings.ShouldBeEmpty();
    }

    [Fact]
    public void LostTrack_IsPredictedThroughTheDoor_MovesNothing()
    {
        var scene = Scene.WithDoor();
        scene.Walk(1, (0.3, 0.5), (0.45, 0.5), 10);
        for (int i = 0; i < 20; i++)
        {
            scene.Frame(new Person(1, 0.45 + (i * 0.02), 0.5, TrackState.Lost));
        }

        scene.Walk(1, (0.45, 0.5), (0.3, 0.5), 10);
        scene.Complete().Sink.Crossings.ShouldBeEmpty();
    }

    [Fact]
    public void LostTrack_IsFoundBeyondTheDoor_CountsOnce()
    {
        var scene = Scene.WithDoor();
        scene.Walk(1, (0.3, 0.5), (0.45, 0.5), 10);
        scene.Stand(12, new Person(1, 0.5, 0.5, TrackState.Lost));
        scene.Walk(1, (0.6, 0.5), (0.7, 0.5), 10);
        scene.Complete();
        (scene.In, scene.Out).ShouldBe((1, 0));
    }

    [Fact]
    public void TwoPeople_CrossTogetherWithBoxesMerged_CountTwo()
    {
        var scene = Scene.WithDoor();
        for (int i = 0; i <= 40; i++)
        {
            double x = 0.3 + (0.01 * i);
            bool merged = i is > 10 and < 30;
            scene.Frame(
                new Person(1, x, 0.5),
                new Person(2, merged ? x - 0.01 : x - 0.03, 0.52, merged ? TrackState.Lost : TrackState.Confirmed));
        }

        scene.Complete();
        (scene.In, scene.Out).ShouldBe((2, 0));
    }
}
