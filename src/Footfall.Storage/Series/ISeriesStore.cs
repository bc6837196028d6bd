using Footfall.Domain.Measures;

namespace Footfall.Storage.Series;

/// <summary>The store of record: every closed interval, exactly once.</summary>
/// <remarks>Thread-safe. Readers see whole intervals only.</remarks>
public interface ISeriesStore
{
    /// <summary>Makes an interval durable. When the task ends, the interval survives a power cut.</summary>
    /// <param name="interval">Replaces an interval of the same camera and start.</param>
    /// <param name="cancellation">Gives up before anything was written.</param>
    /// <exception cref="StoreException">It could not be written; nothing of it is stored.</exception>
    Task CommitAsync(CameraInterval interval, CancellationToken cancellation);

    /// <summary>Reads one camera's intervals that start in [from, to), in order.</summary>
    /// <exception cref="StoreException">The file cannot be read.</exception>
    Task<IReadOnlyList<CameraInterval>> ReadAsync(
        string cameraId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation);
}
