using Footfall.Domain.Journals;
using Footfall.Domain.Measures;

namespace Footfall.Storage.Series;

/// <summary>The store of record: every closed interval, exactly once.</summary>
/// <remarks>Thread-safe. Readers see whole intervals only.</remarks>
public interface ISeriesStore
{
    /// <summary>Makes an interval durable. When the task ends, the interval survives a power cut.</summary>
    /// <param name="interval">Replaces an interval of the same camera and start.</param>
    /// <param name="rest">What its camera would lose then; replaces the camera's journal with it. Null leaves the journal as it is.</param>
    /// <param name="cancellation">Gives up before anything was written.</param>
    /// <exception cref="StoreException">It could not be written; nothing of it is stored.</exception>
    Task CommitAsync(CameraInterval interval, CameraJournal? rest, CancellationToken cancellation);

    /// <summary>Makes a camera's journal durable, in place of its last one.</summary>
    /// <exception cref="StoreException">It could not be written; the last one stands.</exception>
    Task WriteJournalAsync(CameraJournal journal, CancellationToken cancellation);

    /// <summary>A camera's journal as it was written last; null where there is none that this program can read.</summary>
    /// <exception cref="StoreException">The file cannot be read.</exception>
    Task<CameraJournal?> ReadJournalAsync(string cameraId, CancellationToken cancellation);

    /// <summary>Reads one camera's intervals that start in [from, to), in order.</summary>
    /// <exception cref="StoreException">The file cannot be read.</exception>
    Task<IReadOnlyList<CameraInterval>> ReadAsync(
        string cameraId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation);

    /// <summary>
    /// Reads as <see cref="ReadAsync"/> does, without heat cells: they are most of what an interval holds, and counts need none.
    /// </summary>
    /// <exception cref="StoreException">The file cannot be read.</exception>
    Task<IReadOnlyList<CameraInterval>> ReadCountsAsync(
        string cameraId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation);

    /// <summary>Cameras with an interval that starts in [from, to), also those that no configuration names any more, by id.</summary>
    /// <exception cref="StoreException">The file cannot be read.</exception>
    Task<IReadOnlyList<string>> ReadCameraIdsAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation);
}
