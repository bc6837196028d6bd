using Footfall.Domain.Geometry;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Tests.Journals;

/// <summary>The process ends with people in view and starts again. Half of the picture is a zone, a door is in the middle.</summary>
public sealed class RestartTests
{
    private static readonly CameraPlan Plan = Scene.Plan([Scene.Door], [Scene.RightHalf]);

    [Fact]
    public void Person_StandsInAZone_OverARestart_IsOneVisit()
    {
        var before = new Scene(Plan);
        before.Stand(50, new Person(7, 0.75, 0.5));

        Scene after = before.Restart(afterSeconds: 8);
        after.Stand(50, new Person(1, 0.76, 0.5));
        after.Stand(30, new Person(1, 0.4, 0.5));

        after.Sink.Visits.ShouldBe([new ZoneVisit("right", 1, Scene.At(0), Scene.At(4.9 + 8 + 4.9), VisitEnd.Left)]);
        before.Sink.Visits.ShouldBeEmpty();
    }

    [Fact]
    public void Person_IsGoneAfterARestart_LeftWhenLastSeen()
    {
        var before = new Scene(Plan);
        before.Stand(50, new Person(7, 0.75, 0.5));

        Scene after = before.Restart(afterSeconds: 8);
        after.Stand(10);
        LiveZone waiting = after.Analyzer.ReadLive().Zones[0];
        after.Stand(300);
        LiveZone over = after.Analyzer.ReadLive().Zones[0];

        (waiting.Occupancy, waiting.Awaited).ShouldBe((0, 1), "not seen is not there, but marked");
        (over.Occupancy, over.Awaited, over.Visits).ShouldBe((0, 0, 1));
        after.Sink.Visits.ShouldBe([new ZoneVisit("right", -1, Scene.At(0), Scene.At(4.9), VisitEnd.Interrupted)]);
        after.Complete().Total().Zones[0].PersonSeconds.ShouldBe(0, 1e-6, "nobody was seen after the restart");
    }

    [Fact]
    public void Stranger_AtTheSamePlace_LongAfter_IsAnotherVisit()
    {
        var before = new Scene(Plan);
        before.Stand(50, new Person(7, 0.75, 0.5));

        Scene after = before.Restart(afterSeconds: 600);
        after.Stand(50, new Person(1, 0.75, 0.5));
        after.Complete();

        after.Sink.Visits.Select(visit => (visit.EnteredAt, visit.End)).ShouldBe(
            [(Scene.At(0), VisitEnd.Interrupted), (Scene.At(604.9), VisitEnd.OpenAtEnd)]);
        after.Sink.Intervals.Count(interval => interval.CoverageSeconds == 0).ShouldBe(10, "no data from the stop to the start");
    }

    [Fact]
    public void Somebody_FarFromWhereOneStood_IsAnother()
    {
        var before = new Scene(Plan);
        before.Stand(50, new Person(7, 0.75, 0.5));

        Scene after = before.Restart(afterSeconds: 8);
        after.Stand(50, new Person(1, 0.9, 0.5));
        after.Complete();

        after.Sink.Visits.Select(visit => visit.End).ShouldBe([VisitEnd.Interrupted, VisitEnd.OpenAtEnd], ignoreOrder: true);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(20)]
    public void Crossing_ThatWaitsForItsHoldTime_CountsOnce(double afterSeconds)
    {
        var before = new Scene(Plan);
        before.Walk(7, (0.4, 0.5), (0.55, 0.5), 11);

        Scene after = before.Restart(afterSeconds);
        after.Stand(50, new Person(1, 0.55, 0.5));

        before.Sink.Crossings.ShouldBeEmpty();
        after.Sink.Crossings.ShouldHaveSingleItem().Direction.ShouldBe(CrossingDirection.In);
    }

    [Fact]
    public void Crossing_CountedBefore_IsNotCountedAgain()
    {
        var before = new Scene(Plan);
        before.Walk(7, (0.4, 0.5), (0.55, 0.5), 11);
        before.Stand(20, new Person(7, 0.55, 0.5));

        Scene after = before.Restart(afterSeconds: 3);
        after.Stand(20, new Person(1, 0.55, 0.5));
        after.Complete();

        before.In.ShouldBe(1);
        after.In.ShouldBe(0);
    }

    [Fact]
    public void Person_WhoStepsOverTheLineWhileNobodyLooks_Counts()
    {
        var before = new Scene(Plan);
        before.Stand(20, new Person(7, 0.47, 0.5));

        Scene after = before.Restart(afterSeconds: 3);
        after.Stand(20, new Person(1, 0.52, 0.5));

        after.In.ShouldBe(1);
    }

    [Fact]
    public void Zone_ThatWasMovedMeanwhile_EndsItsVisits()
    {
        var before = new Scene(Plan);
        before.Stand(50, new Person(7, 0.75, 0.5));

        Scene after = before.Restart(afterSeconds: 1, Scene.Plan([], [Scene.Box("right", 0.6, 0, 1, 1)], version: 2));
        after.Stand(30, new Person(1, 0.75, 0.5));
        after.Complete();

        after.Sink.Visits.Select(visit => (visit.EnteredAt, visit.End)).ShouldBe(
            [(Scene.At(0), VisitEnd.Interrupted), (Scene.At(5.9), VisitEnd.OpenAtEnd)]);
    }

    [Fact]
    public void Picture_OfAnotherSize_ShowsNobodyOfBefore()
    {
        var before = new Scene(Plan);
        before.Stand(50, new Person(7, 0.75, 0.5));

        Scene after = before.Restart(afterSeconds: 8);
        after.Size = new PictureSize(640, 480);
        after.Stand(50, new Person(1, 0.75, 0.5));

        after.Sink.Visits.ShouldHaveSingleItem().End.ShouldBe(VisitEnd.Interrupted);
    }

    [Fact]
    public void Wait_InAQueue_GoesOnOverARestart()
    {
        ZonePlan till = Scene.Box("till", 0.6, 0, 0.9, 1, ZoneRole.Service);
        ZonePlan queue = Scene.Box("queue", 0.2, 0, 0.6, 1, ZoneRole.Queue) with { ServiceZoneId = "till" };
        var before = new Scene(Scene.Plan([], [queue, till]));
        before.Stand(50, new Person(7, 0.4, 0.5));

        Scene after = before.Restart(afterSeconds: 8);
        after.Stand(50, new Person(1, 0.4, 0.5));
        after.Walk(1, (0.4, 0.5), (0.7, 0.5), 11);
        after.Stand(50, new Person(1, 0.7, 0.5));

        before.Sink.Queue.ShouldHaveSingleItem().Kind.ShouldBe(QueueEventKind.Joined);
        QueueEvent served = after.Sink.Queue.ShouldHaveSingleItem();
        (served.Kind, served.JoinedAt).ShouldBe((QueueEventKind.Served, Scene.At(0)));
    }

    [Fact]
    public void Wait_WhoseEndNobodySaw_IsNeitherServedNorGivenUp()
    {
        ZonePlan till = Scene.Box("till", 0.6, 0, 0.9, 1, ZoneRole.Service);
        ZonePlan queue = Scene.Box("queue", 0.2, 0, 0.6, 1, ZoneRole.Queue) with { ServiceZoneId = "till" };
        var before = new Scene(Scene.Plan([], [queue, till]));
        before.Stand(50, new Person(7, 0.4, 0.5));

        Scene after = before.Restart(afterSeconds: 8);
        after.Stand(600);
        after.Complete();

        after.Sink.Queue.ShouldBeEmpty();
    }

    [Fact]
    public void Suspended_ClosesItsIntervals_AndLeavesPeopleToTheJournal()
    {
        var before = new Scene(Plan);
        before.Stand(50, new Person(7, 0.75, 0.5));
        before.Analyzer.Suspend();

        before.Sink.Visits.ShouldBeEmpty();
        before.Sink.Intervals.ShouldHaveSingleItem().CoverageSeconds.ShouldBe(5, 1e-6);
        before.Sink.Journal!.Open.ShouldBeEmpty();
        before.Sink.Journal.People.ShouldHaveSingleItem().Zones.ShouldHaveSingleItem().EnteredAt.ShouldBe(Scene.At(0));
    }
}
