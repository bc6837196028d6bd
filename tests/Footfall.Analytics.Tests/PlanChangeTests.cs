using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Tests;

public sealed class PlanChangeTests
{
    private static readonly ZonePlan Other = Scene.Box("other", 0, 0, 0.4, 1);

    [Fact]
    public void Zone_IsAddedWhilePeopleAreInside_LeavesTheOthersAlone()
    {
        ZonePlan added = Scene.Box("new", 0.6, 0, 1, 1);
        Scene changed = Play(plan => plan with { Version = 2, Zones = [added, .. Clone(plan.Zones)] });
        Scene same = Play(plan => plan);
        changed.Total().Zones.Single(zone => zone.ZoneId == "right").ShouldBe(
            same.Total().Zones.Single(zone => zone.ZoneId == "right"));
        changed.Total().Lines.ShouldBe(same.Total().Lines);
        changed.Sink.Visits.ShouldContain(new ZoneVisit("right", 1, Scene.At(0), Scene.At(3.9), VisitEnd.Left));
        changed.Sink.Visits.ShouldContain(new ZoneVisit("new", 1, Scene.At(2), Scene.At(3.9), VisitEnd.Left));
        changed.Total().PlanVersion.ShouldBe(2);
    }

    [Fact]
    public void Zone_IsMovedWhilePeopleAreInside_EndsTheirVisitAndBeginsAnother()
    {
        Scene changed = Play(plan => plan with { Version = 2, Zones = [Scene.Box("right", 0.6, 0, 1, 1), Other] });
        changed.Sink.Visits.Where(visit => visit.ZoneId == "right").ShouldBe(
        [
            new ZoneVisit("right", 1, Scene.At(0), Scene.At(1.9), VisitEnd.OpenAtEnd),
            new ZoneVisit("right", 1, Scene.At(2), Scene.At(3.9), VisitEnd.Left),
        ]);
    }

    [Fact]
    public void Zone_IsRemoved_WhatItHadCountedStaysInItsInterval()
    {
        Scene changed = Play(plan => plan with { Version = 2, Zones = [Other] });
        CameraInterval interval = changed.Sink.Intervals.ShouldHaveSingleItem();
        interval.Zones.Select(zone => zone.ZoneId).ShouldBe(["other", "right"]);
        interval.Zones[1].PersonSeconds.ShouldBe(2, 1e-6);
        interval.Zones[1].Visits.ShouldBe(1);
    }

    [Fact]
    public void Line_IsRemovedWhileACrossingWaits_CountsIt()
    {
        var scene = new Scene(Scene.Plan([Scene.Door], []));
        scene.Walk(1, (0.4, 0.5), (0.6, 0.5), 11);
        scene.Analyzer.ChangePlan(Scene.Plan([], [], version: 2));
        scene.Complete();
        scene.Sink.Intervals.ShouldHaveSingleItem().Lines.ShouldBe([new LineMeasure("door", LineRole.Entrance, 1, 0)]);
    }

    [Fact]
    public void Line_KeepsItsCrossingUnderWay_WhenOthersChange()
    {
        var scene = new Scene(Scene.Plan([Scene.Door], []));
        scene.Walk(1, (0.4, 0.5), (0.495, 0.5), 11);
        LinePlan first = Scene.Door with { Id = "first", Start = new(0.2, 0.1) };
        scene.Analyzer.ChangePlan(Scene.Plan([first, Scene.Door with { Role = LineRole.Passing }], []));
        scene.Walk(1, (0.505, 0.5), (0.6, 0.5), 11);
        scene.Complete();
        scene.Sink.Intervals.ShouldHaveSingleItem().Lines[1].ShouldBe(
            new LineMeasure("door", LineRole.Passing, 1, 0));
    }

    /// <summary>Names, colours, sizes and capacities are for people; nothing is counted by them.</summary>
    [Fact]
    public void LooksAlone_Change_AndEveryNumberIsThatOfAPlanThatDidNotChange()
    {
        Scene changed = Play(plan => plan with
        {
            Version = 2,
            Lines = [.. plan.Lines.Select(line => line with { DisplayName = "Main door", Color = "#2f81f7", LengthMetres = 2 })],
            Zones = [.. Clone(plan.Zones).Select(zone => zone with { DisplayName = "Aisle", Color = "#00ff00", AreaSquareMetres = 5, Capacity = 3 })],
        });
        Scene same = Play(plan => plan);

        changed.Sink.Visits.ShouldBe(same.Sink.Visits);
        changed.Sink.Crossings.ShouldBe(same.Sink.Crossings);
        (CameraInterval after, CameraInterval before) = (changed.Sink.Intervals.ShouldHaveSingleItem(), same.Sink.Intervals.ShouldHaveSingleItem());
        after.Lines.ShouldBe(before.Lines);
        after.Zones.Select(zone => (zone.ZoneId, zone.Visits, zone.PersonSeconds)).ShouldBe(
            before.Zones.Select(zone => (zone.ZoneId, zone.Visits, zone.PersonSeconds)));
    }

    [Fact]
    public void Band_Changes_SidesAreForgotten()
    {
        var scene = new Scene(Scene.Plan([Scene.Door], []));
        scene.Stand(10, new Person(1, 0.48, 0.5));
        scene.Analyzer.ChangePlan(Scene.Plan([Scene.Door], [], new PlanSettings { CrossingBand = 0.1 }));
        scene.Walk(1, (0.48, 0.5), (0.7, 0.5), 11);
        scene.Complete().Sink.Crossings.ShouldBeEmpty();
    }

    [Fact]
    public void Settings_Change_OpenVisitsGoOn()
    {
        var shorter = new PlanSettings { GapTolerance = TimeSpan.FromSeconds(1) };
        Scene changed = Play(plan => plan with { Settings = shorter });
        changed.Sink.Visits.Count(visit => visit.ZoneId == "right").ShouldBe(1);
    }

    [Fact]
    public void Interval_ThatEndedBeforeTheChange_NamesThePlanInForceAtItsEnd()
    {
        var scene = new Scene(Scene.Plan([Scene.Door], [], version: 1));
        scene.Stand(595, new Person(1, 0.4, 0.5));
        scene.Stand(8, new Person(1, 0.6, 0.5));
        scene.Sink.Intervals.ShouldBeEmpty();
        scene.Analyzer.ChangePlan(Scene.Plan([Scene.Door], [Scene.RightHalf], version: 2));
        scene.Stand(20, new Person(1, 0.6, 0.5));
        scene.Complete();
        scene.Sink.Intervals.Select(interval => (interval.PlanVersion, interval.Lines[0].In, interval.Zones.Length))
            .ShouldBe([(1, 1, 0), (2, 0, 1)]);
    }

    // Two seconds in the right half, the change, two more seconds, then out.
    private static Scene Play(Func<CameraPlan, CameraPlan> change)
    {
        CameraPlan plan = Scene.Plan([Scene.Door], [Scene.RightHalf, Other]);
        var scene = new Scene(plan);
        scene.Stand(20, new Person(1, 0.75, 0.5));
        scene.Analyzer.ChangePlan(change(plan));
        scene.Stand(20, new Person(1, 0.75, 0.5));
        scene.Stand(40, new Person(1, 0.45, 0.5));
        return scene.Complete();
    }

    private static IEnumerable<ZonePlan> Clone(IEnumerable<ZonePlan> zones) =>
        zones.Select(zone => zone with { Polygon = [.. zone.Polygon.ToArray()] });
}
