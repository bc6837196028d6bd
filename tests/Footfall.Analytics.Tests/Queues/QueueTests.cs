using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using static Footfall.Analytics.Tests.Queues.QueueScene;

namespace Footfall.Analytics.Tests.Queues;

/// <summary>People walk from left to right: floor, queue, till.</summary>
public sealed class QueueTests
{
    [Fact]
    public void Customer_WaitsAndIsServed_WaitedUntilTheTill()
    {
        var scene = Scene.WithZones(Queue, Till);
        scene.Stand(10, Outside);
        scene.Stand(300, Waiting);
        scene.Stand(100, Served);
        scene.Stand(150, Outside);

        Happened(scene.Complete()).ShouldBe([(QueueEventKind.Joined, 1.0), (QueueEventKind.Served, 31.0)]);
        QueueMeasure queue = Measure(scene);
        (queue.Joined, queue.Served, queue.Abandoned, queue.ServedWithinTarget).ShouldBe((1, 1, 0, 1));
        queue.WaitPersonSeconds.ShouldBe(30);
        queue.Wait.Count.ShouldBe(1);
        queue.WaitingPersonSeconds.ShouldBe(30, 1e-6);
        queue.WaitingMax.ShouldBe(1);
    }

    [Fact]
    public void Customer_LeavesForGood_GaveUpOnceTheHandoverIsOver()
    {
        var scene = Scene.WithZones(Queue, Till);
        scene.Stand(300, Waiting);
        scene.Stand(150, Outside);

        // Last in the queue at 29.9 s.
        Happened(scene.Complete()).ShouldBe([(QueueEventKind.Joined, 0.0), (QueueEventKind.Abandoned, 39.9)]);
        Measure(scene).Abandoned.ShouldBe(1);
    }

    [Theory]
    [InlineData(99, true)]
    [InlineData(100, false)]
    public void Customer_TakesTheirTimeToTheTill_IsServedWithinTheHandover(int framesBetween, bool isServed)
    {
        var scene = Scene.WithZones(Queue, Till);
        scene.Stand(100, Waiting);
        scene.Stand(framesBetween, Outside);
        scene.Stand(100, Served);
        scene.Stand(50, Outside);

        Happened(scene.Complete())[^1].Kind.ShouldBe(isServed ? QueueEventKind.Served : QueueEventKind.Abandoned);
        scene.Sink.Queue.Count.ShouldBe(2);
    }

    [Fact]
    public void Customer_StepsIntoATillInsideTheQueue_IsServedWhileStillInTheQueue()
    {
        var scene = Scene.WithZones(Queue with { Polygon = Scene.Box("q", 0.2, 0, 0.8, 1).Polygon }, Till);
        scene.Stand(200, Waiting);
        scene.Stand(100, Served, new Person(2, 0.3, 0.6));
        scene.Stand(150, Waiting);

        // Who is served does not wait, though the queue's polygon holds them; back in the queue they do not join again.
        Happened(scene.Complete(), track: 1).ShouldBe([(QueueEventKind.Joined, 0.0), (QueueEventKind.Served, 20.0)]);
        QueueMeasure queue = Measure(scene);
        queue.WaitingMax.ShouldBe(1);
        queue.WaitingPersonSeconds.ShouldBe(45, 1e-6);
        scene.Total().Zones[0].OccupancyMax.ShouldBe(2);
    }

    [Fact]
    public void Customer_AppearsWhereQueueAndTillOverlap_IsServedAtOnce()
    {
        var scene = Scene.WithZones(Queue with { Polygon = Scene.Box("q", 0.2, 0, 0.8, 1).Polygon }, Till);
        scene.Stand(50, Served);

        Happened(scene.Complete()).ShouldBe([(QueueEventKind.Joined, 0.0), (QueueEventKind.Served, 0.0)]);
    }

    [Fact]
    public void Customer_OnlyWalksPastTheTill_IsNotServed()
    {
        var scene = Scene.WithZones(Queue, Till);
        scene.Stand(100, Waiting);
        scene.Stand(9, Served);
        scene.Stand(150, Outside);

        Happened(scene.Complete())[^1].ShouldBe((QueueEventKind.Abandoned, 19.9));
    }

    [Fact]
    public void Passer_CrossesTheQueueInLessThanAVisit_NeverJoins()
    {
        var scene = Scene.WithZones(Queue, Till);
        scene.Stand(9, Waiting);
        scene.Stand(100, Served);

        scene.Complete().Sink.Queue.ShouldBeEmpty();
    }

    [Fact]
    public void Customer_SwaysBetweenTillAndQueueWhileServed_DoesNotJoinAgain()
    {
        var scene = Scene.WithZones(Queue, Till);
        scene.Stand(100, Waiting);
        scene.Stand(50, Served);
        for (int i = 0; i < 20; i++)
        {
            scene.Stand(3, new Person(1, 0.49, 0.6));
            scene.Stand(3, new Person(1, 0.51, 0.6));
        }

        scene.Stand(20, Served);
        scene.Stand(200, Outside);

        Happened(scene.Complete()).ShouldBe([(QueueEventKind.Joined, 0.0), (QueueEventKind.Served, 10.0)]);
    }

    [Fact]
    public void Customer_QueuesAgainAfterBeingServed_JoinsTwice()
    {
        var scene = Scene.WithZones(Queue, Till);
        for (int i = 0; i < 2; i++)
        {
            scene.Stand(100, Waiting);
            scene.Stand(100, Served);
        }

        scene.Stand(100, Outside);
        Happened(scene.Complete()).ShouldBe(
        [
            (QueueEventKind.Joined, 0.0), (QueueEventKind.Served, 10.0),
            (QueueEventKind.Joined, 20.0), (QueueEventKind.Served, 30.0),
        ]);
    }

    [Fact]
    public void Customer_LeavesAndComesBackLater_GaveUpAndJoinsAnew()
    {
        var scene = Scene.WithZones(Queue, Till);
        scene.Stand(100, Waiting);
        scene.Stand(50, Outside);
        scene.Stand(100, Waiting);
        scene.Stand(50, Served);

        // Who joins again has given up the first time.
        Happened(scene.Complete()).ShouldBe(
        [
            (QueueEventKind.Joined, 0.0), (QueueEventKind.Abandoned, 15.0),
            (QueueEventKind.Joined, 15.0), (QueueEventKind.Served, 25.0),
        ]);
    }

    [Fact]
    public void Customer_WhoseIdSwitchesOnTheWayToTheTill_IsServed()
    {
        var scene = Scene.WithZones(Queue, Till);
        scene.Stand(100, new Person(1, 0.48, 0.6));
        scene.Skip(0.5);
        scene.Stand(100, new Person(9, 0.52, 0.6));

        QueueEvent served = scene.Complete().Sink.Queue[^1];
        (served.Kind, served.TrackId, served.Wait).ShouldBe((QueueEventKind.Served, 9, TimeSpan.FromSeconds(10.5)));
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(9.9, 0)]
    public void Service_WithinTheTargetWait_IsCountedApart(double targetSeconds, int inTime)
    {
        var settings = new PlanSettings { TargetWait = TimeSpan.FromSeconds(targetSeconds) };
        var scene = new Scene(Scene.Plan([], [Queue, Till], settings));
        scene.Stand(100, Waiting);
        scene.Stand(50, Served);

        Measure(scene.Complete()).ServedWithinTarget.ShouldBe(inTime);
    }

    [Fact]
    public void QueueWithoutATill_CountsJoinsAndLengthOnly()
    {
        var scene = Scene.WithZones(Queue with { ServiceZoneId = null });
        scene.Stand(100, Waiting);
        scene.Stand(300, Outside);

        QueueMeasure queue = Measure(scene.Complete());
        (queue.Joined, queue.Served, queue.Abandoned).ShouldBe((1, 0, 0));
        queue.WaitingPersonSeconds.ShouldBe(10, 1e-6);
    }

    [Fact]
    public void TwoQueuesOfOneTill_CountTheirOwn()
    {
        var scene = Scene.WithZones(
            Scene.Box("upper", 0.2, 0, 0.5, 0.5, ZoneRole.Queue) with { ServiceZoneId = "till" },
            Scene.Box("lower", 0.2, 0.5, 0.5, 1, ZoneRole.Queue) with { ServiceZoneId = "till" },
            Till);
        scene.Stand(100, new Person(1, 0.35, 0.3), new Person(2, 0.35, 0.8));
        scene.Stand(150, new Person(1, 0.65, 0.3), new Person(2, 0.9, 0.8));

        CameraInterval whole = scene.Complete().Total();
        whole.Zones.Select(zone => (zone.Queue?.Joined, zone.Queue?.Served, zone.Queue?.Abandoned))
            .ShouldBe([(1, 1, 0), (1, 0, 1), (null, null, null)]);
    }
}
