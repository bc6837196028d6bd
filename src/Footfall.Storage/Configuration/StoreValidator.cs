using System.Collections.Immutable;
using Footfall.Domain.Stores;

namespace Footfall.Storage.Configuration;

/// <summary>Turns what a person wrote into a store, or into everything that is wrong with it.</summary>
internal static class StoreValidator
{
    private const int MostAtReset = 100_000;
    private const int MostInside = 1_000_000;

    /// <param name="config">What was written.</param>
    /// <param name="baseFolder">Where relative file addresses start.</param>
    /// <param name="errors">Takes the errors, those of reading included.</param>
    /// <returns>Null exactly when there are errors.</returns>
    public static StorePlan? Validate(StoreConfig config, string baseFolder, ConfigErrors errors)
    {
        NameRules.CheckId(config.Id, $"{StoreKeys.Store}.{StoreKeys.Id}", "The store", errors);
        NameRules.CheckName(config.Name, $"{StoreKeys.Store}.{StoreKeys.Name}", "The store", errors);
        TimeZoneInfo? timeZone = TimeZoneReader.Read(config.TimeZone, $"{StoreKeys.Store}.{StoreKeys.TimeZone}", errors);
        StoreHours? hours = HoursValidator.Validate(config.Hours, errors);
        NumberRules.CheckWhole(
            config.OccupancyBaseline, 0, MostAtReset, $"{StoreKeys.Store}.{StoreKeys.OccupancyBaseline}", "The store", errors);
        NumberRules.CheckWhole(config.Capacity, 1, MostInside, $"{StoreKeys.Store}.{StoreKeys.Capacity}", "The store", errors);
        FloorPlanPicture? floorPlan = config.FloorPlan is { } written
            ? FloorPlanValidator.Validate(written, $"{StoreKeys.Store}.{StoreKeys.FloorPlan}.", errors)
            : null;
        var cameras = ImmutableArray.CreateBuilder<CameraSetup?>(config.Cameras.Count);
        for (int index = 0; index < config.Cameras.Count; index++)
        {
            cameras.Add(new CameraValidator(config.Cameras[index], index, baseFolder, errors).Validate());
        }

        CheckUnique(config.Cameras, camera => camera.Id, StoreKeys.Cameras, "Camera", StoreKeys.Id, errors);
        CheckUnique(config.Cameras, camera => camera.Name, StoreKeys.Cameras, "Camera", StoreKeys.Name, errors);
        ImmutableArray<AreaPlan?> areas =
            [.. config.Areas.Select((area, i) => new AreaValidator(area, $"{StoreKeys.Areas}[{i}].", errors).Validate())];
        CheckUnique(config.Areas, area => area.Id, StoreKeys.Areas, "Area", StoreKeys.Id, errors);
        CheckUnique(config.Areas, area => area.Name, StoreKeys.Areas, "Area", StoreKeys.Name, errors);
        if (errors.IsEmpty)
        {
            CheckNames([.. areas.Select(area => area!)], [.. cameras.Select(camera => camera!)], errors);
        }

        return errors.IsEmpty
            ? new StorePlan(config.Id!, config.Name!, timeZone!, [.. cameras.Select(camera => camera!)])
            {
                Hours = hours!,
                Capacity = (int?)config.Capacity,
                OccupancyBaseline = (int?)config.OccupancyBaseline,
                FloorPlan = floorPlan,
                Areas = [.. areas.Select(area => area!)],
            }
            : null;
    }

    // What an area names has to be there.
    private static void CheckNames(IReadOnlyList<AreaPlan> areas, IReadOnlyList<CameraSetup> cameras, ConfigErrors errors)
    {
        var lines = cameras.SelectMany(camera => camera.Plan.Lines, (camera, line) => new PlanItemName(camera.Id, line.Id)).ToHashSet();
        var zones = cameras.SelectMany(camera => camera.Plan.Zones, (camera, zone) => new PlanItemName(camera.Id, zone.Id)).ToHashSet();
        for (int index = 0; index < areas.Count; index++)
        {
            Check(areas[index].Lines, lines, $"{StoreKeys.Areas}[{index}].{StoreKeys.Lines}", "line");
            Check(areas[index].Zones, zones, $"{StoreKeys.Areas}[{index}].{StoreKeys.Zones}", "zone");
        }

        void Check(ImmutableArray<PlanItemName> names, HashSet<PlanItemName> known, string path, string what)
        {
            for (int i = 0; i < names.Length; i++)
            {
                if (!known.Contains(names[i]))
                {
                    errors.Add($"{path}[{i}]", $"There is no {what} '{names[i]}'; write its camera and its id as in door/entrance.");
                }
            }
        }
    }

    private static void CheckUnique<T>(
        IReadOnlyList<T> items, Func<T, string?> field, string list, string what, string key, ConfigErrors errors)
    {
        // Ids that differ in case alone would share a file name or a tag somewhere down the road.
        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (int index = 0; index < items.Count; index++)
        {
            if (field(items[index]) is { Length: > 0 } value && !first.TryAdd(value, index))
            {
                errors.Add(
                    $"{list}[{index}].{key}",
                    $"{what} {index + 1} has the {key} '{value}', which {list}[{first[value]}] has already; choose another.");
            }
        }
    }
}
