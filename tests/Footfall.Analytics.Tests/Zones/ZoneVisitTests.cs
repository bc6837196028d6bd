using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Domain.Tracks;

namespace Footfall.Analytics.Tests.Zones;

public sealed class ZoneVisitTests
{
    private static readonly (double X, double Y) Inside = (0.75, 0.5);
    private static readonly (double X, double Y) Outside = (0.25, 0.5);

    [Fact]
    public void Visitor_EntersAndLeaves_IsOneVisitFromFirstToLastFrameInside()
    {
        var scene = Scene.WithZones(Scene.RightHalf);
        scene.Stand(10, At(Outside));
        scene.Stand(21, At(Inside));
        scene.Stand(40, At(Outside));

        ZoneVisit visit = scene.Sink.Visits.ShouldHaveSingleItem();
        visit.ShouldBe(new ZoneVisit("right", 1, Scene.At(1), Scene.At(3), VisitEnd.Left));
        visit.Dwell.ShouldBe(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Path_WrittenOut_IsInsideWhereItShould()
    {
        // The zone is [0.2, 0.6) × [0.2, 0.6): left and top edges inside, right and bottom edges outside.
        (double X, double Y, int Inside)[] path =
        [
            (0.1, 0.4, 0),
            (0.2, 0.4, 1), // left edge
            (0.4, 0.4, 1),
            (0.6, 0.4, 0), // right edge
            (0.4, 0.2, 1), // top edge
            (0.4, 0.6, 0), // bottom edge
            (0.2, 0.2, 1), // corners
            (0.6, 0.2, 0),
            (0.2, 0.6, 0),
            (0.6, 0.6, 0),
            (0.5999, 0.5999, 1),
            (0.6001, 0.5999, 0),
            (0.4, 1.2, 0), // below the picture
        ];
        var scene = Scene.WithZones(Scene.Box("z", 0.2, 0.2, 0.6, 0.6));
        scene.Size = new(1000, 1000);
        foreach ((double x, double y, int inside) in path)
        {
            scene.Frame(new Person(1, x, y));
            scene.Analyzer.ReadLive().Zones[0].Occupancy.ShouldBe(inside, $"at ({x}, {y})");
        }
    }

    [Theory]
    [InlineData(19, 1)] // out for 2.0 s from last frame inside to first frame inside
    [InlineData(20, 2)]
    public void Visitor_LeavesZoneBriefly_KeepsOneVisitUpToTheTolerance(int framesOutside, int expected)
    {
        var scene = Scene.WithZones(Scene.RightHalf);
        scene.Stand(15, At(Inside));
        scene.Stand(framesOutside, At(Outside));
        scene.Stand(15, At(Inside));
        scene.Complete().Sink.Visits.Count.ShouldBe(expected);
    }

    [Theory]
    [InlineData(10, 0)] // ten frames span 0.9 s
    [InlineData(11, 1)]
    public void Visitor_PassesThrough_IsAVisitFromTheMinimumOn(int framesInside, int expected)
    {
        var scene = Scene.WithZones(Scene.RightHalf);
        scene.Stand(5, At(Outside));
        scene.Stand(framesInside, At(Inside));
        scene.Stand(30, At(Outside));
        scene.Sink.Visits.Count.ShouldBe(expected);
        scene.Complete().Sink.Visits.Count.ShouldBe(expected);
        scene.Total().Zones[0].Visits.ShouldBe(expected);

        // Too short for a visit, it is still time that somebody was there.
        scene.Total().Zones[0].PersonSeconds.ShouldBe(framesInside / 10.0, 1e-6);
    }

    [Fact]
    public void Track_VanishesInsideTheZone_EndsWhereItWasLastSeen()
    {
        var scene = Scene.WithZones(Scene.RightHalf);
        scene.Stand(31, At(Inside));
        scene.Frame();
        scene.Analyzer.ReadLive().Zones[0].Occupancy.ShouldBe(0);
        scene.Stand(20);
        scene.Sink.Visits.ShouldHaveSingleItem().ShouldBe(
            new ZoneVisit("right", 1, Scene.At(0), Scene.At(3), VisitEnd.Lost));
        scene.Complete();
        scene.Total().Zones[0].PersonSeconds.ShouldBe(3.1, 1e-6);
    }

    [Fact]
    public void Track_IsLostInsideTheZone_CountsAsThereUntilTheToleranceOnly()
    {
        var scene = Scene.WithZones(Scene.RightHalf);
        scene.Stand(31, At(Inside));
        var lost = new Person(1, 0.75, 0.5, TrackState.Lost);
        scene.Stand(20, lost);
        scene.Analyzer.ReadLive().Zones[0].Occupancy.ShouldBe(1);
        scene.Frame(lost);
        scene.Analyzer.ReadLive().Zones[0].Occupancy.ShouldBe(0);
        scene.Sink.Visits.ShouldHaveSingleItem().LeftAt.ShouldBe(Scene.At(3));
        scene.Stand(100, lost);
        scene.Complete();
        scene.Sink.Visits.Count.ShouldBe(1);

        // Nobody was seen again: the time after the last sight is nobody's.
        scene.Total().Zones[0].PersonSeconds.ShouldBe(3.1, 1e-6);
    }

    [Fact]
    public void Track_AppearsInsideTheZone_DwellsFromItsFirstConfirmedFrame()
    {
        var scene = Scene.WithZones(Scene.RightHalf);
        scene.Stand(5, new Person(1, 0.75, 0.5, TrackState.Tentative));
        scene.Stand(21, At(Inside));
        scene.Stand(30, At(Outside));
        scene.Sink.Visits.ShouldHaveSingleItem().EnteredAt.ShouldBe(Scene.At(0.5));
    }

    [Fact]
    public void Source_EndsWithSomebodyInside_ClosesTheVisitAsOpen()
    {
        var scene = Scene.WithZones(Scene.RightHalf);
        scene.Stand(31, At(Inside));
        scene.Complete().Sink.Visits.ShouldHaveSingleItem().ShouldBe(
            new ZoneVisit("right", 1, Scene.At(0), Scene.At(3), VisitEnd.OpenAtEnd));
    }

    [Fact]
    public void Source_EndsJustAfterSomebodyLeft_ClosesTheVisitAsLeft()
    {
        var scene = Scene.WithZones(Scene.RightHalf);
        scene.Stand(31, At(Inside));
        scene.Stand(5, At(Outside));
        scene.Complete().Sink.Visits.ShouldHaveSingleItem().End.ShouldBe(VisitEnd.Left);
    }

    [Fact]
    public void Zones_Overlap_EachHasItsOwnVisit()
    {
        var scene = Scene.WithZones(Scene.RightHalf, Scene.Box("shelf", 0.7, 0.4, 0.8, 0.6));
        scene.Stand(20, new Person(1, 0.55, 0.5));
        scene.Stand(20, At(Inside));
        scene.Stand(40, At(Outside));
        scene.Sink.Visits.OrderBy(visit => visit.ZoneId).Select(visit => (visit.ZoneId, visit.Dwell.TotalSeconds))
            .ShouldBe([("right", 3.9), ("shelf", 1.9)]);
    }

    [Fact]
    public void Occupancy_IsWeightedByTime()
    {
        var scene = Scene.WithZones(Scene.RightHalf);
        scene.Stand(10);
        scene.Stand(20, At(Inside));
        scene.Stand(30, At(Inside), new Person(2, 0.8, 0.5), new Person(3, 0.3, 0.5));
        scene.Complete();

        CameraInterval interval = scene.Sink.Intervals.ShouldHaveSingleItem();
        ZoneMeasure zone = interval.Zones.ShouldHaveSingleItem();
        interval.CoverageSeconds.ShouldBe(6, 1e-6);
        zone.PersonSeconds.ShouldBe(2 + (2 * 3), 1e-6);
        (zone.OccupancyMin, zone.OccupancyMax).ShouldBe((0, 2));
    }

    [Fact]
    public void Detector_MissesEveryThirdFrame_DoesNotEmptyTheZone()
    {
        var scene = Scene.WithZones(Scene.RightHalf);
        for (int i = 0; i < 100; i++)
        {
            scene.Frame(new Person(1, 0.6 + (0.003 * i), 0.5, i % 3 == 1 ? TrackState.Lost : TrackState.Confirmed));
        }

        scene.Complete();
        ZoneMeasure zone = scene.Total().Zones[0];
        zone.PersonSeconds.ShouldBe(10, 1e-6);
        (zone.OccupancyMin, zone.OccupancyMax).ShouldBe((1, 1));
        zone.Visits.ShouldBe(1);
        scene.Total().HeatCells.Sum(cell => cell.OccupancySeconds).ShouldBe(10, 1e-6);
    }

    [Fact]
    public void Visitor_IsHiddenWhileCrossingAZone_StandsInItOnTheStraightWay()
    {
        // Seen at x = 0.1 and again 1.6 s later at x = 0.9; the zone from 0.4 to 0.6 lies between.
        var scene = Scene.WithZones(Scene.Box("z", 0.4, 0, 0.6, 1));
        scene.Frame(new Person(1, 0.1, 0.5));
        scene.Stand(15, new Person(1, 0.1, 0.5, TrackState.Lost));
        scene.Stand(30, new Person(1, 0.9, 0.5));
        scene.Complete();
        scene.Total().Zones[0].PersonSeconds.ShouldBe(0.4, 1e-6);
        scene.Total().Zones[0].OccupancyMax.ShouldBe(1);
    }

    [Fact]
    public void Visits_AreEngagedOrBouncedByTheirLength()
    {
        var scene = Scene.WithZones(Scene.RightHalf);
        scene.Stand(50, At(Inside)); // 4.9 s: bounce
        scene.Stand(30, At(Outside));
        scene.Stand(51, At(Inside)); // 5.0 s: neither
        scene.Stand(30, At(Outside));
        scene.Stand(151, At(Inside)); // 15.0 s: engaged
        scene.Stand(30, At(Outside));
        scene.Complete();
        ZoneMeasure zone = scene.Total().Zones[0];
        (zone.Visits, zone.BouncedVisits, zone.EngagedVisits).ShouldBe((3, 1, 1));
        zone.DwellPersonSeconds.ShouldBe(4.9 + 5 + 15, 1e-6);
        zone.Dwell.Count.ShouldBe(3);
        zone.Dwell.Percentile(1)!.Value.ShouldBe(15, 0.15);
    }

    [Fact]
    public void LittlesLaw_Holds()
    {
        // One arrival every 4 s, each stays 8 s: two inside on average.
        var scene = Scene.WithZones(Scene.RightHalf);
        for (int frame = 0; frame < 6000; frame++)
        {
            int newest = frame / 40;
            Person[] people =
            [
                .. Enumerable.Range(0, 3).Select(back => newest - back).Where(id => id >= 0)
                    .Select(id => new Person(id + 1, frame - (id * 40) < 80 ? 0.75 : 0.25, 0.2 + (id % 3 * 0.3))),
            ];
            scene.Frame(people);
        }

        scene.Complete();
        CameraInterval total = scene.Total();
        double arrivalsPerSecond = total.Zones[0].Visits / total.CoverageSeconds;
        double meanDwell = total.Zones[0].DwellPersonSeconds / total.Zones[0].Visits;
        (total.Zones[0].PersonSeconds / total.CoverageSeconds).ShouldBe(arrivalsPerSecond * meanDwell, 0.05);
    }

    [Fact]
    public void StaffZone_KeepsItsRoleAndStaysOutOfTheFlow()
    {
        var scene = Scene.WithZones(Scene.Box("till", 0.5, 0, 1, 1, ZoneRole.Staff), Scene.Box("aisle", 0, 0, 0.4, 1));
        scene.Stand(20, new Person(1, 0.2, 0.5));
        scene.Stand(20, At(Inside));
        scene.Stand(200);
        scene.Complete();
        ZoneMeasure till = scene.Total().Zones[0];
        (till.Role, till.Visits).ShouldBe((ZoneRole.Staff, 1));
        scene.Sink.Transitions.Select(transition => (transition.From, transition.To))
            .ShouldBe([("outside", "aisle"), ("aisle", "outside")]);
    }

    private static Person At((double X, double Y) place) => new(1, place.X, place.Y);
}
