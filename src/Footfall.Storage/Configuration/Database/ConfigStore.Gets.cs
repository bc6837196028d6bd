using Footfall.Storage.Configuration.Database.Rows;
using Microsoft.EntityFrameworkCore;

namespace Footfall.Storage.Configuration.Database;

/// <content>Reads of one thing.</content>
public sealed partial class ConfigStore
{
    /// <inheritdoc/>
    public async Task<StoredStore> GetStoreAsync(string storeId, CancellationToken cancellation)
    {
        ConfigContext rows = _database.Connect();
        await using (rows.ConfigureAwait(false))
        {
            return await rows.Stores.FindAsync([storeId], cancellation).ConfigureAwait(false) is { } row
                ? ConfigReader.Stored(
                    row,
                    (await ConfigReader.FloorPlansAsync(rows, [storeId], cancellation).ConfigureAwait(false)).GetValueOrDefault(storeId))
                : throw ConfigRefusedException.NotFound(ResourceName.Store(storeId));
        }
    }

    /// <inheritdoc/>
    public async Task<StoredFloorPlan> GetFloorPlanAsync(string storeId, CancellationToken cancellation)
    {
        ConfigContext rows = _database.Connect();
        await using (rows.ConfigureAwait(false))
        {
            return await rows.FloorPlans.FindAsync([storeId], cancellation).ConfigureAwait(false) is { } row
                ? ConfigReader.Stored(row)
                : throw ConfigRefusedException.NotFound(ResourceName.FloorPlan(storeId));
        }
    }

    /// <inheritdoc/>
    public async Task<StoredCamera> GetCameraAsync(string storeId, string cameraId, CancellationToken cancellation)
    {
        ConfigContext rows = _database.Connect();
        await using (rows.ConfigureAwait(false))
        {
            return await rows.Cameras.FindAsync([storeId, cameraId], cancellation).ConfigureAwait(false) is { } row
                ? ConfigReader.Stored(row)
                : throw ConfigRefusedException.NotFound(ResourceName.Camera(storeId, cameraId));
        }
    }

    /// <inheritdoc/>
    public async Task<StoredLine> GetLineAsync(string storeId, string cameraId, string lineId, CancellationToken cancellation)
    {
        ConfigContext rows = _database.Connect();
        await using (rows.ConfigureAwait(false))
        {
            return await rows.Lines.FindAsync([storeId, cameraId, lineId], cancellation).ConfigureAwait(false) is { } row
                ? ConfigReader.Stored(row)
                : throw ConfigRefusedException.NotFound(ResourceName.Line(storeId, cameraId, lineId));
        }
    }

    /// <inheritdoc/>
    public async Task<StoredZone> GetZoneAsync(string storeId, string cameraId, string zoneId, CancellationToken cancellation)
    {
        ConfigContext rows = _database.Connect();
        await using (rows.ConfigureAwait(false))
        {
            return await rows.Zones.FindAsync([storeId, cameraId, zoneId], cancellation).ConfigureAwait(false) is { } row
                ? ConfigReader.Stored(row)
                : throw ConfigRefusedException.NotFound(ResourceName.Zone(storeId, cameraId, zoneId));
        }
    }

    /// <inheritdoc/>
    public async Task<StoredArea> GetAreaAsync(string storeId, string areaId, CancellationToken cancellation)
    {
        ConfigContext rows = _database.Connect();
        await using (rows.ConfigureAwait(false))
        {
            IQueryable<AreaRow> which = rows.Areas.Where(area => area.StoreId == storeId && area.Id == areaId);
            return await ConfigReader.AreasAsync(rows, which, cancellation).ConfigureAwait(false) is [var area]
                ? area
                : throw ConfigRefusedException.NotFound(ResourceName.Area(storeId, areaId));
        }
    }

    /// <inheritdoc/>
    public async Task<StoredPlanVersion> GetPlanAsync(string storeId, string cameraId, int? version, CancellationToken cancellation)
    {
        ConfigContext rows = _database.Connect();
        await using (rows.ConfigureAwait(false))
        {
            // Of the present version in one statement, so that none can come in between.
            return await rows.PlanVersions.AsNoTracking().SingleOrDefaultAsync(
                row => row.StoreId == storeId && row.CameraId == cameraId
                    && row.Version == (version ?? rows.Cameras
                        .Where(camera => camera.StoreId == storeId && camera.Id == cameraId)
                        .Select(camera => camera.PlanVersion).First()),
                cancellation).ConfigureAwait(false) is { } row
                ? ConfigReader.Stored(row)
                : throw ConfigRefusedException.NotFound(version is { } number
                    ? ResourceName.Version(storeId, cameraId, number)
                    : ResourceName.Camera(storeId, cameraId));
        }
    }
}
