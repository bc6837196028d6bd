using Footfall.Analytics.RollUp;
using Footfall.Domain.Stores;

namespace Footfall.Service.Counting;

/// <summary>Days as the store's people live them.</summary>
/// <param name="zone">The store's own time zone.</param>
/// <param name="hours">Its times; always open and reset at four in the morning unless given.</param>
internal sealed class StoreCalendar(TimeZoneInfo zone, StoreHours? hours = null)
{
    private readonly TimeOnly _resetAt = (hours ?? StoreHours.Default).ResetAt;

    // Asked for many times a second, and a new one comes once a day.
    private Bucket? _day;

    /// <summary>Quarters of an hour, hours and days of its clock.</summary>
    public BucketCalendar Buckets { get; } = new(zone);

    /// <summary>The store's own time zone.</summary>
    public TimeZoneInfo Zone => Buckets.Zone;

    /// <summary>A moment on the store's clock.</summary>
    public DateTimeOffset ToLocal(DateTimeOffset moment) => Buckets.ToLocal(moment);

    /// <summary>When the local day that holds a moment began, in UTC.</summary>
    public DateTimeOffset DayStart(DateTimeOffset moment)
    {
        Bucket? day = Volatile.Read(ref _day);
        if (day?.Contains(moment) != true)
        {
            day = Buckets.At(BucketSize.Day, moment);
            Volatile.Write(ref _day, day);
        }

        return day.Start;
    }

    /// <summary>When derived occupancy last started anew, at a moment or before it, in UTC.</summary>
    public DateTimeOffset LastReset(DateTimeOffset moment) => Buckets.LastTimeOfDay(moment, _resetAt);

    /// <summary>The reset before the last one.</summary>
    public DateTimeOffset LastButOneReset(DateTimeOffset moment) => LastReset(LastReset(moment).AddTicks(-1));
}
