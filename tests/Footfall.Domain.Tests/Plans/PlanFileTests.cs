using System.Text;
using CsCheck;
using Footfall.Domain.Geometry;
using Footfall.Domain.Plans;
using Footfall.Testing;

namespace Footfall.Domain.Tests.Plans;

public sealed class PlanFileTests
{
    [Fact]
    public void Accepts_FullPlan_WithEveryValue()
    {
        CameraPlan plan = PlanFile.Parse(Encoding.UTF8.GetBytes(PlanText.Full), "plan.json", version: 7);

        plan.Version.ShouldBe(7);
        plan.Lines.ShouldBe(
        [
            new LinePlan("door", LineRole.Entrance, new(0.1, 0.5), new(0.9, 0.5), CrossingSide.LeftToRight),
            new LinePlan("street", LineRole.Passing, new(0, 0), new(1, 1), CrossingSide.RightToLeft),
        ]);
        plan.Zones.Select(zone => (zone.Id, zone.Role, zone.ServiceZoneId)).ShouldBe(
        [
            ("aisle", ZoneRole.Area, null),
            ("till-1", ZoneRole.Service, null),
            ("queue-1", ZoneRole.Queue, "till-1"),
            ("counter", ZoneRole.Staff, null),
        ]);
        plan.Zones[0].Polygon.ShouldBe([new(0.1, 0.1), new(0.6, 0.1), new(0.6, 0.9), new(0.1, 0.9)]);
        plan.Region.ShouldBe(new RegionNormalized(0, 0.1, 1, 0.9));
        plan.Masks.ShouldHaveSingleItem().ShouldBe([new(0, 0), new(0.2, 0), new(0.2, 0.1), new(0, 0.1)]);
        plan.Settings.ShouldBe(new PlanSettings
        {
            CrossingBand = 0.02,
            CrossingHold = TimeSpan.FromMilliseconds(100),
            GapTolerance = TimeSpan.FromMilliseconds(2500),
            MinVisit = TimeSpan.FromMilliseconds(290),
            EngagedAfter = TimeSpan.FromSeconds(20),
            BounceBelow = TimeSpan.FromSeconds(4),
            Handover = TimeSpan.FromSeconds(12),
            TargetWait = TimeSpan.FromSeconds(150.5),
            TransitionWindow = TimeSpan.FromSeconds(90),
        });
    }

    [Fact]
    public void Accepts_WhatIsForPeople_AndWritesItBack()
    {
        CameraPlan plan = PlanText.Parse("""
            { "lines": [ { "id": "door", "role": "entrance", "start": [0.1, 0.5], "end": [0.9, 0.5], "in": "left_to_right",
                           "display_name": "Haupteingang", "color": "#2F81F7", "length_metres": 2.4 } ],
              "zones": [ { "id": "aisle", "role": "area", "polygon": [[0.1,0.1],[0.6,0.1],[0.6,0.9]],
                           "display_name": "Aisle \u00e0 gauche", "color": "#00ff00", "area_square_metres": 12.5, "capacity": 8 } ] }
            """);

        LinePlan line = plan.Lines.ShouldHaveSingleItem();
        (line.DisplayName, line.Color, line.LengthMetres).ShouldBe(("Haupteingang", "#2f81f7", 2.4), "one spelling for each colour");
        ZonePlan zone = plan.Zones.ShouldHaveSingleItem();
        (zone.DisplayName, zone.Color, zone.AreaSquareMetres, zone.Capacity).ShouldBe(("Aisle à gauche", "#00ff00", 12.5, 8));
        CameraPlan again = PlanFile.Parse(PlanFile.Write(plan), "plan.json");
        again.Lines.ShouldBe(plan.Lines);
        (again.Zones[0] with { Polygon = zone.Polygon }).ShouldBe(zone);
    }

    [Fact]
    public void Accepts_EmptyObject_WithDefaults()
    {
        CameraPlan plan = PlanText.Parse("{}");

        plan.Lines.ShouldBeEmpty();
        plan.Zones.ShouldBeEmpty();
        plan.Masks.ShouldBeEmpty();
        plan.Region.ShouldBe(RegionNormalized.Full);
        plan.Settings.ShouldBe(PlanSettings.Default);
    }

    [Fact]
    public void Accepts_PartOfTheSettings_AndDefaultsTheRest() =>
        PlanText.Parse("""{ "settings": { "min_visit_s": 3 } }""").Settings
            .ShouldBe(PlanSettings.Default with { MinVisit = TimeSpan.FromSeconds(3) });

    [Fact]
    public void Accepts_ByteOrderMark() =>
        PlanFile.Parse([0xEF, 0xBB, 0xBF, .. "{}"u8], "plan.json").Lines.ShouldBeEmpty();

    [Fact]
    public void Accepts_IdsInAnyLanguage_AndWritesThemReadably()
    {
        CameraPlan plan = PlanText.Parse(PlanText.Zone(id: "\"Käse & Brot 売り場\""));

        plan.Zones[0].Id.ShouldBe("Käse & Brot 売り場");
        Encoding.UTF8.GetString(PlanFile.Write(plan)).ShouldContain("\"Käse & Brot 売り場\"");
    }

    [Fact]
    public void Write_OfFullPlan_ReadsBackEqual()
    {
        CameraPlan plan = PlanText.Parse(PlanText.Full);

        AssertSame(PlanFile.Parse(PlanFile.Write(plan), "written"), plan);
    }

    [Fact]
    public void Write_OfAnyLineAndTimes_ReadsBackEqual()
    {
        var coordinate = Gen.Double[0, 1];
        var point = Gen.Select(coordinate, coordinate, (x, y) => new PointNormalized(x, y));
        var time = Gen.Long[0, 60 * TimeSpan.TicksPerSecond].Select(TimeSpan.FromTicks);
        var any =
            from start in point
            from end in point
            where double.Hypot(start.X - end.X, start.Y - end.Y) > 0.01
            from band in Gen.Double[0, 0.5]
            from hold in time
            from gap in time
            select CameraPlan.Empty with
            {
                Version = 1,
                Lines = [new LinePlan("any", LineRole.Internal, start, end, CrossingSide.RightToLeft)],
                Settings = PlanSettings.Default with { CrossingBand = band, CrossingHold = hold, GapTolerance = gap },
            };

        any.Sample(plan => AssertSame(PlanFile.Parse(PlanFile.Write(plan), "written"), plan));
    }

    [Fact]
    public void Load_OfFile_ReadsIt()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("plan.json"), PlanText.Full);

        AssertSame(PlanFile.Load(folder.File("plan.json"), version: 1), PlanText.Parse(PlanText.Full));
    }

    [Fact]
    public void Load_OfMissingFile_SaysSo()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("nowhere.json");

        PlanException refused = Should.Throw<PlanException>(() => PlanFile.Load(path));

        refused.Message.ShouldContain(path);
        refused.Message.ShouldContain("no such file");
    }

    [Fact]
    public void Load_OfFolder_SaysSo()
    {
        using var folder = new TemporaryFolder();

        Should.Throw<PlanException>(() => PlanFile.Load(folder.Path)).Message.ShouldContain("folder");
    }

    [Fact]
    public void Load_OfHugeFile_StopsReading()
    {
        using var folder = new TemporaryFolder();
        using (FileStream huge = File.Create(folder.File("huge.json")))
        {
            huge.SetLength(1L << 32);
        }

        Should.Throw<PlanException>(() => PlanFile.Load(folder.File("huge.json"))).Message.ShouldContain("longer than");
    }

    private static void AssertSame(CameraPlan actual, CameraPlan expected)
    {
        actual.Version.ShouldBe(expected.Version);
        actual.Lines.ShouldBe(expected.Lines);
        actual.Zones.Length.ShouldBe(expected.Zones.Length);
        foreach ((ZonePlan mine, ZonePlan theirs) in actual.Zones.Zip(expected.Zones))
        {
            (mine.Id, mine.Role, mine.ServiceZoneId).ShouldBe((theirs.Id, theirs.Role, theirs.ServiceZoneId));
            mine.Polygon.ShouldBe(theirs.Polygon);
        }

        actual.Region.ShouldBe(expected.Region);
        actual.Masks.Length.ShouldBe(expected.Masks.Length);
        foreach ((var mine, var theirs) in actual.Masks.Zip(expected.Masks))
        {
            mine.ShouldBe(theirs);
        }

        actual.Settings.ShouldBe(expected.Settings);
    }
}
