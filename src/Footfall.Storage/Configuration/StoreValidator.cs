using System.Collections.Immutable;
using Footfall.Domain.Stores;

namespace Footfall.Storage.Configuration;

/// <summary>Turns what a person wrote into a store, or into everything that is wrong with it.</summary>
internal static class StoreValidator
{
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
        var cameras = ImmutableArray.CreateBuilder<CameraSetup?>(config.Cameras.Count);
        for (int index = 0; index < config.Cameras.Count; index++)
        {
            cameras.Add(new CameraValidator(config.Cameras[index], index, baseFolder, errors).Validate());
        }

        CheckUnique(config.Cameras, camera => camera.Id, StoreKeys.Id, errors);
        CheckUnique(config.Cameras, camera => camera.Name, StoreKeys.Name, errors);
        return errors.IsEmpty
            ? new StorePlan(config.Id!, config.Name!, timeZone!, [.. cameras.Select(camera => camera!)]) { Hours = hours! }
            : null;
    }

    private static void CheckUnique(
        IReadOnlyList<CameraConfig> cameras, Func<CameraConfig, string?> field, string key, ConfigErrors errors)
    {
        // Ids that differ in case alone would share a file name or a tag somewhere down the road.
        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (int index = 0; index < cameras.Count; index++)
        {
            if (field(cameras[index]) is { Length: > 0 } value && !first.TryAdd(value, index))
            {
                errors.Add(
                    $"{StoreKeys.Cameras}[{index}].{key}",
                    $"Camera {index + 1} has the {key} '{value}', which {StoreKeys.Cameras}[{first[value]}] has already; choose another.");
            }
        }
    }
}
