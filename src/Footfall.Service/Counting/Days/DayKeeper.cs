using Footfall.Analytics.RollUp;
using Footfall.Storage.Series;

namespace Footfall.Service.Counting.Days;

/// <summary>Keeps the last day that is over, read and checked once its last interval is stored.</summary>
/// <remarks>Looked at by one caller now and then; <see cref="Last"/> may be read by anybody.</remarks>
/// <param name="waiting">Closed intervals that are not yet in the store of record.</param>
/// <param name="read">Reads a day; null where nothing was stored.</param>
/// <param name="clock">Says when a day is over.</param>
/// <param name="logger">Told what was found.</param>
internal sealed partial class DayKeeper(
    Func<int> waiting,
    Func<Bucket, CancellationToken, Task<ClosedDay?>> read,
    TimeProvider clock,
    ILogger<DayKeeper> logger)
{
    // A minute closes within seconds of its end, and one that a stop left open within seconds of the next start.
    private static readonly TimeSpan ClosesWithin = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private readonly DateTimeOffset _started = clock.GetUtcNow();
    private Bucket? _read;
    private bool _isSettled;
    private TimeSpan _pause = FirstPause;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;
    private ClosedDay? _last;

    /// <summary>The last day that is over; null before it was read, and when nothing was stored of it.</summary>
    public ClosedDay? Last => Volatile.Read(ref _last);

    /// <summary>Reads the day before today if that is due; a store that refuses is asked again later.</summary>
    /// <param name="calendar">The store's days; its time zone may change while the service runs.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task LookAsync(BucketCalendar calendar, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        Bucket day = calendar.At(BucketSize.Day, calendar.At(BucketSize.Day, now).Start.AddTicks(-1));
        if (now < _notBefore || !IsDue(day, now))
        {
            return;
        }

        try
        {
            Take(day, now, await read(day, cancellation).ConfigureAwait(false));
        }
        catch (Exception refusal) when (refusal is StoreException or ArgumentException)
        {
            LogRefused(logger, day.Label, _pause, refusal);
            _notBefore = now + _pause;
            _pause = _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
        }
    }

    /// <summary>A new day is read when it has settled; at a start at once, and again when what a stop left open is stored too.</summary>
    private bool IsDue(Bucket day, DateTimeOffset now) =>
        now >= day.End + ClosesWithin
        && waiting() == 0
        && (_read != day || (!_isSettled && now >= _started + ClosesWithin));

    private void Take(Bucket day, DateTimeOffset now, ClosedDay? found)
    {
        ClosedDay? before = _read == day ? _last : null;
        _read = day;
        _isSettled = now >= _started + ClosesWithin;
        _pause = FirstPause;
        Volatile.Write(ref _last, found);
        if (found is not null && (before is null || !DayWords.Same(before, found)))
        {
            Announce(found);
        }
    }

    private void Announce(ClosedDay day)
    {
        if (DayWords.Failures(day) is { Length: > 0 } failures)
        {
            LogFails(logger, DayWords.Say(day), string.Join(' ', failures.Select(failure => failure.Words)));
        }
        else
        {
            LogChecked(logger, DayWords.Say(day));
        }
    }
}
