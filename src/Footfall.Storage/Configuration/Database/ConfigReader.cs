using System.Collections.Immutable;
using System.Text;
using Footfall.Domain.Cameras;
using Footfall.Domain.Geometry;
using Footfall.Domain.Plans;
using Footfall.Storage.Configuration.Database.Rows;
using Microsoft.EntityFrameworkCore;

namespace Footfall.Storage.Configuration.Database;

/// <summary>Makes what was stored out of its rows.</summary>
internal static class ConfigReader
{
    public static StoredStore Stored(StoreRow row, FloorPlanInfo? floorPlan) => new(
        new StoreDraft(row.Id, row.Name, row.TimeZone, HoursText.Read(row))
        {
            OccupancyBaseline = row.OccupancyBaseline,
            Capacity = row.Capacity,
        },
        Etags.Of(row.Change),
        row.CreatedAt,
        row.UpdatedAt)
    {
        FloorPlan = floorPlan,
    };

    public static StoredFloorPlan Stored(FloorPlanRow row) =>
        new(row.StoreId, Picture(row), Etags.Of(row.Change), row.UpdatedAt);

    public static FloorPlanPicture Picture(FloorPlanRow row) =>
        new(row.Picture, row.MediaType, new PictureSize(row.Width, row.Height), row.WidthMetres);

    /// <summary>Floor plans of some stores without their pictures, by store.</summary>
    public static async Task<IReadOnlyDictionary<string, FloorPlanInfo>> FloorPlansAsync(
        ConfigContext rows, IReadOnlyCollection<string> storeIds, CancellationToken cancellation)
    {
        var found = await rows.FloorPlans.Where(row => storeIds.Contains(row.StoreId))
            .Select(row => new { row.StoreId, row.Width, row.Height, row.WidthMetres, row.Change })
            .ToListAsync(cancellation).ConfigureAwait(false);
        return found.ToDictionary(
            row => row.StoreId, row => new FloorPlanInfo(new PictureSize(row.Width, row.Height), row.WidthMetres, Etags.Of(row.Change)));
    }

    public static StoredCamera Stored(CameraRow row) => new(
        row.StoreId,
        new CameraDraft(row.Id, row.Name, row.AddressShown)
        {
            Enabled = row.Enabled,
            FramesPerSecond = row.FramesPerSecond,
            AnalysisWidth = row.AnalysisWidth,
            Loop = row.Loop,
            Detection = CameraParts.Detection(row.Detection),
            FloorPlanPosition = CameraParts.Position(row.FloorPlanPosition),
            PictureMode = row.PictureMode,
        },
        row.PlanVersion,
        Etags.Of(row.PlanChange),
        Etags.Of(row.Change),
        row.CreatedAt,
        row.UpdatedAt);

    public static StoredLine Stored(LineRow row) => new(
        row.StoreId,
        row.CameraId,
        new LinePlan(row.Id, row.Role, new PointNormalized(row.StartX, row.StartY), new PointNormalized(row.EndX, row.EndY), row.In)
        {
            DisplayName = row.DisplayName,
            Color = row.Color,
            LengthMetres = row.LengthMetres,
        },
        Etags.Of(row.Change),
        row.CreatedAt,
        row.UpdatedAt);

    public static StoredZone Stored(ZoneRow row) => new(
        row.StoreId,
        row.CameraId,
        new ZonePlan(row.Id, row.Role, CornersText.Read(row.Polygon), row.ServiceZoneId)
        {
            DisplayName = row.DisplayName,
            Color = row.Color,
            AreaSquareMetres = row.AreaSquareMetres,
            Capacity = row.Capacity,
        },
        Etags.Of(row.Change),
        row.CreatedAt,
        row.UpdatedAt);

    public static StoredPlanVersion Stored(PlanVersionRow row) => new(
        row.StoreId, row.CameraId, Plan(row), row.Author, row.CreatedAt, Lines(row.Changes), row.RestoredVersion)
    {
        AppliedAt = row.AppliedAt,
    };

    public static AuditEntry Stored(AuditRow row) => new(
        row.Change, row.At, row.Author, row.Command, row.Resource, row.Before, row.After, Lines(row.Changes), row.PlanVersion)
    {
        Method = row.Method,
        Peer = row.Peer,
    };

    public static AreaPlan Area(AreaRow row, IEnumerable<AreaLineRow> lines, IEnumerable<AreaZoneRow> zones) => new(
        row.Id,
        row.Name,
        row.Kind,
        Sorted(lines.Select(line => new PlanItemName(line.CameraId, line.LineId))),
        Sorted(zones.Select(zone => new PlanItemName(zone.CameraId, zone.ZoneId))),
        row.ViewsOverlap)
    {
        Color = row.Color,
        Capacity = row.Capacity,
        FloorPlanPolygon = row.FloorPlanPolygon is { } corners ? CornersText.Read(corners) : [],
    };

    /// <summary>Everything, with credentials; with floor plans where their pictures are asked for.</summary>
    /// <exception cref="StoreConfigException">An address cannot be decrypted.</exception>
    public static async Task<ImmutableArray<StorePlan>> PlansAsync(
        ConfigContext rows, ISecretProtector secrets, string baseFolder, bool withPictures, CancellationToken cancellation)
    {
        Dictionary<string, FloorPlanRow> floorPlans = withPictures
            ? await rows.FloorPlans.AsNoTracking().ToDictionaryAsync(row => row.StoreId, cancellation).ConfigureAwait(false)
            : [];
        var versions = await rows.PlanVersions.AsNoTracking()
            .Join(
                rows.Cameras,
                version => new { version.StoreId, version.CameraId, version.Version },
                camera => new { camera.StoreId, CameraId = camera.Id, Version = camera.PlanVersion },
                (version, _) => version)
            .ToDictionaryAsync(version => (version.StoreId, version.CameraId), cancellation).ConfigureAwait(false);
        ILookup<string, CameraRow> cameras = (await rows.Cameras.AsNoTracking().OrderBy(camera => camera.Position)
            .ToListAsync(cancellation).ConfigureAwait(false)).ToLookup(camera => camera.StoreId);
        ILookup<string, StoredArea> areas = (await AreasAsync(rows, rows.Areas, cancellation).ConfigureAwait(false)).ToLookup(area => area.StoreId);
        List<StoreRow> stores =
            await rows.Stores.AsNoTracking().OrderBy(store => store.Id).ToListAsync(cancellation).ConfigureAwait(false);
        return
        [
            .. stores.Select(store => new StorePlan(
                store.Id,
                store.Name,
                TimeZoneInfo.FindSystemTimeZoneById(store.TimeZone),
                [.. cameras[store.Id].Select(camera => Setup(camera, versions[(camera.StoreId, camera.Id)], secrets, baseFolder))])
            {
                Hours = HoursText.Read(store),
                OccupancyBaseline = store.OccupancyBaseline,
                Capacity = store.Capacity,
                FloorPlan = floorPlans.TryGetValue(store.Id, out FloorPlanRow? floorPlan) ? Picture(floorPlan) : null,
                Areas = [.. areas[store.Id].Select(area => area.Area)],
            }),
        ];
    }

    /// <summary>Some areas with what they name, by store and id.</summary>
    public static async Task<ImmutableArray<StoredArea>> AreasAsync(
        ConfigContext rows, IQueryable<AreaRow> which, CancellationToken cancellation)
    {
        List<AreaRow> areas = await which.AsNoTracking().OrderBy(area => area.StoreId).ThenBy(area => area.Id)
            .ToListAsync(cancellation).ConfigureAwait(false);
        string[] stores = [.. areas.Select(area => area.StoreId).Distinct()];
        var lines = (await rows.AreaLines.AsNoTracking().Where(line => stores.Contains(line.StoreId))
            .ToListAsync(cancellation).ConfigureAwait(false)).ToLookup(line => (line.StoreId, line.AreaId));
        var zones = (await rows.AreaZones.AsNoTracking().Where(zone => stores.Contains(zone.StoreId))
            .ToListAsync(cancellation).ConfigureAwait(false)).ToLookup(zone => (zone.StoreId, zone.AreaId));
        return
        [
            .. areas.Select(area => new StoredArea(
                area.StoreId,
                Area(area, lines[(area.StoreId, area.Id)], zones[(area.StoreId, area.Id)]),
                Etags.Of(area.Change),
                area.CreatedAt,
                area.UpdatedAt)),
        ];
    }

    private static CameraSetup Setup(CameraRow row, PlanVersionRow version, ISecretProtector secrets, string baseFolder) => new(
        row.Id,
        row.Name,
        CameraAddress.Parse(Addresses.Read(row, secrets), baseFolder),
        row.FramesPerSecond,
        row.AnalysisWidth,
        row.Loop,
        Plan(version))
    {
        IsEnabled = row.Enabled,
        Detection = CameraParts.Detection(row.Detection),
        FloorPlanPosition = CameraParts.Position(row.FloorPlanPosition),
        PictureMode = row.PictureMode,
    };

    private static CameraPlan Plan(PlanVersionRow row) => PlanFile.Parse(
        Encoding.UTF8.GetBytes(row.Plan), ResourceName.Version(row.StoreId, row.CameraId, row.Version), row.Version);

    private static ImmutableArray<PlanItemName> Sorted(IEnumerable<PlanItemName> names) =>
        [.. names.OrderBy(name => name.CameraId, StringComparer.Ordinal).ThenBy(name => name.Id, StringComparer.Ordinal)];

    private static ImmutableArray<string> Lines(string text) => text.Length == 0 ? [] : [.. text.Split('\n')];
}
