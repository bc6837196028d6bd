using Footfall.Domain.Plans;

namespace Footfall.Storage.Series;

/// <summary>Roles as the tables spell them; a stored name never changes.</summary>
internal static class RoleNames
{
    public static string Of(LineRole role) => role switch
    {
        LineRole.Entrance => "entrance",
        LineRole.Passing => "passing",
        LineRole.Internal => "internal",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "This line role has no stored name."),
    };

    public static string Of(ZoneRole role) => role switch
    {
        ZoneRole.Area => "area",
        ZoneRole.Queue => "queue",
        ZoneRole.Service => "service",
        ZoneRole.Staff => "staff",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "This zone role has no stored name."),
    };

    public static LineRole Line(string name) => name switch
    {
        "entrance" => LineRole.Entrance,
        "passing" => LineRole.Passing,
        "internal" => LineRole.Internal,
        _ => throw new InvalidDataException($"line_measure holds the unknown role '{name}'."),
    };

    public static ZoneRole Zone(string name) => name switch
    {
        "area" => ZoneRole.Area,
        "queue" => ZoneRole.Queue,
        "service" => ZoneRole.Service,
        "staff" => ZoneRole.Staff,
        _ => throw new InvalidDataException($"zone_measure holds the unknown role '{name}'."),
    };
}
