using Footfall.V1;
using Core = Footfall.Domain.Plans;
using Stored = Footfall.Storage.Configuration;

namespace Footfall.Exchange;

/// <summary>Words of the contract and those of the plan: they are the same words, numbered otherwise.</summary>
internal static class Words
{
    public static LineRole Of(Core.LineRole role) => role switch
    {
        Core.LineRole.Entrance => LineRole.Entrance,
        Core.LineRole.Passing => LineRole.Passing,
        Core.LineRole.Internal => LineRole.Internal,
        _ => LineRole.Unspecified,
    };

    public static ZoneRole Of(Core.ZoneRole role) => role switch
    {
        Core.ZoneRole.Area => ZoneRole.Area,
        Core.ZoneRole.Queue => ZoneRole.Queue,
        Core.ZoneRole.Service => ZoneRole.Service,
        Core.ZoneRole.Staff => ZoneRole.Staff,
        _ => ZoneRole.Unspecified,
    };

    public static CrossingSide Of(Core.CrossingSide side) => side switch
    {
        Core.CrossingSide.LeftToRight => CrossingSide.LeftToRight,
        Core.CrossingSide.RightToLeft => CrossingSide.RightToLeft,
        _ => CrossingSide.Unspecified,
    };

    public static AreaKind Of(Stored.AreaKind kind) => kind switch
    {
        Stored.AreaKind.Department => AreaKind.Department,
        Stored.AreaKind.Entrance => AreaKind.Entrance,
        Stored.AreaKind.Tills => AreaKind.Tills,
        Stored.AreaKind.Other => AreaKind.Other,
        _ => AreaKind.Unspecified,
    };

    public static PictureMode Of(Stored.PictureMode mode) => mode switch
    {
        Stored.PictureMode.Full => PictureMode.Full,
        Stored.PictureMode.Blurred => PictureMode.Blurred,
        Stored.PictureMode.Off => PictureMode.Off,
        _ => PictureMode.Unspecified,
    };

    public static Core.LineRole Read(LineRole role, string path, FieldErrors errors) => role switch
    {
        LineRole.Entrance => Core.LineRole.Entrance,
        LineRole.Passing => Core.LineRole.Passing,
        LineRole.Internal => Core.LineRole.Internal,
        _ => Refuse<Core.LineRole>(path, "LINE_ROLE_ENTRANCE, LINE_ROLE_PASSING or LINE_ROLE_INTERNAL", errors),
    };

    public static Core.ZoneRole Read(ZoneRole role, string path, FieldErrors errors) => role switch
    {
        ZoneRole.Area => Core.ZoneRole.Area,
        ZoneRole.Queue => Core.ZoneRole.Queue,
        ZoneRole.Service => Core.ZoneRole.Service,
        ZoneRole.Staff => Core.ZoneRole.Staff,
        _ => Refuse<Core.ZoneRole>(path, "ZONE_ROLE_AREA, ZONE_ROLE_QUEUE, ZONE_ROLE_SERVICE or ZONE_ROLE_STAFF", errors),
    };

    public static Core.CrossingSide Read(CrossingSide side, string path, FieldErrors errors) => side switch
    {
        CrossingSide.LeftToRight => Core.CrossingSide.LeftToRight,
        CrossingSide.RightToLeft => Core.CrossingSide.RightToLeft,
        _ => Refuse<Core.CrossingSide>(path, "CROSSING_SIDE_LEFT_TO_RIGHT or CROSSING_SIDE_RIGHT_TO_LEFT", errors),
    };

    public static Stored.AreaKind Read(AreaKind kind, string path, FieldErrors errors) => kind switch
    {
        AreaKind.Department => Stored.AreaKind.Department,
        AreaKind.Entrance => Stored.AreaKind.Entrance,
        AreaKind.Tills => Stored.AreaKind.Tills,
        AreaKind.Other => Stored.AreaKind.Other,
        _ => Refuse<Stored.AreaKind>(path, "AREA_KIND_DEPARTMENT, AREA_KIND_ENTRANCE, AREA_KIND_TILLS or AREA_KIND_OTHER", errors),
    };

    public static Stored.PictureMode Read(PictureMode mode, string path, FieldErrors errors) => mode switch
    {
        PictureMode.Unspecified or PictureMode.Full => Stored.PictureMode.Full,
        PictureMode.Blurred => Stored.PictureMode.Blurred,
        PictureMode.Off => Stored.PictureMode.Off,
        _ => Refuse<Stored.PictureMode>(path, "PICTURE_MODE_FULL, PICTURE_MODE_BLURRED or PICTURE_MODE_OFF", errors),
    };

    private static T Refuse<T>(string path, string allowed, FieldErrors errors)
        where T : struct, Enum
    {
        errors.Add(path, $"Missing or not known; write {allowed}.");
        return default;
    }
}
