using System.Collections.Concurrent;
using Footfall.Domain.Journals;
using Footfall.Domain.Measures;
using Footfall.Storage.Series;

namespace Footfall.Pipeline.Tests.Storing;

/// <summary>A store that refuses a given number of times, as a full disk does until someone makes room.</summary>
internal sealed class RefusingStore(int refusals) : ISeriesStore
{
    private int _refusalsLeft = refusals;

    public ConcurrentQueue<CameraInterval> Committed { get; } = [];

    public int Attempts { get; private set; }

    public ConcurrentQueue<CameraJournal> Journals { get; } = [];

    public Task CommitAsync(CameraInterval interval, CameraJournal? rest, CancellationToken cancellation)
    {
        Attempts++;
        if (Interlocked.Decrement(ref _refusalsLeft) >= 0)
        {
            throw new StoreException("disk full");
        }

        Committed.Enqueue(interval);
        Journals.Enqueue(rest!);
        return Task.CompletedTask;
    }

    public Task WriteJournalAsync(CameraJournal journal, CancellationToken cancellation)
    {
        if (Volatile.Read(ref _refusalsLeft) > 0)
        {
            throw new StoreException("disk full");
        }

        Journals.Enqueue(journal);
        return Task.CompletedTask;
    }

    public Task<CameraJournal?> ReadJournalAsync(string cameraId, CancellationToken cancellation) =>
        Task.FromResult(Journals.LastOrDefault(journal => journal.CameraId == cameraId));

    public Task<IReadOnlyList<CameraInterval>> ReadAsync(
        string cameraId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<CameraInterval>>(
            [.. Committed.Where(interval => interval.CameraId == cameraId && interval.Start >= from && interval.Start < to)]);

    public Task<IReadOnlyList<CameraInterval>> ReadCountsAsync(
        string cameraId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        ReadAsync(cameraId, from, to, cancellation);

    public Task<IReadOnlyList<string>> ReadCameraIdsAsync(
        DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<string>>([.. Committed.Select(interval => interval.CameraId).Distinct().Order()]);
}
