using Footfall.Domain.Measures;

namespace Footfall.Analytics.Tests.Zones;

public sealed class OccupancyEventTests
{
    private static readonly Person Left = new(1, 0.2, 0.5);
    private static readonly Person Right = new(2, 0.8, 0.5);

    [Fact]
    public void Zone_IsToldOfAtFirst_AndThenWhenItsNumberChanges()
    {
        var scene = Scene.WithZones(Scene.RightHalf);
        scene.Stand(5, Left);
        scene.Stand(5, Left, Right);
        scene.Stand(50, Left);

        scene.Sink.Occupancy.Select(one => one.People).ShouldBe([0, 1, 0]);
        scene.Sink.Occupancy[0].ShouldBe(new ZoneOccupancy("right", 0, Scene.At(0)));
        scene.Sink.Occupancy[1].At.ShouldBe(Scene.At(0.5));
    }

    [Fact]
    public void PicturesThatStayAway_MakeItUnknown_UntilTheyComeAgain()
    {
        var scene = Scene.WithZones(Scene.RightHalf);
        scene.Stand(5, Right);
        for (int i = 0; i < 20; i++)
        {
            scene.Skip(1);
            scene.Analyzer.AdvanceTo(scene.Now);
        }

        scene.Stand(3, Right);
        scene.Sink.Occupancy.Select(one => one.People).ShouldBe([1, null, 1]);
        scene.Sink.Occupancy.Select(one => one.At).ShouldBeInOrder();
    }

    [Fact]
    public void ZonesThatStay_AreNotToldOfAgain_WhenThePlanChanges()
    {
        var scene = Scene.WithZones(Scene.RightHalf);
        scene.Stand(5, Right);
        scene.Analyzer.ChangePlan(Scene.Plan([], [Scene.Box("new", 0, 0, 1, 1), Scene.RightHalf], version: 2));
        scene.Stand(5, Right);

        scene.Sink.Occupancy.Select(one => (one.ZoneId, one.People)).ShouldBe([("right", 1), ("new", 1)]);
    }

    [Fact]
    public void NewestNumber_IsTheOneThatReadersSee()
    {
        var scene = Scene.WithZones(Scene.RightHalf);
        for (int i = 0; i < 100; i++)
        {
            scene.Stand(1, i % 7 < 3 ? [Left, Right] : [Left]);
            scene.Sink.Occupancy[^1].People.ShouldBe(scene.Analyzer.ReadLive().Zones[0].Occupancy);
        }
    }
}
