using Footfall.Storage.Configuration.Database.Rows;
using Microsoft.EntityFrameworkCore;

namespace Footfall.Storage.Configuration.Database;

/// <summary>Reads of one thing, over one connection; inside a transaction they see what it has written so far.</summary>
/// <param name="rows">The tables.</param>
internal sealed class ConfigReads(ConfigContext rows) : IConfigReads
{
    /// <inheritdoc/>
    public async Task<StoredStore> GetStoreAsync(string storeId, CancellationToken cancellation) =>
        await rows.Stores.FindAsync([storeId], cancellation).ConfigureAwait(false) is { } row
            ? ConfigReader.Stored(
                row,
                (await ConfigReader.FloorPlansAsync(rows, [storeId], cancellation).ConfigureAwait(false)).GetValueOrDefault(storeId))
            : throw ConfigRefusedException.NotFound(ResourceName.Store(storeId));

    /// <inheritdoc/>
    public async Task<StoredFloorPlan> GetFloorPlanAsync(string storeId, CancellationToken cancellation) =>
        await rows.FloorPlans.FindAsync([storeId], cancellation).ConfigureAwait(false) is { } row
            ? ConfigReader.Stored(row)
            : throw ConfigRefusedException.NotFound(ResourceName.FloorPlan(storeId));

    /// <inheritdoc/>
    public async Task<StoredCamera> GetCameraAsync(string storeId, string cameraId, CancellationToken cancellation) =>
        await rows.Cameras.FindAsync([storeId, cameraId], cancellation).ConfigureAwait(false) is { } row
            ? ConfigReader.Stored(row)
            : throw ConfigRefusedException.NotFound(ResourceName.Camera(storeId, cameraId));

    /// <inheritdoc/>
    public async Task<StoredLine> GetLineAsync(string storeId, string cameraId, string lineId, CancellationToken cancellation) =>
        await rows.Lines.FindAsync([storeId, cameraId, lineId], cancellation).ConfigureAwait(false) is { } row
            ? ConfigReader.Stored(row)
            : throw ConfigRefusedException.NotFound(ResourceName.Line(storeId, cameraId, lineId));

    /// <inheritdoc/>
    public async Task<StoredZone> GetZoneAsync(string storeId, string cameraId, string zoneId, CancellationToken cancellation) =>
        await rows.Zones.FindAsync([storeId, cameraId, zoneId], cancellation).ConfigureAwait(false) is { } row
            ? ConfigReader.Stored(row)
            : throw ConfigRefusedException.NotFound(ResourceName.Zone(storeId, cameraId, zoneId));

    /// <inheritdoc/>
    public async Task<StoredArea> GetAreaAsync(string storeId, string areaId, CancellationToken cancellation)
    {
        IQueryable<AreaRow> which = rows.Areas.Where(area => area.StoreId == storeId && area.Id == areaId);
        return await ConfigReader.AreasAsync(rows, which, cancellation).ConfigureAwait(false) is [var area]
            ? area
            : throw ConfigRefusedException.NotFound(ResourceName.Area(storeId, areaId));
    }

    /// <inheritdoc/>
    public async Task<StoredPlanVersion> GetPlanVersionAsync(
        string storeId, string cameraId, int? version, CancellationToken cancellation) =>
        // Of the present version in one statement, so that none can come in between.
        await rows.PlanVersions.AsNoTracking().SingleOrDefaultAsync(
            row => row.StoreId == storeId && row.CameraId == cameraId
                && row.Version == (version ?? rows.Cameras
                    .Where(camera => camera.StoreId == storeId && camera.Id == cameraId)
                    .Select(camera => camera.PlanVersion).First()),
            cancellation).ConfigureAwait(false) is { } row
            ? ConfigReader.Stored(row)
            : throw ConfigRefusedException.NotFound(version is { } number
                ? ResourceName.Version(storeId, cameraId, number)
                : ResourceName.Camera(storeId, cameraId));

    /// <inheritdoc/>
    public async Task<StoredPlan> GetPlanAsync(string storeId, string cameraId, CancellationToken cancellation)
    {
        StoredCamera camera = await GetCameraAsync(storeId, cameraId, cancellation).ConfigureAwait(false);
        StoredPlanVersion version =
            await GetPlanVersionAsync(storeId, cameraId, camera.PlanVersion, cancellation).ConfigureAwait(false);
        List<LineRow> lines = await rows.Lines.AsNoTracking()
            .Where(line => line.StoreId == storeId && line.CameraId == cameraId)
            .OrderBy(line => line.Position).ToListAsync(cancellation).ConfigureAwait(false);
        List<ZoneRow> zones = await rows.Zones.AsNoTracking()
            .Where(zone => zone.StoreId == storeId && zone.CameraId == cameraId)
            .OrderBy(zone => zone.Position).ToListAsync(cancellation).ConfigureAwait(false);
        return new StoredPlan(version, [.. lines.Select(ConfigReader.Stored)], [.. zones.Select(ConfigReader.Stored)], camera.PlanEtag);
    }
}
