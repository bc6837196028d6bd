using System.Collections.Immutable;
using Footfall.Exchange;
using Footfall.Service.Rpc.Access;
using Footfall.Service.Rpc.Lists;
using Footfall.Storage.Configuration.Database;
using Footfall.V1;
using Grpc.Core;

namespace Footfall.Service.Rpc.Configuration;

/// <summary>The lists of the configuration, with the fields that the contract lets them be filtered and ordered by.</summary>
internal sealed class ConfigLists
{
    private static readonly EnumWords<CameraAddressKind> CameraAddressKinds = new(CameraReflection.Descriptor);
    private static readonly EnumWords<LineRole> LineRoles = new(PlanReflection.Descriptor);
    private static readonly EnumWords<ZoneRole> ZoneRoles = new(PlanReflection.Descriptor);
    private static readonly EnumWords<AreaKind> AreaKinds = new(AreaReflection.Descriptor);

    /// <summary>Stores.</summary>
    public ConfigList<StoredStore> Stores { get; } = new(
        new ListSource<StoredStore>(
            [
                ListField<StoredStore>.Text("display_name", one => one.Store.Name),
                ListField<StoredStore>.Text("time_zone", one => one.Store.TimeZone),
            ],
            Keys<StoredStore>(one => one.Store.Id, one => one.Store.Name, one => one.CreatedAt),
            "name",
            one => [one.Store.Id],
            NameParts: 1),
        (store, _, _, page, cancellation) => store.ListStoresAsync(page, cancellation));

    /// <summary>Cameras.</summary>
    public ConfigList<StoredCamera> Cameras { get; } = new(
        new ListSource<StoredCamera>(
            [
                ListField<StoredCamera>.Text("display_name", one => one.Camera.Name),
                ListField<StoredCamera>.Flag("enabled", one => one.Camera.Enabled),
                ListField<StoredCamera>.Word(
                    "address_kind", CameraAddressKinds.All, one => CameraAddressKinds.Of(Footfall.Exchange.Cameras.KindOf(one.Camera.Address))),
            ],
            Keys<StoredCamera>(one => $"{one.StoreId}/{one.Camera.Id}", one => one.Camera.Name, one => one.CreatedAt),
            "name",
            one => [one.StoreId, one.Camera.Id],
            NameParts: 2),
        (store, storeId, _, page, cancellation) => store.ListCamerasAsync(storeId, page, cancellation));

    /// <summary>Lines.</summary>
    public ConfigList<StoredLine> Lines { get; } = new(
        new ListSource<StoredLine>(
            [
                ListField<StoredLine>.Text("display_name", one => Footfall.Exchange.Lines.DisplayName(one.Line)),
                ListField<StoredLine>.Word(
                    "role", LineRoles.All, one => LineRoles.Of(Footfall.Exchange.Lines.RoleOf(one.Line))),
            ],
            Keys<StoredLine>(one => $"{one.StoreId}/{one.CameraId}/{one.Line.Id}", one => Footfall.Exchange.Lines.DisplayName(one.Line), one => one.CreatedAt),
            "name",
            one => [one.StoreId, one.CameraId, one.Line.Id],
            NameParts: 3),
        (store, storeId, cameraId, page, cancellation) => store.ListLinesAsync(storeId, cameraId, page, cancellation));

    /// <summary>Zones.</summary>
    public ConfigList<StoredZone> Zones { get; } = new(
        new ListSource<StoredZone>(
            [
                ListField<StoredZone>.Text("display_name", one => Footfall.Exchange.Zones.DisplayName(one.Zone)),
                ListField<StoredZone>.Word(
                    "role", ZoneRoles.All, one => ZoneRoles.Of(Footfall.Exchange.Zones.RoleOf(one.Zone))),
            ],
            Keys<StoredZone>(one => $"{one.StoreId}/{one.CameraId}/{one.Zone.Id}", one => Footfall.Exchange.Zones.DisplayName(one.Zone), one => one.CreatedAt),
            "name",
            one => [one.StoreId, one.CameraId, one.Zone.Id],
            NameParts: 3),
        (store, storeId, cameraId, page, cancellation) => store.ListZonesAsync(storeId, cameraId, page, cancellation));

    /// <summary>Areas.</summary>
    public ConfigList<StoredArea> Areas { get; } = new(
        new ListSource<StoredArea>(
            [
                ListField<StoredArea>.Text("display_name", one => one.Area.Name),
                ListField<StoredArea>.Word(
                    "kind", AreaKinds.All, one => AreaKinds.Of(Footfall.Exchange.Areas.KindOf(one.Area))),
                ListField<StoredArea>.Texts("lines", one => Footfall.Exchange.Areas.Of(one).Lines),
                ListField<StoredArea>.Texts("zones", one => Footfall.Exchange.Areas.Of(one).Zones),
            ],
            Keys<StoredArea>(one => $"{one.StoreId}/{one.Area.Id}", one => one.Area.Name, one => one.CreatedAt),
            "name",
            one => [one.StoreId, one.Area.Id],
            NameParts: 2),
        (store, storeId, _, page, cancellation) => store.ListAreasAsync(storeId, page, cancellation));

    /// <summary>Whether the caller may see a store; null where all may be seen.</summary>
    public static Func<string, bool>? Sees(ServerCallContext context)
    {
        var caller = Caller.Of(context);
        return caller.Has(Role.Viewer, "-") ? null : storeId => caller.Has(Role.Viewer, storeId);
    }

    private static ImmutableArray<OrderKey<T>> Keys<T>(Func<T, string> name, Func<T, string> displayName, Func<T, DateTimeOffset> created) =>
    [
        new("name", name),
        // As people look names up: upper and lower case together.
        new("display_name", one => displayName(one).ToUpperInvariant()),
        new("create_time", one => ListOrder<T>.Sortable(created(one))),
    ];
}
