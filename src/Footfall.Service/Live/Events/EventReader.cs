namespace Footfall.Service.Live.Events;

/// <summary>Reads a store's events as they come, for one watcher.</summary>
/// <remarks>One caller at a time. Whoever publishes never waits for it.</remarks>
internal sealed class EventReader : IDisposable
{
    private readonly StoreEvents _log;
    private readonly SemaphoreSlim _news = new(0);
    private int _called;

    internal EventReader(StoreEvents log, long after)
    {
        _log = log;
        Position = after;
    }

    /// <summary>Number of the newest event that was read.</summary>
    public long Position { get; private set; }

    /// <summary>The place to go on from.</summary>
    public EventToken Token => new(_log.Epoch, Position);

    /// <summary>Takes the next events that are there already.</summary>
    /// <returns>How many; null where the next one is not kept any more.</returns>
    public int? Read(Span<CountEvent> into)
    {
        Volatile.Write(ref _called, 0);
        int? read = _log.Read(Position, into);
        Position += read ?? 0;
        return read;
    }

    /// <summary>The place after one of the events that <see cref="Read"/> gave.</summary>
    public EventToken TokenAfter(long number) => new(_log.Epoch, number);

    /// <summary>Waits until something new may be there.</summary>
    /// <returns>False where nothing came within the limit.</returns>
    public Task<bool> WaitAsync(TimeSpan limit, CancellationToken cancellation) =>
        _news.WaitAsync(limit > TimeSpan.Zero ? limit : TimeSpan.Zero, cancellation);

    /// <summary>Wakes the reader; allocates nothing.</summary>
    internal void Call()
    {
        if (Interlocked.Exchange(ref _called, 1) == 0)
        {
            _news.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _log.Leave(this);
        _news.Dispose();
    }
}
