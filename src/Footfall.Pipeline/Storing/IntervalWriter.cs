using System.Threading.Channels;
using Footfall.Domain.Journals;
using Footfall.Domain.Measures;
using Footfall.Storage.Series;
using Microsoft.Extensions.Logging;

namespace Footfall.Pipeline.Storing;

/// <summary>Commits closed intervals and journals to the store of record, in the order in which they come.</summary>
/// <remarks>
/// A camera that stops and starts again within a minute closes that minute twice, each time with what it saw: the parts are
/// added up, so that the store holds the whole minute once.
/// While the store refuses (disk full, say) the oldest interval is tried again and the rest wait. When the waiting room is
/// full, counting waits too: cameras then drop frames, which coverage shows, but nothing that was counted is lost.
/// </remarks>
public sealed partial class IntervalWriter : IAsyncDisposable
{
    private const int WaitingRoom = 10_000;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly ISeriesStore _store;
    private readonly TimeProvider _clock;
    private readonly ILogger<IntervalWriter> _logger;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _running;
    private int _intervalsWaiting;
    private readonly Channel<StoreOrder> _waiting = Channel.CreateBounded<StoreOrder>(
        new BoundedChannelOptions(WaitingRoom) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    /// <summary>Starts committing.</summary>
    /// <param name="store">Stays the caller's.</param>
    /// <param name="clock">Times the pauses between attempts.</param>
    /// <param name="logger">Told of refusals and recoveries.</param>
    public IntervalWriter(ISeriesStore store, TimeProvider clock, ILogger<IntervalWriter> logger)
    {
        _store = store;
        _clock = clock;
        _logger = logger;
        _running = Task.Run(RunAsync);
    }

    /// <summary>Intervals closed and not yet committed.</summary>
    public int Waiting => Volatile.Read(ref _intervalsWaiting);

    /// <summary>Why the store refused the oldest waiting interval; null while it accepts.</summary>
    public string? LastRefusal { get; private set; }

    /// <summary>Raised after an interval was committed, never before.</summary>
    public event Action<CameraInterval>? Committed;

    /// <summary>Hands an interval over; blocks only while the waiting room is full.</summary>
    /// <param name="interval">The interval.</param>
    /// <param name="rest">What its camera would lose once it is stored; stored with it.</param>
    public void Write(CameraInterval interval, CameraJournal rest)
    {
        var order = new StoreOrder(interval, rest);
        Interlocked.Increment(ref _intervalsWaiting);
        if (!_waiting.Writer.TryWrite(order))
        {
            _waiting.Writer.WriteAsync(order).AsTask().GetAwaiter().GetResult();
        }
    }

    /// <summary>Hands a camera's journal over, to be stored after the intervals that closed before it.</summary>
    /// <remarks>Left out while the store refuses: the next one is due in seconds, and intervals bring their own.</remarks>
    public void Write(CameraJournal journal)
    {
        if (LastRefusal is null)
        {
            _waiting.Writer.TryWrite(new StoreOrder(null, journal));
        }
    }

    /// <summary>Works on the store between two writes: after all that was handed over before, before all that comes later.</summary>
    /// <param name="work">Fails for itself alone.</param>
    /// <param name="limit">How long to wait, as the turn does not come while the store refuses. The work is done in its turn all the same.</param>
    /// <exception cref="StoreException">The turn has not come within the limit.</exception>
    public async Task<T> InTurnAsync<T>(Func<Task<T>> work, TimeSpan limit)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_waiting.Writer.TryWrite(new StoreOrder(null, null, WorkAsync)))
        {
            throw new StoreException($"{Waiting} intervals wait for the store of record, and no more can. {LastRefusal}");
        }

        try
        {
            return await done.Task.WaitAsync(limit, _clock).ConfigureAwait(false);
        }
        catch (TimeoutException late)
        {
            throw new StoreException(
                $"The store of record has not answered for {limit.TotalSeconds:0} s. {LastRefusal ?? "It is busy; look at the disk."}", late);
        }

        async Task WorkAsync()
        {
            try
            {
                done.SetResult(await work().ConfigureAwait(false));
            }
#pragma warning disable CA1031 // The writer goes on; whoever asked is told.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                done.SetException(failure);
            }
        }
    }

    /// <summary>Commits what waits. A store that still refuses is asked once more for each interval, then they are given up.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_waiting.Writer.TryComplete())
        {
            return;
        }

        await _stopping.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        _stopping.Dispose();
    }

    private async Task RunAsync()
    {
        await foreach (StoreOrder order in _waiting.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            await TakeAsync(order).ConfigureAwait(false);
        }
    }

    private async Task TakeAsync(StoreOrder order)
    {
        if (order.Then is not null)
        {
            await order.Then().ConfigureAwait(false);
        }
        else if (order.Interval is null)
        {
            await KeepAsync(order.Journal!).ConfigureAwait(false);
        }
        else
        {
            await CommitAsync(order.Interval, order.Journal!).ConfigureAwait(false);
            Interlocked.Decrement(ref _intervalsWaiting);
        }
    }

    // Tried once: a newer journal comes in seconds.
    private async Task KeepAsync(CameraJournal journal)
    {
        try
        {
            await _store.WriteJournalAsync(journal, CancellationToken.None).ConfigureAwait(false);
        }
        catch (StoreException refusal)
        {
            LogJournalRefused(_logger, journal.CameraId, refusal);
        }
    }

    private async Task CommitAsync(CameraInterval interval, CameraJournal rest)
    {
        // Added up once and kept: an attempt that reached the disk and then failed must not be counted into the next one.
        CameraInterval? whole = null;
        for (TimeSpan pause = FirstPause; ; pause = Longer(pause))
        {
            bool lastAttempt = _stopping.IsCancellationRequested;
            try
            {
                whole ??= await StoredPart.AddAsync(_store, interval).ConfigureAwait(false);
                await _store.CommitAsync(whole, rest, CancellationToken.None).ConfigureAwait(false);
                LastRefusal = null;
                Committed?.Invoke(interval);
                return;
            }
            catch (StoreException refusal)
            {
                LastRefusal = refusal.Message;
                if (lastAttempt)
                {
                    LogGivenUp(_logger, interval.CameraId, interval.Start, refusal);
                    return;
                }

                LogRefused(_logger, interval.CameraId, interval.Start, Waiting - 1, pause, refusal);
            }
            catch (ArgumentException malformed)
            {
                // A defect of ours; the intervals behind it must not pay for it.
                LogMalformed(_logger, interval.CameraId, interval.Start, malformed);
                return;
            }

            await PauseAsync(pause).ConfigureAwait(false);
        }
    }

    private async Task PauseAsync(TimeSpan pause) =>
        await Task.Delay(pause, _clock, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;
}
