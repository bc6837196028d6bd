using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Footfall.Storage.Configuration.Database;

/// <content>Reads of one thing.</content>
public sealed partial class ConfigStore
{
    /// <inheritdoc/>
    public Task<StoredStore> GetStoreAsync(string storeId, CancellationToken cancellation) =>
        ReadAsync(reads => reads.GetStoreAsync(storeId, cancellation));

    /// <inheritdoc/>
    public Task<StoredFloorPlan> GetFloorPlanAsync(string storeId, CancellationToken cancellation) =>
        ReadAsync(reads => reads.GetFloorPlanAsync(storeId, cancellation));

    /// <inheritdoc/>
    public Task<StoredCamera> GetCameraAsync(string storeId, string cameraId, CancellationToken cancellation) =>
        ReadAsync(reads => reads.GetCameraAsync(storeId, cameraId, cancellation));

    /// <inheritdoc/>
    public Task<StoredLine> GetLineAsync(string storeId, string cameraId, string lineId, CancellationToken cancellation) =>
        ReadAsync(reads => reads.GetLineAsync(storeId, cameraId, lineId, cancellation));

    /// <inheritdoc/>
    public Task<StoredZone> GetZoneAsync(string storeId, string cameraId, string zoneId, CancellationToken cancellation) =>
        ReadAsync(reads => reads.GetZoneAsync(storeId, cameraId, zoneId, cancellation));

    /// <inheritdoc/>
    public Task<StoredArea> GetAreaAsync(string storeId, string areaId, CancellationToken cancellation) =>
        ReadAsync(reads => reads.GetAreaAsync(storeId, areaId, cancellation));

    /// <inheritdoc/>
    public Task<StoredPlanVersion> GetPlanVersionAsync(
        string storeId, string cameraId, int? version, CancellationToken cancellation) =>
        ReadAsync(reads => reads.GetPlanVersionAsync(storeId, cameraId, version, cancellation));

    /// <inheritdoc/>
    public Task<StoredPlan> GetPlanAsync(string storeId, string cameraId, CancellationToken cancellation) =>
        ReadAtOneMomentAsync(rows => new ConfigReads(rows).GetPlanAsync(storeId, cameraId, cancellation), cancellation);

    /// <inheritdoc/>
    public async Task<long> ReadNumberAsync(CancellationToken cancellation)
    {
        ConfigContext rows = _database.Connect();
        await using (rows.ConfigureAwait(false))
        {
            return await LastChangeAsync(rows, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<T> ReadAsync<T>(Func<ConfigReads, Task<T>> read)
    {
        ConfigContext rows = _database.Connect();
        await using (rows.ConfigureAwait(false))
        {
            return await read(new ConfigReads(rows)).ConfigureAwait(false);
        }
    }

    // Several statements that belong together.
    private async Task<T> ReadAtOneMomentAsync<T>(Func<ConfigContext, Task<T>> read, CancellationToken cancellation)
    {
        ConfigContext rows = _database.Connect();
        await using (rows.ConfigureAwait(false))
        {
            await rows.Database.OpenConnectionAsync(cancellation).ConfigureAwait(false);

            // Deferred: reads one state of the file, and stops nobody from writing.
            SqliteTransaction reading = ((SqliteConnection)rows.Database.GetDbConnection())
                .BeginTransaction(IsolationLevel.Serializable, deferred: true);
            await using (reading.ConfigureAwait(false))
            {
                await rows.Database.UseTransactionAsync(reading, cancellation).ConfigureAwait(false);
                return await read(rows).ConfigureAwait(false);
            }
        }
    }
}
