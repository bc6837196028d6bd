using System.Collections.Immutable;
using Footfall.Domain.Geometry;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Domain.Stillness;
using Footfall.Pipeline.Graph;
using Footfall.Tracking;
using Footfall.Tracking.Stillness;

namespace Footfall.Pipeline.Tests.Graph;

public sealed class StillThingsInTheGraphTests : IStillObserver
{
    private readonly List<StillThing> _learnt = [];

    [Fact]
    public async Task ThingOnceLearnt_LeavesTheZone_AndItsVisitIsNone()
    {
        CameraPlan plan = ZoneOverAll();
        await using var rig = new GraphRig(new ScriptedDetector());
        var still = new StillThings(
            new StillOptions { LearnAfter = TimeSpan.FromSeconds(20) }, StillKnowledge.Empty, this);
        CameraLane lane = rig.Graph.Add(
            new LaneSettings("shop", plan, new FootfallTracker(new TrackerOptions()), DropsWhenBusy: false) { StillThings = still }, rig);

        for (int i = 0; i < 350; i++)
        {
            await lane.OfferAsync(rig.Frame("shop", i), TestContext.Current.CancellationToken);
        }

        await lane.DisposeAsync();

        _learnt.ShouldHaveSingleItem().Since.ShouldBe(DateTimeOffset.UnixEpoch);
        lane.StillThings!.Things.Length.ShouldBe(1);
        lane.ReadCounts().Zones[0].Occupancy.ShouldBe(0);
        rig.Intervals.Sum(interval => interval.Zones[0].Visits).ShouldBe(0);

        // What was counted before anyone could know stays; nothing is added after.
        rig.Intervals.Sum(interval => interval.Zones[0].PersonSeconds).ShouldBeInRange(15, 21);
    }

    [Fact]
    public async Task WithoutLearning_TheSameThing_IsAVisitor()
    {
        await using var rig = new GraphRig(new ScriptedDetector());
        CameraLane lane = rig.Add("shop", live: false, plan: ZoneOverAll());
        for (int i = 0; i < 350; i++)
        {
            await lane.OfferAsync(rig.Frame("shop", i), TestContext.Current.CancellationToken);
        }

        await lane.DisposeAsync();

        rig.Intervals.Sum(interval => interval.Zones[0].Visits).ShouldBe(1);
        rig.Intervals.Sum(interval => interval.Zones[0].PersonSeconds).ShouldBeGreaterThan(33);
    }

    void IStillObserver.OnLearnt(StillThing thing) => _learnt.Add(thing);

    void IStillObserver.OnForgotten(StillThing thing) => throw new InvalidOperationException("It never left.");

    void IStillObserver.OnBroughtBack(StillThing thing) => throw new InvalidOperationException("Nobody asked.");

    void IStillObserver.OnShifted(int things) => throw new InvalidOperationException("The camera hangs still.");

    void IStillObserver.OnChanged(StillKnowledge knowledge)
    {
        // Nothing is kept here.
    }

    private static CameraPlan ZoneOverAll() => CameraPlan.Empty with
    {
        Zones = [new ZonePlan("all", ZoneRole.Area, [new(0, 0), new(1, 0), new(1, 1.5), new(0, 1.5)])],
    };
}
