using System.Globalization;

namespace Footfall.Analytics.RollUp;

/// <summary>Cuts time into quarters of an hour, hours and days as a store's clock shows them.</summary>
/// <remarks>
/// Buckets of one size follow each other without gap or overlap. A quarter lies in one hour and an hour in one day.
/// <list type="bullet">
/// <item>A day begins at the first moment at which the local date is reached: at the first midnight where there are two, at
/// the first time that exists where midnight is jumped over.</item>
/// <item>A quarter or an hour is a stretch of the clock's face that passes without a change of clocks. An hour that comes
/// twice is two hours; a change by half an hour (Lord Howe) makes an hour of 30 minutes.</item>
/// </list>
/// Changes of clocks are looked up to the minute, which is as fine as any has been since 1972. Thread-safe.
/// </remarks>
/// <param name="zone">The store's own time zone.</param>
public sealed class BucketCalendar(TimeZoneInfo zone)
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    // No zone is further ahead of UTC than 14 hours, none further behind than 12.
    private static readonly TimeSpan FurthestAhead = TimeSpan.FromHours(15);

    /// <summary>The store's own time zone.</summary>
    public TimeZoneInfo Zone { get; } = zone;

    /// <summary>A moment on the store's clock.</summary>
    public DateTimeOffset ToLocal(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>The bucket that a moment lies in.</summary>
    public Bucket At(BucketSize size, DateTimeOffset moment) =>
        size == BucketSize.Day ? Day(moment) : Stretch(size, moment);

    /// <summary>The buckets that cover [from, until), earliest first; the outermost two may reach beyond.</summary>
    public IEnumerable<Bucket> Between(BucketSize size, DateTimeOffset from, DateTimeOffset until)
    {
        for (DateTimeOffset moment = from; moment < until;)
        {
            Bucket bucket = At(size, moment);
            yield return bucket;
            moment = bucket.End;
        }
    }

    /// <summary>Start (UTC) of the period from one daily time of the clock to the next that holds a moment.</summary>
    /// <param name="moment">Any moment.</param>
    /// <param name="timeOfDay">Such as the store's reset; where clocks jump over it, the first time that exists.</param>
    public DateTimeOffset LastTimeOfDay(DateTimeOffset moment, TimeOnly timeOfDay)
    {
        DateTime date = ToLocal(moment).Date;
        for (int day = 1; ; day--)
        {
            DateTimeOffset start = FirstMoment(date.AddDays(day) + timeOfDay.ToTimeSpan());
            if (start <= moment)
            {
                return start;
            }
        }
    }

    private Bucket Day(DateTimeOffset moment)
    {
        // Where a change of clocks brings back the evening before, the day that has begun goes on.
        DateTime date = ToLocal(moment).Date.AddDays(1);
        DateTimeOffset end = FirstMoment(date);
        if (end <= moment)
        {
            date = date.AddDays(1);
            end = FirstMoment(date);
        }

        DateTime first = date.AddDays(-1);
        return new Bucket(
            BucketSize.Day, FirstMoment(first), end, first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private Bucket Stretch(BucketSize size, DateTimeOffset moment)
    {
        TimeSpan length = size == BucketSize.Hour ? TimeSpan.FromHours(1) : Quarter;
        DateTimeOffset local = ToLocal(moment);
        var into = TimeSpan.FromTicks(local.Ticks % length.Ticks);
        DateTimeOffset start = moment.ToUniversalTime() - into;
        DateTimeOffset end = start + length;
        if (OffsetAt(start) != local.Offset)
        {
            start = Change(start, moment);
        }

        if (OffsetAt(end - Minute) != local.Offset)
        {
            end = Change(moment, end - Minute);
        }

        DateTimeOffset label = ToLocal(start);
        return new Bucket(size, start, end, label.ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture));
    }

    /// <summary>The first whole minute after which the offset is that of <paramref name="late"/>.</summary>
    private DateTimeOffset Change(DateTimeOffset early, DateTimeOffset late)
    {
        TimeSpan after = OffsetAt(late);
        DateTimeOffset moment = Whole(early);
        while (moment <= early || OffsetAt(moment) != after)
        {
            moment += Minute;
        }

        return moment;
    }

    /// <summary>The first moment (UTC) at which the clock has reached a local time.</summary>
    private DateTimeOffset FirstMoment(DateTime local)
    {
        var moment = new DateTimeOffset(local, TimeSpan.Zero) - FurthestAhead;
        while (ToLocal(moment).DateTime < local)
        {
            moment += Quarter;
        }

        while (ToLocal(moment - Minute).DateTime >= local)
        {
            moment -= Minute;
        }

        return moment;
    }

    private TimeSpan OffsetAt(DateTimeOffset moment) => Zone.GetUtcOffset(moment);

    private static DateTimeOffset Whole(DateTimeOffset moment) =>
        new(moment.UtcTicks - (moment.UtcTicks % Minute.Ticks), TimeSpan.Zero);
}
