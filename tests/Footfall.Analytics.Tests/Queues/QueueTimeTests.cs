using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using static Footfall.Analytics.Tests.Queues.QueueScene;

namespace Footfall.Analytics.Tests.Queues;

/// <summary>Queues over minutes, outages and changes of the plan.</summary>
public sealed class QueueTimeTests
{
    [Fact]
    public void Customer_StillWaitingWhenTheSourceEnds_StaysUndecided()
    {
        var scene = Scene.WithZones(Queue, Till);
        scene.Stand(100, Waiting, Served with { Id = 2 });
        scene.Stand(50, Outside);

        Happened(scene.Complete()).ShouldBe([(QueueEventKind.Joined, 0.0)]);
    }

    [Fact]
    public void Customer_WhoseEndNobodySaw_StaysUndecided()
    {
        var scene = Scene.WithZones(Queue, Till);
        scene.Stand(100, Waiting);
        scene.Skip(300);
        scene.Stand(300);

        Happened(scene.Complete()).ShouldBe([(QueueEventKind.Joined, 0.0)]);
    }

    [Fact]
    public void Clock_ThatTicksDuringAnOutage_GivesUpNobody()
    {
        var scene = Scene.WithZones(Queue, Till);
        scene.Stand(100, Waiting);
        for (int i = 0; i < 600; i++)
        {
            scene.Skip(0.5);
            scene.Analyzer.AdvanceTo(scene.Now);
        }

        scene.Stand(300);
        Happened(scene.Complete()).ShouldBe([(QueueEventKind.Joined, 0.0)]);
        scene.Analyzer.TracksRemembered.ShouldBe(0);
    }

    [Fact]
    public void LongWait_HoldsNoIntervalBack_AndCountsInTheMinuteOfService()
    {
        var scene = Scene.WithZones(Queue, Till);
        scene.Stand(1500, Waiting);
        scene.Sink.Intervals.Count.ShouldBe(2);
        scene.Stand(500, Waiting);
        scene.Stand(100, Served);
        scene.Stand(600, Outside);
        scene.Complete();

        scene.Sink.Intervals.Select(interval => interval.Zones[0].Queue!.Joined).ShouldBe([1, 0, 0, 0, 0]);
        scene.Sink.Intervals.Select(interval => interval.Zones[0].Queue!.Served).ShouldBe([0, 0, 0, 1, 0]);
        Measure(scene).ServedWithinTarget.ShouldBe(0);
        Measure(scene).WaitPersonSeconds.ShouldBe(200);
    }

    [Fact]
    public void LeavingTheQueue_HoldsNoIntervalBackForTheHandover()
    {
        var scene = Scene.WithZones(Queue, Till);
        scene.Stand(590, Waiting);
        scene.Stand(41, Outside);

        // At 63 s the person may yet be served until 68.9 s; the first minute does not care.
        scene.Sink.Intervals.Count.ShouldBe(1);
        scene.Stand(100, Outside);
        scene.Complete();
        scene.Sink.Intervals.Select(interval => interval.Zones[0].Queue!.Abandoned).ShouldBe([0, 1]);
    }

    [Fact]
    public void ZoneThatBecomesAQueue_WasNotJoinedByThoseInIt()
    {
        var scene = new Scene(Scene.Plan([], [Queue with { Role = ZoneRole.Area, ServiceZoneId = null }, Till]));
        scene.Stand(700, Waiting);
        scene.Analyzer.ChangePlan(Scene.Plan([], [Queue, Till], version: 2));
        scene.Stand(100, Waiting, new Person(2, 0.3, 0.6));
        scene.Stand(50, Served, new Person(2, 0.3, 0.6));

        Happened(scene.Complete(), track: 1).ShouldBeEmpty();
        Happened(scene, track: 2).ShouldBe([(QueueEventKind.Joined, 70.0)]);
    }

    [Fact]
    public void NewThresholds_LeaveAWaitAsItIs()
    {
        var scene = Scene.WithZones(Queue, Till);
        scene.Stand(100, Waiting);
        scene.Analyzer.ChangePlan(Scene.Plan([], [Till, Queue], new PlanSettings { Handover = TimeSpan.FromSeconds(5) }, 2));
        scene.Stand(100, Waiting);
        scene.Stand(80, Outside);

        Happened(scene.Complete()).ShouldBe([(QueueEventKind.Joined, 0.0), (QueueEventKind.Abandoned, 24.9)]);
    }

    [Fact]
    public void LongHandover_IsRememberedBeyondTheTrackMemory()
    {
        var settings = new PlanSettings { Handover = TimeSpan.FromSeconds(60) };
        var scene = new Scene(Scene.Plan([], [Queue, Till], settings));
        scene.Stand(100, Waiting);
        scene.Stand(400);
        scene.Stand(100, Served);

        Happened(scene.Complete()).ShouldBe([(QueueEventKind.Joined, 0.0), (QueueEventKind.Served, 50.0)]);
    }

    [Fact]
    public void Picture_WithoutPeople_HasAnEmptyQueue()
    {
        var scene = Scene.WithZones(Queue, Till);
        scene.Stand(100);

        QueueMeasure queue = Measure(scene.Complete());
        (queue.WaitingMax, queue.WaitingPersonSeconds, queue.Joined).ShouldBe((0, 0.0, 0));
    }

    [Fact]
    public void Outage_HasNoLongestQueue()
    {
        var scene = Scene.WithZones(Queue, Till);
        scene.Stand(20);
        scene.Skip(180);
        scene.Stand(20);
        scene.Complete();

        scene.Sink.Intervals[1].Zones[0].Queue!.WaitingMax.ShouldBeNull();
    }
}
