using System.Text.Json;
using Footfall.Domain.Geometry;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.V1;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Measured = Footfall.Domain.Measures;
using Planned = Footfall.Domain.Plans;

namespace Footfall.Contract.Tests.Wording;

/// <summary>Plan files and the contract speak the same words.</summary>
public sealed class PlanFileTests
{
    private static readonly PointNormalized[] Corners = [new(0.1, 0.1), new(0.6, 0.1), new(0.6, 0.9)];

    [Fact]
    public void Plan_HasEveryKeyOfThePlanFile()
    {
        JsonElement plan = Written();

        Missing(plan, Plan.Descriptor).ShouldBeEmpty();
        Missing(plan.GetProperty("lines")[0], Line.Descriptor).ShouldBeEmpty();
        Missing(plan.GetProperty("zones")[0], Zone.Descriptor).ShouldBeEmpty();
        Missing(plan.GetProperty("settings"), V1.PlanSettings.Descriptor).ShouldBeEmpty();
    }

    [Fact]
    public void Settings_OfAPlanFile_AreReadAsTheyAre()
    {
        string json = Written().GetProperty("settings").GetRawText();

        V1.PlanSettings settings = JsonParser.Default.Parse<V1.PlanSettings>(json);

        Planned.PlanSettings usual = Planned.PlanSettings.Default;
        settings.CrossingBand.ShouldBe(usual.CrossingBand);
        settings.CrossingHoldS.ShouldBe(usual.CrossingHold.TotalSeconds);
        settings.GapToleranceS.ShouldBe(usual.GapTolerance.TotalSeconds);
        settings.MinVisitS.ShouldBe(usual.MinVisit.TotalSeconds);
        settings.EngagedAfterS.ShouldBe(usual.EngagedAfter.TotalSeconds);
        settings.BounceBelowS.ShouldBe(usual.BounceBelow.TotalSeconds);
        settings.HandoverS.ShouldBe(usual.Handover.TotalSeconds);
        settings.TransitionWindowS.ShouldBe(usual.TransitionWindow.TotalSeconds);
    }

    [Fact]
    public void Settings_LeftOut_AreNotZero() => new V1.PlanSettings().HasCrossingBand.ShouldBeFalse();

    [Fact]
    public void LineRoles_AreThoseOfPlanFiles() => Values("LINE_ROLE", V1.LineRole.Entrance).ShouldBe(Words<Planned.LineRole>());

    [Fact]
    public void ZoneRoles_AreThoseOfPlanFiles() => Values("ZONE_ROLE", V1.ZoneRole.Area).ShouldBe(Words<Planned.ZoneRole>());

    [Fact]
    public void Sides_AreThoseOfPlanFiles() => Values("CROSSING_SIDE", V1.CrossingSide.LeftToRight).ShouldBe(Words<Planned.CrossingSide>());

    [Fact]
    public void Directions_AreThoseThatAreCounted() =>
        Values("CROSSING_DIRECTION", V1.CrossingDirection.In).ShouldBe(Words<Planned.CrossingDirection>());

    [Fact]
    public void VisitEnds_AreThoseThatAreCounted() => Values("VISIT_END", V1.VisitEnd.Left).ShouldBe(Words<Measured.VisitEnd>());

    private static JsonElement Written()
    {
        var plan = new CameraPlan(
            1,
            [new LinePlan("door", Planned.LineRole.Entrance, Corners[0], Corners[1], Planned.CrossingSide.LeftToRight)],
            [
                new ZonePlan("queue", Planned.ZoneRole.Queue, [.. Corners], "till"),
                new ZonePlan("till", Planned.ZoneRole.Service, [.. Corners]),
            ],
            RegionNormalized.Full,
            [[.. Corners]],
            Planned.PlanSettings.Default);
        return JsonDocument.Parse(PlanFile.Write(plan)).RootElement;
    }

    private static string[] Missing(JsonElement written, MessageDescriptor message) =>
        [.. written.EnumerateObject().Select(member => member.Name).Where(name => message.FindFieldByName(name) is null)];

    private static string[] Words<T>()
        where T : struct, Enum =>
        [.. Enum.GetNames<T>().Select(JsonNamingPolicy.SnakeCaseUpper.ConvertName)];

    private static string[] Values<T>(string prefix, T any)
        where T : struct, Enum
    {
        EnumDescriptor descriptor = PlanReflection.Descriptor.EnumTypes
            .Concat(LiveServiceReflection.Descriptor.EnumTypes)
            .Single(enumeration => enumeration.ClrType == any.GetType());
        return [.. descriptor.Values.Where(value => value.Number > 0).Select(value => value.Name[(prefix.Length + 1)..])];
    }
}
