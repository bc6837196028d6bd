using System.Text.Json;

namespace Footfall.Domain.Plans.Reading;

/// <summary>Reads the plan file into what a person wrote, noting unknown and doubled keys and wrong types.</summary>
internal static class PlanReader
{
    public static PlanConfig Read(JsonElement root, PlanErrors errors)
    {
        PlanMembers plan = new PlanField(root, "", errors).AsObject(PlanKeys.OfPlan);
        return new PlanConfig(
            Each(plan[PlanKeys.Lines], PlanLimits.Lines, ReadLine),
            Each(plan[PlanKeys.Zones], PlanLimits.Zones, ReadZone),
            plan[PlanKeys.Region]?.AsRegion(),
            Each(plan[PlanKeys.Masks], PlanLimits.Masks, mask => mask.AsPolygon()),
            plan[PlanKeys.Settings] is { } settings ? ReadSettings(settings) : new SettingsConfig());
    }

    private static IReadOnlyList<T> Each<T>(PlanField? list, int most, Func<PlanField, T> read) =>
        list?.AsList(most) is { } items ? [.. items.Select(read)] : [];

    private static LineConfig ReadLine(PlanField field)
    {
        PlanMembers line = field.AsObject(PlanKeys.OfLine);
        return new LineConfig(
            line[PlanKeys.Id]?.AsText(),
            line[PlanKeys.Role]?.AsText(),
            line[PlanKeys.Start]?.AsPoint(),
            line[PlanKeys.End]?.AsPoint(),
            line[PlanKeys.In]?.AsText())
        {
            DisplayName = line[PlanKeys.DisplayName]?.AsText(),
            Color = line[PlanKeys.Color]?.AsText(),
            LengthMetres = line[PlanKeys.LengthMetres]?.AsNumber(),
        };
    }

    private static ZoneConfig ReadZone(PlanField field)
    {
        PlanMembers zone = field.AsObject(PlanKeys.OfZone);
        return new ZoneConfig(
            zone[PlanKeys.Id]?.AsText(),
            zone[PlanKeys.Role]?.AsText(),
            zone[PlanKeys.Polygon]?.AsPolygon(),
            zone[PlanKeys.Service]?.AsText())
        {
            DisplayName = zone[PlanKeys.DisplayName]?.AsText(),
            Color = zone[PlanKeys.Color]?.AsText(),
            AreaSquareMetres = zone[PlanKeys.AreaSquareMetres]?.AsNumber(),
            Capacity = zone[PlanKeys.Capacity]?.AsNumber(),
        };
    }

    private static SettingsConfig ReadSettings(PlanField field)
    {
        PlanMembers settings = field.AsObject(PlanKeys.OfSettings);
        return new SettingsConfig
        {
            CrossingBand = settings[PlanKeys.CrossingBand]?.AsNumber(),
            CrossingHoldSeconds = settings[PlanKeys.CrossingHold]?.AsNumber(),
            GapToleranceSeconds = settings[PlanKeys.GapTolerance]?.AsNumber(),
            MinVisitSeconds = settings[PlanKeys.MinVisit]?.AsNumber(),
            EngagedAfterSeconds = settings[PlanKeys.EngagedAfter]?.AsNumber(),
            BounceBelowSeconds = settings[PlanKeys.BounceBelow]?.AsNumber(),
            HandoverSeconds = settings[PlanKeys.Handover]?.AsNumber(),
            TargetWaitSeconds = settings[PlanKeys.TargetWait]?.AsNumber(),
            TransitionWindowSeconds = settings[PlanKeys.TransitionWindow]?.AsNumber(),
        };
    }
}
