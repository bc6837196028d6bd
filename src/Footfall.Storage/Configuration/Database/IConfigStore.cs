using System.Threading.Channels;
using Footfall.Storage.Configuration.Database.Commands;

namespace Footfall.Storage.Configuration.Database;

/// <summary>The configuration: stores, cameras, plans and areas, with who changed what.</summary>
/// <remarks>
/// Writes come one after the other, each in one transaction that is on the disk when its answer comes. Reads see whole
/// commits only. What is refused throws <see cref="ConfigRefusedException"/> and changes nothing.
/// </remarks>
public interface IConfigStore : IConfigReads
{
    /// <summary>Everything that the running graph needs, credentials included.</summary>
    /// <exception cref="StoreConfigException">An address cannot be decrypted.</exception>
    Task<ConfigSnapshot> ReadSnapshotAsync(CancellationToken cancellation);

    /// <summary>Everything that an export holds: the snapshot with the floor plans' pictures.</summary>
    /// <exception cref="StoreConfigException">An address cannot be decrypted.</exception>
    Task<ConfigSnapshot> ReadExportAsync(CancellationToken cancellation);

    /// <summary>Does one change.</summary>
    /// <param name="command">The change.</param>
    /// <param name="request">Who wants it, and how.</param>
    /// <param name="cancellation">Gives up; what was given up was not done.</param>
    /// <exception cref="ConfigRefusedException">It is not possible; nothing was changed.</exception>
    Task<ConfigResult> WriteAsync(ConfigCommand command, WriteRequest request, CancellationToken cancellation);

    /// <summary>Notes when a version of a plan began to count; the first time holds, and an unknown version is left alone.</summary>
    Task MarkAppliedAsync(string storeId, string cameraId, int version, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>The newest configuration after each write from now on; a slow reader skips to the newest.</summary>
    /// <param name="cancellation">Ends the watch and completes the reader.</param>
    ChannelReader<ConfigSnapshot> Watch(CancellationToken cancellation);

    /// <summary>Number of the newest write, also of another process; what was read under the same number is still so.</summary>
    Task<long> ReadNumberAsync(CancellationToken cancellation);

    /// <summary>Lists stores by id.</summary>
    Task<ConfigPage<StoredStore>> ListStoresAsync(PageRequest page, CancellationToken cancellation);

    /// <summary>Lists cameras by store and id.</summary>
    /// <param name="storeId">Null for all stores.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<ConfigPage<StoredCamera>> ListCamerasAsync(string? storeId, PageRequest page, CancellationToken cancellation);

    /// <summary>Lists lines by store, camera and id.</summary>
    /// <param name="storeId">Null for all stores.</param>
    /// <param name="cameraId">Null for all cameras.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<ConfigPage<StoredLine>> ListLinesAsync(string? storeId, string? cameraId, PageRequest page, CancellationToken cancellation);

    /// <summary>Lists zones by store, camera and id.</summary>
    /// <param name="storeId">Null for all stores.</param>
    /// <param name="cameraId">Null for all cameras.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<ConfigPage<StoredZone>> ListZonesAsync(string? storeId, string? cameraId, PageRequest page, CancellationToken cancellation);

    /// <summary>Lists areas by store and id.</summary>
    /// <param name="storeId">Null for all stores.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<ConfigPage<StoredArea>> ListAreasAsync(string? storeId, PageRequest page, CancellationToken cancellation);

    /// <summary>Lists the versions of a camera's plan, newest first.</summary>
    Task<ConfigPage<StoredPlanVersion>> ListPlanVersionsAsync(
        string storeId, string cameraId, PageRequest page, CancellationToken cancellation);

    /// <summary>Lists who changed what, newest first.</summary>
    Task<ConfigPage<AuditEntry>> ListAuditAsync(PageRequest page, CancellationToken cancellation);

    /// <summary>Lists some of who changed what, newest first; a page token holds for the same filter only.</summary>
    Task<ConfigPage<AuditEntry>> ListAuditAsync(AuditFilter filter, PageRequest page, CancellationToken cancellation);
}
