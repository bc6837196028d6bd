using Footfall.Domain.Journals;
using Footfall.Domain.Measures;
using Footfall.Storage.Series;

namespace Footfall.Pipeline.Storing;

/// <summary>Takes up what a camera's journal holds after the process ended, in whatever way.</summary>
public static class JournalRecovery
{
    /// <summary>Commits the intervals that were open, and hands back who was in view.</summary>
    /// <param name="store">The store of record; nobody else writes this camera meanwhile.</param>
    /// <param name="cameraId">The camera.</param>
    /// <returns>The journal with no interval open any more; null where the camera has none.</returns>
    /// <exception cref="StoreException">The store cannot be read or written; everything is still in it.</exception>
    /// <remarks>Each interval leaves the journal in the transaction that commits it, so being ended here too counts nothing twice.</remarks>
    public static async Task<CameraJournal?> RecoverAsync(ISeriesStore store, string cameraId)
    {
        ArgumentNullException.ThrowIfNull(store);
        CameraJournal? journal = await store.ReadJournalAsync(cameraId, CancellationToken.None).ConfigureAwait(false);
        while (journal is { Open: [CameraInterval open, ..] })
        {
            journal = journal with { Open = journal.Open.RemoveAt(0) };
            CameraInterval whole = await StoredPart.AddAsync(store, open).ConfigureAwait(false);
            await store.CommitAsync(whole, journal, CancellationToken.None).ConfigureAwait(false);
        }

        return journal;
    }
}
