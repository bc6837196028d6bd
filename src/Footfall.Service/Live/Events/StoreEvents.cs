using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Footfall.Service.Live.Events;

/// <summary>One store's newest events in one order, and what of it tokens of this run and of earlier ones still name.</summary>
/// <remarks>
/// Publishing takes a lock for the time of one assignment, and wakes those who wait; it writes no file. docs/designs/live.md
/// tells how it is kept over a restart.
/// </remarks>
internal sealed class StoreEvents
{
    // The contract promises ten minutes; a little more costs nothing.
    private static readonly TimeSpan KeepFor = TimeSpan.FromMinutes(12);
    private const int MostEvents = 1 << 18;

    // A service that is started again and again without anything happening in between leaves one each time.
    private const int MostEpochs = 64;

    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private readonly EventRing _ring = new(KeepFor, MostEvents);
    private readonly Dictionary<string, CameraEvents> _cameras = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _ordinals;
    private ImmutableArray<EventReader> _readers = [];
    private ImmutableArray<EventEpoch> _earlier;

    /// <summary>Goes on from what an earlier run left.</summary>
    /// <param name="left">What was read from its file.</param>
    /// <param name="clock">Says how old an event is.</param>
    public StoreEvents(EventArchive left, TimeProvider clock)
    {
        _clock = clock;
        _earlier = left.Epochs;
        _ordinals = new Dictionary<string, long>(left.Ordinals, StringComparer.Ordinal);
        _ring.StartAt(left.First);
        foreach (CountEvent old in left.Events)
        {
            _ring.Add(old);
        }

        Epoch = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));
        FirstOfEpoch = _ring.Next;
    }

    /// <summary>This run.</summary>
    public ulong Epoch { get; }

    /// <summary>Number of the first event of this run.</summary>
    public long FirstOfEpoch { get; }

    /// <summary>Number of the newest event; 0 before the first.</summary>
    public long Last
    {
        get
        {
            lock (_gate)
            {
                return _ring.Next - 1;
            }
        }
    }

    /// <summary>Changes with what <see cref="Describe"/> says of earlier runs.</summary>
    public int Judgements { get; private set; }

    /// <summary>The time to stamp events with: UTC ticks.</summary>
    public long Now => _clock.GetUtcNow().UtcTicks;

    /// <summary>Begins or goes on with a camera's events.</summary>
    /// <param name="cameraId">The camera in its store.</param>
    /// <param name="told">How many of them its counts hold; those that were told beyond are taken back.</param>
    public CameraEvents Attach(string cameraId, long told)
    {
        lock (_gate)
        {
            // Removed and added again, or its lane made anew: nothing was lost.
            if (_cameras.TryGetValue(cameraId, out CameraEvents? known))
            {
                return known;
            }

            long kept = _ordinals.GetValueOrDefault(cameraId);
            if (kept != told)
            {
                EndEarlier(kept < told ? EventEpoch.Nothing : TakeBack(cameraId, told));
            }

            _ordinals.Remove(cameraId);
            return _cameras[cameraId] = new CameraEvents(this, cameraId, told);
        }
    }

    /// <summary>Keeps an event and wakes those who wait for one.</summary>
    public void Publish(in CountEvent next)
    {
        lock (_gate)
        {
            _ring.Add(next);
        }

        foreach (EventReader reader in _readers)
        {
            reader.Call();
        }
    }

    /// <summary>Reads on from a token.</summary>
    /// <param name="token">As it was given out.</param>
    /// <returns>Null where what comes after it is not kept any more, or not in the counts.</returns>
    public EventReader? Resume(EventToken token)
    {
        lock (_gate)
        {
            EventEpoch? epoch = token.Epoch == Epoch
                ? new EventEpoch(Epoch, FirstOfEpoch, _ring.Next - 1)
                : _earlier.FirstOrDefault(one => one.Id == token.Epoch);
            return epoch is not null && token.Number >= _ring.First - 1 && token.Number >= epoch.First - 1
                && token.Number <= epoch.GoodUntil
                ? Join(token.Number)
                : null;
        }
    }

    /// <summary>Reads what comes from now on, and what has come after a number.</summary>
    /// <param name="after">A number that <see cref="Last"/> gave a moment ago.</param>
    public EventReader ReadAfter(long after)
    {
        lock (_gate)
        {
            return Join(after);
        }
    }

    /// <summary>Copies events.</summary>
    /// <param name="after">The number before the first one wanted.</param>
    /// <param name="into">Takes them.</param>
    /// <returns>How many; null where the first one is not kept any more.</returns>
    public int? Read(long after, Span<CountEvent> into)
    {
        lock (_gate)
        {
            if (after + 1 < _ring.First)
            {
                return null;
            }

            int count = (int)Math.Min(into.Length, _ring.Next - 1 - after);
            for (int i = 0; i < count; i++)
            {
                into[i] = _ring[after + 1 + i];
            }

            return count;
        }
    }

    /// <summary>What another run needs to go on from here, but for the events.</summary>
    /// <param name="next">Number of the first event that is kept after it.</param>
    public EventArchive Describe(out long next)
    {
        lock (_gate)
        {
            next = _ring.First;
            return new EventArchive(
                next,
                [.. StillGood(next - 1), new EventEpoch(Epoch, FirstOfEpoch, EventEpoch.NoEnd)],
                OrdinalsBefore(next),
                []);
        }
    }

    internal void Leave(EventReader reader) =>
        ImmutableInterlocked.Update(ref _readers, static (all, one) => all.Remove(one), reader);

    private EventReader Join(long after)
    {
        var reader = new EventReader(this, after);
        ImmutableInterlocked.Update(ref _readers, static (all, one) => all.Add(one), reader);
        return reader;
    }

    /// <returns>The newest number that somebody may go on from.</returns>
    private long TakeBack(string cameraId, long told)
    {
        long good = EventEpoch.Nothing;
        for (long number = _ring.Next - 1; number >= _ring.First; number--)
        {
            ref CountEvent old = ref _ring[number];
            if (old.CameraId == cameraId && old.Ordinal > told)
            {
                good = number - 1;
                bool isFirst = old.Ordinal == told + 1;
                old = old with { Kind = CountEventKind.None };
                if (isFirst)
                {
                    return good;
                }
            }
        }

        // The first of them is too old to be kept, and with it everything that one could go on from.
        return EventEpoch.Nothing;
    }

    private void EndEarlier(long goodUntil)
    {
        _earlier = [.. _earlier.Select(one => one with { GoodUntil = Math.Min(one.GoodUntil, goodUntil) })];
        Judgements++;
    }

    private IEnumerable<EventEpoch> StillGood(long number) =>
        _earlier.Where(one => one.GoodUntil >= number).TakeLast(MostEpochs);

    private ImmutableDictionary<string, long> OrdinalsBefore(long number)
    {
        var ordinals = ImmutableDictionary.CreateBuilder<string, long>(StringComparer.Ordinal);
        ordinals.AddRange(_ordinals);
        foreach ((string cameraId, CameraEvents events) in _cameras)
        {
            ordinals[cameraId] = events.Ordinal;
        }

        // What is kept is written after it and counts on from here.
        for (long i = _ring.Next - 1; i >= number; i--)
        {
            if (_ring[i].Kind != CountEventKind.None)
            {
                ordinals[_ring[i].CameraId] = _ring[i].Ordinal - 1;
            }
        }

        return ordinals.ToImmutable();
    }
}
