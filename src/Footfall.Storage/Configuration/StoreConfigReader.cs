using System.Text.Json;

namespace Footfall.Storage.Configuration;

/// <summary>Reads <c>store.json</c> into what a person wrote, noting unknown and doubled keys and wrong types.</summary>
internal static class StoreConfigReader
{
    private const int MostCameras = 1000;
    private const int MostAreas = 1000;
    private const int MostNames = 500;
    private const int MostCorners = 200;
    private const int MostDates = 2000;
    private const int MostSpans = 12;

    public static StoreConfig Read(JsonElement root, ConfigErrors errors)
    {
        IReadOnlyDictionary<string, ConfigValue> file = new ConfigValue(root, "", errors).AsObject(StoreKeys.OfFile);
        IReadOnlyDictionary<string, ConfigValue> store =
            Find(file, StoreKeys.Store)?.AsObject(StoreKeys.OfStore) ?? new Dictionary<string, ConfigValue>();
        return new StoreConfig(
            Find(store, StoreKeys.Id)?.AsText(),
            Find(store, StoreKeys.Name)?.AsText(),
            Find(store, StoreKeys.TimeZone)?.AsText(),
            new HoursConfig(
                ReadSpans(Find(store, StoreKeys.OpeningHours), HoursValidator.Weekdays.Count, HoursValidator.Weekdays),
                ReadSpans(Find(store, StoreKeys.SpecialDates), MostDates, null),
                Find(store, StoreKeys.ResetAt)?.AsText()),
            [.. (Find(file, StoreKeys.Cameras)?.AsList(MostCameras) ?? []).Select(ReadCamera)])
        {
            OccupancyBaseline = Find(store, StoreKeys.OccupancyBaseline)?.AsNumber(),
            Capacity = Find(store, StoreKeys.Capacity)?.AsNumber(),
            FloorPlan = Find(store, StoreKeys.FloorPlan) is { } floorPlan ? ReadFloorPlan(floorPlan) : null,
            Areas = [.. (Find(file, StoreKeys.Areas)?.AsList(MostAreas) ?? []).Select(ReadArea)],
        };
    }

    private static List<SpansConfig>? ReadSpans(ConfigValue? days, int most, IReadOnlyList<string>? known)
    {
        IReadOnlyDictionary<string, ConfigValue>? members = known is null
            ? days?.AsEntries(most, "dates such as 2026-12-25")
            : days?.AsObject(known);
        return members?
            .Select(day => new SpansConfig(
                day.Key, day.Value.Path, [.. day.Value.AsList(MostSpans).Select(span => span.AsText())]))
            .ToList();
    }

    private static FloorPlanConfig ReadFloorPlan(ConfigValue value)
    {
        IReadOnlyDictionary<string, ConfigValue> floorPlan = value.AsObject(StoreKeys.OfFloorPlan);
        return new FloorPlanConfig(
            Find(floorPlan, StoreKeys.Picture)?.AsBytes(), Find(floorPlan, StoreKeys.WidthMetres)?.AsNumber());
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
            IsEnabled = Find(camera, StoreKeys.Enabled)?.AsFlag(),
            Detection = Find(camera, StoreKeys.Detection) is { } detection ? CameraParts.ReadDetection(detection) : null,
            FloorPlanPosition = Find(camera, StoreKeys.FloorPlanPosition) is { } position ? CameraParts.ReadPosition(position) : null,
            PictureMode = Find(camera, StoreKeys.PictureMode)?.AsText(),
            PlanVersion = Find(camera, StoreKeys.PlanVersion)?.AsNumber(),
            Plan = Find(camera, StoreKeys.Plan)?.Json,
        };
    }

    private static AreaConfig ReadArea(ConfigValue value)
    {
        IReadOnlyDictionary<string, ConfigValue> area = value.AsObject(StoreKeys.OfArea);
        return new AreaConfig(
            Find(area, StoreKeys.Id)?.AsText(),
            Find(area, StoreKeys.Name)?.AsText(),
            Find(area, StoreKeys.Kind)?.AsText(),
            [.. (Find(area, StoreKeys.Lines)?.AsList(MostNames) ?? []).Select(name => name.AsText())],
            [.. (Find(area, StoreKeys.Zones)?.AsList(MostNames) ?? []).Select(name => name.AsText())],
            Find(area, StoreKeys.ViewsOverlap)?.AsFlag())
        {
            Color = Find(area, StoreKeys.Color)?.AsText(),
            Capacity = Find(area, StoreKeys.Capacity)?.AsNumber(),
            FloorPlanPolygon = [.. (Find(area, StoreKeys.FloorPlanPolygon)?.AsList(MostCorners) ?? []).Select(corner => corner.AsPoint())],
        };
    }

    private static ConfigValue? Find(IReadOnlyDictionary<string, ConfigValue> members, string key) =>
        members.TryGetValue(key, out ConfigValue value) ? value : null;
}
