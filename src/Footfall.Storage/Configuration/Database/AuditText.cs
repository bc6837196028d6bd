using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Footfall.Domain.Plans;
using Footfall.Storage.Configuration.Database.Rows;

namespace Footfall.Storage.Configuration.Database;

/// <summary>What the audit log keeps of a thing: everything but secrets.</summary>
internal static class AuditText
{
    public static string Of(StoreRow store) => new JsonObject
    {
        [StoreKeys.Name] = store.Name,
        [StoreKeys.TimeZone] = store.TimeZone,
        [StoreKeys.OpeningHours] = Parsed(store.OpeningHours),
        [StoreKeys.SpecialDates] = Parsed(store.SpecialDates),
        [StoreKeys.ResetAt] = store.ResetAt,
        [StoreKeys.OccupancyBaseline] = store.OccupancyBaseline,
        [StoreKeys.Capacity] = store.Capacity,
    }.ToJsonString();

    public static string Of(FloorPlanRow floorPlan) => new JsonObject
    {
        ["width"] = floorPlan.Width,
        ["height"] = floorPlan.Height,
        ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(floorPlan.Picture)),
        [StoreKeys.WidthMetres] = floorPlan.WidthMetres,
    }.ToJsonString();

    public static string Of(CameraRow camera) => new JsonObject
    {
        [StoreKeys.Name] = camera.Name,
        [StoreKeys.Address] = camera.AddressShown,
        [StoreKeys.FramesPerSecond] = camera.FramesPerSecond,
        [StoreKeys.AnalysisWidth] = camera.AnalysisWidth,
        [StoreKeys.Loop] = camera.Loop,
        [StoreKeys.Enabled] = camera.Enabled,
        [StoreKeys.Detection] = Parsed(camera.Detection),
        [StoreKeys.FloorPlanPosition] = Parsed(camera.FloorPlanPosition),
        [StoreKeys.PictureMode] = CameraValidator.Word(camera.PictureMode),
    }.ToJsonString();

    public static string Of(AreaPlan area) => JsonSerializer.Serialize(area);

    public static string Of(CameraPlan plan) => Encoding.UTF8.GetString(PlanFile.Write(plan));

    /// <summary>Fields that differ, one sentence each.</summary>
    public static IEnumerable<string> Differences(string before, string after)
    {
        JsonObject old = JsonNode.Parse(before)!.AsObject();
        foreach ((string key, JsonNode? value) in JsonNode.Parse(after)!.AsObject())
        {
            if (!JsonNode.DeepEquals(old[key], value))
            {
                yield return $"The {key} was changed.";
            }
        }
    }

    private static JsonNode? Parsed(string? json) => json is null ? null : JsonNode.Parse(json);
}
