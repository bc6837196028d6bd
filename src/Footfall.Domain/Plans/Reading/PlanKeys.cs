namespace Footfall.Domain.Plans.Reading;

/// <summary>The keys of the plan file, in the order in which they are written and in which errors are listed.</summary>
internal static class PlanKeys
{
    public const string Lines = "lines";
    public const string Zones = "zones";
    public const string Region = "region";
    public const string Masks = "masks";
    public const string Settings = "settings";

    public const string Id = "id";
    public const string Role = "role";
    public const string Start = "start";
    public const string End = "end";
    public const string In = "in";
    public const string Polygon = "polygon";
    public const string Service = "service";
    public const string DisplayName = "display_name";
    public const string Color = "color";
    public const string LengthMetres = "length_metres";
    public const string AreaSquareMetres = "area_square_metres";
    public const string Capacity = "capacity";

    public const string CrossingBand = "crossing_band";
    public const string CrossingHold = "crossing_hold_s";
    public const string GapTolerance = "gap_tolerance_s";
    public const string MinVisit = "min_visit_s";
    public const string EngagedAfter = "engaged_after_s";
    public const string BounceBelow = "bounce_below_s";
    public const string Handover = "handover_s";
    public const string TargetWait = "target_wait_s";
    public const string TransitionWindow = "transition_window_s";

    public static IReadOnlyList<string> OfPlan { get; } = [Lines, Zones, Region, Masks, Settings];

    public static IReadOnlyList<string> OfLine { get; } = [Id, Role, Start, End, In, DisplayName, Color, LengthMetres];

    public static IReadOnlyList<string> OfZone { get; } = 
        [Id, Role, Polygon, Service, DisplayName, Color, AreaSquareMetres, Capacity];

    public static IReadOnlyList<string> OfSettings { get; } =
    [
        CrossingBand, CrossingHold, GapTolerance, MinVisit, EngagedAfter, BounceBelow, Handover, TargetWait,
        TransitionWindow,
    ];
}
