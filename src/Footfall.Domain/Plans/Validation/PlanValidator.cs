using System.Collections.Immutable;
using Footfall.Domain.Geometry;
using Footfall.Domain.Plans.Reading;

namespace Footfall.Domain.Plans.Validation;

/// <summary>Turns what a person wrote into a plan, or into everything that is wrong with it.</summary>
internal static class PlanValidator
{
    /// <returns>Null exactly when there are errors, those of reading included.</returns>
    public static CameraPlan? Validate(PlanConfig config, int version, PlanErrors errors)
    {
        LinePlan?[] lines = [.. config.Lines.Select((line, i) =>
            LineValidator.Validate(line, Entry(PlanKeys.Lines, "Line", line.Id, i, errors)))];
        ZonePlan?[] zones = [.. config.Zones.Select((zone, i) =>
            ZoneValidator.Validate(zone, Entry(PlanKeys.Zones, "Zone", zone.Id, i, errors)))];
        IdValidator.Validate(config, errors);
        ServiceValidator.Validate(config, errors);
        RegionNormalized region = RegionValidator.Validate(
            config.Region, new Place(PlanKeys.Region, "The region", errors));
        ImmutableArray<PointNormalized>[] masks = [.. config.Masks.Select((mask, i) =>
            PolygonValidator.Validate(mask, Entry(PlanKeys.Masks, "Mask", id: null, i, errors)))];
        PlanSettings settings = SettingsValidator.Validate(config.Settings, errors);

        return errors.IsEmpty
            ? new CameraPlan(
                version,
                [.. lines.Select(line => line!)],
                [.. zones.Select(zone => zone!)],
                region,
                [.. masks],
                settings)
            : null;
    }

    private static Place Entry(string section, string kind, string? id, int index, PlanErrors errors) =>
        new($"{section}[{index}]", Named(kind, id, index), errors);

    private static string Named(string kind, string? id, int index) =>
        string.IsNullOrWhiteSpace(id) ? $"{kind} {index + 1}" : $"{kind} '{Shown.Text(id)}'";
}
