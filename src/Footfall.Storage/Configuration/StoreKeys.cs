namespace Footfall.Storage.Configuration;

/// <summary>The keys of <c>store.json</c>, in the order in which they are written.</summary>
internal static class StoreKeys
{
    /// <summary>Version of the form that holds several stores.</summary>
    public const int PresentFormat = 1;

    public const string Format = "format";
    public const string Stores = "stores";
    public const string Store = "store";
    public const string Cameras = "cameras";
    public const string Areas = "areas";

    public const string Id = "id";
    public const string Name = "name";
    public const string TimeZone = "time_zone";
    public const string OpeningHours = "opening_hours";
    public const string SpecialDates = "special_dates";
    public const string ResetAt = "reset_hour";
    public const string OccupancyBaseline = "occupancy_baseline";
    public const string Capacity = "capacity";
    public const string FloorPlan = "floor_plan";
    public const string Picture = "picture";
    public const string WidthMetres = "width_metres";

    public const string Address = "address";
    public const string FramesPerSecond = "frames_per_second";
    public const string AnalysisWidth = "analysis_width";
    public const string Loop = "loop";
    public const string Enabled = "enabled";
    public const string Detection = "detection";
    public const string Model = "model";
    public const string ScoreThreshold = "score_threshold";
    public const string ScoreFloor = "score_floor";
    public const string OverlapThreshold = "overlap_threshold";
    public const string InputLongSide = "input_long_side";
    public const string FloorPlanPosition = "floor_plan_position";
    public const string Position = "position";
    public const string HeadingDegrees = "heading_degrees";
    public const string HeightMetres = "height_metres";
    public const string FloorPoints = "floor_points";
    public const string InPicture = "in_picture";
    public const string OnFloorPlan = "on_floor_plan";
    public const string PictureMode = "picture_mode";
    public const string PlanVersion = "plan_version";
    public const string Plan = "plan";

    public const string Kind = "kind";
    public const string Lines = "lines";
    public const string Zones = "zones";
    public const string ViewsOverlap = "views_overlap";
    public const string Color = "color";
    public const string FloorPlanPolygon = "floor_plan_polygon";

    public static IReadOnlyList<string> OfFile { get; } = [Store, Cameras, Areas];

    public static IReadOnlyList<string> OfStore { get; } = 
        [Id, Name, TimeZone, OpeningHours, SpecialDates, ResetAt, OccupancyBaseline, Capacity, FloorPlan];

    public static IReadOnlyList<string> OfFloorPlan { get; } = [Picture, WidthMetres];

    public static IReadOnlyList<string> OfCamera { get; } =
        [Id, Name, Address, FramesPerSecond, AnalysisWidth, Loop, Enabled, Detection, FloorPlanPosition, PictureMode, PlanVersion, Plan];

    public static IReadOnlyList<string> OfDetection { get; } = [Model, ScoreThreshold, ScoreFloor, OverlapThreshold, InputLongSide];

    public static IReadOnlyList<string> OfPosition { get; } = [Position, HeadingDegrees, HeightMetres, FloorPoints];

    public static IReadOnlyList<string> OfFloorPoint { get; } = [InPicture, OnFloorPlan];

    public static IReadOnlyList<string> OfArea { get; } = 
        [Id, Name, Kind, Lines, Zones, ViewsOverlap, Color, Capacity, FloorPlanPolygon];
}
