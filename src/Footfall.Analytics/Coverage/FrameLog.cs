using System.Collections.Immutable;
using Footfall.Analytics.Intervals;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Coverage;

/// <summary>
/// The latest frames, in order. A frame's occupancy goes into its interval only once nobody unseen in it can still turn
/// out to have been there; with everyone in sight that is when the next frame comes.
/// </summary>
/// <remarks>Holds the frames of at most one gap tolerance or hold time; slots are used again.</remarks>
internal sealed class FrameLog
{
    private FrameSlot[] _ring = [new(), new(), new(), new()];
    private int _oldest;

    public int Count { get; private set; }

    public FrameSlot Newest => this[Count - 1];

    /// <summary>A frame, 0 being the oldest.</summary>
    public FrameSlot this[int index] => _ring[(_oldest + index) % _ring.Length];

    public FrameSlot Add(long at, ImmutableArray<ZonePlan> zones)
    {
        if (Count == _ring.Length)
        {
            Grow();
        }

        Count++;
        FrameSlot slot = Newest;
        slot.Begin(at, zones);
        return slot;
    }

    /// <summary>Accounts for every frame before a moment whose length is known.</summary>
    /// <returns>The earliest time not accounted for, at most <paramref name="before"/>.</returns>
    public long Fold(long before, IntervalRoller intervals)
    {
        while (Count > 0)
        {
            FrameSlot slot = this[0];
            if (slot.At >= before || !slot.IsResolved)
            {
                return Math.Min(slot.At, before);
            }

            Fold(slot, intervals);
            _oldest = (_oldest + 1) % _ring.Length;
            Count--;
        }

        return before;
    }

    private static void Fold(FrameSlot slot, IntervalRoller intervals)
    {
        foreach (IntervalShare share in intervals.Split(slot.At, slot.Until))
        {
            share.Interval.CoverageTicks += share.Ticks;
            for (int i = 0; i < slot.Zones.Length; i++)
            {
                ZoneTally zone = share.Interval.Zone(slot.Zones[i]);
                zone.Stand(slot.Inside[i], share.Ticks);
                if (slot.Zones[i].Role == ZoneRole.Queue)
                {
                    zone.Queue.Wait(slot.Waiting[i], share.Ticks);
                }
            }
        }
    }

    private void Grow()
    {
        var larger = new FrameSlot[_ring.Length * 2];
        for (int i = 0; i < larger.Length; i++)
        {
            larger[i] = i < Count ? this[i] : new FrameSlot();
        }

        _ring = larger;
        _oldest = 0;
    }
}
