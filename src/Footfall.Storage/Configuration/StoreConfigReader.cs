using System.Text.Json;

namespace Footfall.Storage.Configuration;

/// <summary>Reads <c>store.json</c> into what a person wrote, noting unknown and doubled keys and wrong types.</summary>
internal static class StoreConfigReader
{
    private const int MostCameras = 256;

    public static StoreConfig Read(JsonElement root, ConfigErrors errors)
    {
        IReadOnlyDictionary<string, ConfigValue> file = new ConfigValue(root, "", errors).AsObject(StoreKeys.OfFile);
        IReadOnlyDictionary<string, ConfigValue> store =
            Find(file, StoreKeys.Store)?.AsObject(StoreKeys.OfStore) ?? new Dictionary<string, ConfigValue>();
        return new StoreConfig(
            Find(store, StoreKeys.Id)?.AsText(),
            Find(store, StoreKeys.Name)?.AsText(),
            Find(store, StoreKeys.TimeZone)?.AsText(),
            [.. (Find(file, StoreKeys.Cameras)?.AsList(MostCameras) ?? []).Select(ReadCamera)]);
    }

    private static CameraConfig ReadCamera(ConfigValue value)
    {
        IReadOnlyDictionary<string, ConfigValue> camera = value.AsObject(StoreKeys.OfCamera);
        return new CameraConfig
        {
            Id = Find(camera, StoreKeys.Id)?.AsText(),
            Name = Find(camera, StoreKeys.Name)?.AsText(),
            Address = Find(camera, StoreKeys.Address)?.AsText(),
            FramesPerSecond = Find(camera, StoreKeys.FramesPerSecond)?.AsNumber(),
            AnalysisWidth = Find(camera, StoreKeys.AnalysisWidth)?.AsNumber(),
            Loop = Find(camera, StoreKeys.Loop)?.AsFlag(),
            PlanVersion = Find(camera, StoreKeys.PlanVersion)?.AsNumber(),
            Plan = Find(camera, StoreKeys.Plan)?.Json,
        };
    }

    private static ConfigValue? Find(IReadOnlyDictionary<string, ConfigValue> members, string key) =>
        members.TryGetValue(key, out ConfigValue value) ? value : null;
}
