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

    public const string Address = "address";
    public const string FramesPerSecond = "frames_per_second";
    public const string AnalysisWidth = "analysis_width";
    public const string Loop = "loop";
    public const string Enabled = "enabled";
    public const string PlanVersion = "plan_version";
    public const string Plan = "plan";

    public const string Kind = "kind";
    public const string Lines = "lines";
    public const string Zones = "zones";
    public const string ViewsOverlap = "views_overlap";

    public static IReadOnlyList<string> OfFile { get; } = [Store, Cameras, Areas];

    public static IReadOnlyList<string> OfStore { get; } = [Id, Name, TimeZone, OpeningHours, SpecialDates, ResetAt];

    public static IReadOnlyList<string> OfCamera { get; } =
        [Id, Name, Address, FramesPerSecond, AnalysisWidth, Loop, Enabled, PlanVersion, Plan];

    public static IReadOnlyList<string> OfArea { get; } = [Id, Name, Kind, Lines, Zones, ViewsOverlap];
}
