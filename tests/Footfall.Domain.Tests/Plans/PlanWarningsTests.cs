using Footfall.Domain.Geometry;
using Footfall.Domain.Plans;
using Footfall.Domain.Plans.Validation;

namespace Footfall.Domain.Tests.Plans;

public sealed class PlanWarningsTests
{
    private static readonly LinePlan Good = new("door", LineRole.Entrance, new(0, 0.5), new(1, 0.5), CrossingSide.LeftToRight);

    [Theory]
    [InlineData(0, 0.5, 1, 0.5)] // from border to border is as it should be
    [InlineData(0.5, 0, 0.5, 1)]
    [InlineData(0.1, 0.93, 0.9, 0.96)] // 4 % is enough room
    [InlineData(0, 0, 1, 1)]
    public void Line_ThatFeetCanCross_IsNotWarnedOf(double x1, double y1, double x2, double y2) =>
        Warnings(Good with { Start = new(x1, y1), End = new(x2, y2) }).ShouldBeEmpty();

    [Theory]
    [InlineData(0.1, 0.98, 0.9, 0.98)]
    [InlineData(0.1, 0.02, 0.9, 0.01)]
    [InlineData(0.99, 0.1, 0.99, 0.9)]
    [InlineData(0.005, 0.9, 0.015, 0.1)]
    [InlineData(0, 1, 1, 1)]
    public void Line_NearThePicturesEdge_IsWarnedOf_ForItCannotCount(double x1, double y1, double x2, double y2)
    {
        PlanWarning warning = Warnings(Good with { Start = new(x1, y1), End = new(x2, y2) }).ShouldHaveSingleItem();
        warning.Path.ShouldBe("lines[0]");
        warning.Message.ShouldStartWith("Line 'door' lies within 3.5 % of the picture's height of the border");
        warning.Message.ShouldEndWith("draw it further in.");
    }

    [Fact]
    public void Line_NearAnEdge_DependsOnTheBandAndTheAspect()
    {
        LinePlan line = Good with { Start = new(0.975, 0.1), End = new(0.975, 0.9) };
        Warnings(line).ShouldBeEmpty();
        PlanWarnings.Of(Plan(line), pictureAspect: 1).ShouldHaveSingleItem();
        PlanWarnings.Of(Plan(line) with { Settings = new PlanSettings { CrossingBand = 0.05 } }).ShouldHaveSingleItem();
    }

    [Fact]
    public void Line_LeavingTheRegion_IsWarnedOf()
    {
        var plan = Plan(Good) with { Region = new RegionNormalized(0, 0, 0.75, 1) };
        PlanWarnings.Of(plan).ShouldHaveSingleItem().Message.ShouldStartWith(
            "Line 'door' leaves the analysed region for 25 % of its length");
    }

    [Fact]
    public void Line_ThroughAMask_IsWarnedOf()
    {
        var plan = Plan(Good) with { Masks = [[new(0, 0.4), new(0.5, 0.4), new(0.5, 0.6), new(0, 0.6)]] };
        PlanWarnings.Of(plan).ShouldHaveSingleItem().Message.ShouldStartWith("Line 'door' runs through or along a mask for 50 %");
    }

    [Theory]
    [InlineData(0.1, 0.1, 0.4, 0.4)]
    [InlineData(0.2001, 0.2001, 0.2009, 0.2009)] // smaller than a cell of the grid
    public void Zone_InsideAMask_IsWarnedOf(double left, double top, double right, double bottom)
    {
        ZonePlan zone = new("till", ZoneRole.Area, [new(left, top), new(right, top), new(right, bottom), new(left, bottom)]);
        var plan = Plan(Good) with { Zones = [zone], Masks = [[new(0, 0), new(0.45, 0), new(0.45, 0.45), new(0, 0.45)]] };
        PlanWarning warning = PlanWarnings.Of(plan).Where(one => one.Code == PlanWarningCode.ZoneNotAnalysed).ShouldHaveSingleItem();
        warning.Path.ShouldBe("zones[0]");
        warning.Items.ShouldBe(["till"]);
        warning.Message.ShouldStartWith("Zone 'till' lies in a mask or outside the analysed region for 100 %");
        PlanWarnings.Of(plan with { Masks = [] }).Where(one => one.Code == PlanWarningCode.ZoneNotAnalysed).ShouldBeEmpty();
    }

    [Fact]
    public void EntrancesSideBySide_AreWarnedOf_AndDoorsInARowAreNot()
    {
        LinePlan outer = new("outer", LineRole.Entrance, new(0.2, 0.5), new(0.8, 0.5), CrossingSide.LeftToRight);
        LinePlan inner = outer with { Id = "inner", Start = new(0.3, 0.54), End = new(0.7, 0.54) };
        LinePlan next = outer with { Id = "next", Start = new(0.82, 0.5), End = new(0.95, 0.5) };

        PlanWarning warning = PlanWarnings.Of(Plan(outer, inner)).ShouldHaveSingleItem();

        (warning.Path, warning.Code).ShouldBe(("lines[1]", PlanWarningCode.EntrancesOverlap));
        warning.Items.ShouldBe(["inner", "outer"]);
        PlanWarnings.Of(Plan(outer, next)).ShouldBeEmpty();
        PlanWarnings.Of(Plan(outer, inner with { Role = LineRole.Internal })).ShouldBeEmpty();
    }

    [Fact]
    public void ShortLine_AndTinyZone_AreWarnedOf()
    {
        LinePlan line = new("gap", LineRole.Internal, new(0.5, 0.5), new(0.51, 0.5), CrossingSide.LeftToRight);
        ZonePlan zone = new("spot", ZoneRole.Area, [new(0.3, 0.3), new(0.31, 0.3), new(0.31, 0.31)]);

        PlanWarnings.Of(Plan(line) with { Zones = [zone] }).Select(one => (one.Path, one.Code)).ShouldBe(
            [("lines[0]", PlanWarningCode.LineTooShort), ("zones[0]", PlanWarningCode.ZoneTooSmall)]);
    }

    [Fact]
    public void Queue_WithoutItsService_OrFarFromIt_IsWarnedOf()
    {
        ZonePlan queue = new("queue", ZoneRole.Queue, [new(0.1, 0.1), new(0.3, 0.1), new(0.3, 0.3)], "till");
        ZonePlan till = new("till", ZoneRole.Service, [new(0.7, 0.7), new(0.9, 0.7), new(0.9, 0.9)]);
        CameraPlan plan = Plan() with { Zones = [queue, till] };

        PlanWarnings.Of(plan).ShouldBeEmpty();
        PlanWarnings.Of(plan with { Settings = new PlanSettings { Handover = TimeSpan.FromSeconds(2) } })
            .ShouldHaveSingleItem().Code.ShouldBe(PlanWarningCode.ServiceTooFar);
        PlanWarning alone = PlanWarnings.Of(plan with { Zones = [queue with { ServiceZoneId = null }] }).ShouldHaveSingleItem();
        (alone.Path, alone.Code).ShouldBe(("zones[0].service", PlanWarningCode.QueueWithoutService));
    }

    private static IReadOnlyList<PlanWarning> Warnings(LinePlan line) => PlanWarnings.Of(Plan(line));

    private static CameraPlan Plan(params LinePlan[] lines) =>
        new(1, [.. lines], [], RegionNormalized.Full, [], PlanSettings.Default);
}
