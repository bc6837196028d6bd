using System.Collections.Concurrent;
using Footfall.Domain.Measures;
using Footfall.Storage.Series;

namespace Footfall.Pipeline.Tests.Storing;

/// <summary>A store that refuses a given number of times, as a full disk does until someone makes room.</summary>
internal sealed class RefusingStore(int refusals) : ISeriesStore
{
    private int _refusalsLeft = refusals;

    public ConcurrentQueue<CameraInterval> Committed { get; } = [];

    public int Attempts { get; private set; }

    public Task CommitAsync(CameraInterval interval, CancellationToken cancellation)
    {
        Attempts++;
        if (Interlocked.Decrement(ref _refusalsLeft) >= 0)
        {
            throw new StoreException("disk full");
        }

        Committed.Enqueue(interval);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<CameraInterval>> ReadAsync(
        string cameraId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<CameraInterval>>(
            [.. Committed.Where(interval => interval.CameraId == cameraId && interval.Start >= from && interval.Start < to)]);
}
