namespace Footfall.Storage.Configuration.Database;

/// <summary>Reads of one thing.</summary>
/// <remarks>What is not there throws <see cref="ConfigRefusedException"/>.</remarks>
public interface IConfigReads
{
    /// <summary>Reads a store.</summary>
    Task<StoredStore> GetStoreAsync(string storeId, CancellationToken cancellation);

    /// <summary>Reads a store's floor plan with its picture; refused where it has none.</summary>
    Task<StoredFloorPlan> GetFloorPlanAsync(string storeId, CancellationToken cancellation);

    /// <summary>Reads a camera.</summary>
    Task<StoredCamera> GetCameraAsync(string storeId, string cameraId, CancellationToken cancellation);

    /// <summary>Reads a line.</summary>
    Task<StoredLine> GetLineAsync(string storeId, string cameraId, string lineId, CancellationToken cancellation);

    /// <summary>Reads a zone.</summary>
    Task<StoredZone> GetZoneAsync(string storeId, string cameraId, string zoneId, CancellationToken cancellation);

    /// <summary>Reads an area.</summary>
    Task<StoredArea> GetAreaAsync(string storeId, string areaId, CancellationToken cancellation);

    /// <summary>Reads a version of a camera's plan.</summary>
    /// <param name="storeId">The store.</param>
    /// <param name="cameraId">The camera.</param>
    /// <param name="version">Null for the one that holds.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<StoredPlanVersion> GetPlanVersionAsync(string storeId, string cameraId, int? version, CancellationToken cancellation);

    /// <summary>Reads the plan that holds, with the etags of its lines and zones, all of one moment.</summary>
    Task<StoredPlan> GetPlanAsync(string storeId, string cameraId, CancellationToken cancellation);
}
