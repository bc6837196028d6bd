using System.Collections.Immutable;
using Footfall.Domain.Plans;
using Footfall.Service.Rpc.Names;
using Footfall.Storage.Configuration;
using Footfall.Storage.Series.Sums;

namespace Footfall.Service.Rpc.Insights.Subjects;

/// <summary>Makes subjects out of what the configuration and the store of record know.</summary>
internal sealed class SubjectMaker(InsightStore store)
{
    private readonly SubjectCameras _cameras = new(store);

    /// <summary>A line; it need not be in the plan any more.</summary>
    public Subject Line(string cameraId, string lineId) => new(
        ResourceNames.Line.Format(store.Plan.Id, cameraId, lineId),
        store.Camera(cameraId)?.Plan.Lines.FirstOrDefault(line => line.Id == lineId)?.DisplayName ?? lineId,
        SubjectKind.Line,
        [new SumItem(SumItemKind.Line, store.Key(cameraId), lineId)],
        [_cameras.Only(cameraId)])
    {
        HasLines = true,
    };

    /// <summary>A zone.</summary>
    /// <param name="cameraId">Its camera.</param>
    /// <param name="zoneId">The zone.</param>
    /// <param name="role">Its role now; null where it is not in the plan any more.</param>
    public Subject Zone(string cameraId, string zoneId, ZoneRole? role) => new(
        ResourceNames.Zone.Format(store.Plan.Id, cameraId, zoneId),
        store.Camera(cameraId)?.Plan.Zones.FirstOrDefault(zone => zone.Id == zoneId)?.DisplayName ?? zoneId,
        SubjectKind.Zone,
        [new SumItem(SumItemKind.Zone, store.Key(cameraId), zoneId)],
        [_cameras.Only(cameraId)])
    {
        HasZones = true,
        HasQueues = role is ZoneRole.Queue,
    };

    /// <summary>A camera as a whole.</summary>
    public Subject Camera(string cameraId, string name) => new(
        ResourceNames.Camera.Format(store.Plan.Id, cameraId),
        name,
        SubjectKind.Camera,
        [new SumItem(SumItemKind.Camera, store.Key(cameraId))],
        [_cameras.Only(cameraId)]);

    /// <summary>The floor as some cameras see it together.</summary>
    public async Task<Subject> FloorAsync(IReadOnlyCollection<string> cameraIds, CancellationToken cancellation) => new(
        store.Name,
        store.Plan.Name,
        SubjectKind.Store,
        [.. cameraIds.Select(id => new SumItem(SumItemKind.Camera, store.Key(id)))],
        await _cameras.OfAsync(cameraIds, cancellation).ConfigureAwait(false));

    /// <summary>An area.</summary>
    public async Task<Subject> AreaAsync(AreaPlan area, CancellationToken cancellation)
    {
        IEnumerable<string> cameras = area.Lines.Concat(area.Zones).Select(item => item.CameraId).Distinct(StringComparer.Ordinal);
        return new Subject(
            ResourceNames.Area.Format(store.Plan.Id, area.Id),
            area.Name,
            SubjectKind.Area,
            [
                .. area.Lines.Select(line => new SumItem(SumItemKind.Line, store.Key(line.CameraId), line.Id)),
                .. area.Zones.Select(zone => new SumItem(SumItemKind.Zone, store.Key(zone.CameraId), zone.Id)),
            ],
            await _cameras.OfAsync(cameras, cancellation).ConfigureAwait(false))
        {
            HasLines = !area.Lines.IsEmpty,
            HasZones = !area.Zones.IsEmpty,
            HasQueues = area.Zones.Any(zone => RoleOf(zone.CameraId, zone.Id) == ZoneRole.Queue),
            HasEntries = area.Kind == AreaKind.Entrance,
            ViewsOverlap = area.ViewsOverlap,
        };
    }

    /// <summary>The store; where no camera watches an entrance, all of them say how well it was seen.</summary>
    public async Task<Subject> StoreAsync(CancellationToken cancellation)
    {
        IReadOnlyList<StoredSpan> spans = await store.SpansAsync(cancellation).ConfigureAwait(false);
        string[] keys =
        [
            .. store.Plan.Cameras.Select(camera => store.Key(camera.Id)).Union(spans.Select(span => span.CameraKey), StringComparer.Ordinal),
        ];
        ImmutableArray<SubjectCamera> entrances = await _cameras.OfEntrancesAsync(cancellation).ConfigureAwait(false);
        ImmutableArray<SubjectCamera> cameras = entrances.IsEmpty
            ? await _cameras.OfAsync(keys.Select(key => key[(store.Plan.Id.Length + 1)..]), cancellation).ConfigureAwait(false)
            : entrances;
        IEnumerable<SumItem> doors = keys.Select(key => new SumItem(SumItemKind.Doors, key));
        IEnumerable<SumItem> whole = entrances.IsEmpty ? keys.Select(key => new SumItem(SumItemKind.Camera, key)) : [];
        return new Subject(store.Name, store.Plan.Name, SubjectKind.Store, [.. doors, .. whole], cameras)
        {
            HasLines = !entrances.IsEmpty,
            HasEntries = true,
        };
    }

    /// <summary>A zone's role in the plan; null where the plan has no such zone.</summary>
    public ZoneRole? RoleOf(string cameraId, string zoneId) =>
        store.Camera(cameraId)?.Plan.Zones.FirstOrDefault(zone => zone.Id == zoneId)?.Role;
}
