using Footfall.V1;
using System.Globalization;
using Footfall.Analytics.RollUp;
using Google.Protobuf.WellKnownTypes;
using Enum = System.Enum;

namespace Footfall.Service.Rpc.Insights.Ranges;

/// <summary>Checks the time that a request asks about.</summary>
/// <param name="calendar">The store's time.</param>
/// <param name="now">The time.</param>
/// <param name="problems">Told of all that is wrong.</param>
internal sealed class RangeReader(BucketCalendar calendar, DateTimeOffset now, Problems problems)
{
    /// <summary>Longest range, whatever its buckets.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(3660);

    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Reads the range.</summary>
    /// <param name="range">As it was sent; may be absent.</param>
    /// <param name="bucket">As it was sent.</param>
    /// <param name="mostBuckets">Most buckets that this request may ask for.</param>
    /// <returns>Null where it is wrong; the problems say why.</returns>
    public InsightRange? Read(TimeRange? range, V1.Bucket bucket, int mostBuckets)
    {
        V1.Bucket size = bucket == V1.Bucket.Unspecified ? V1.Bucket.Whole : bucket;
        HoursMode hours = range?.Hours ?? HoursMode.Unspecified;
        bool known = IsKnown(size, "bucket") & IsKnown(hours, "range.hours");
        DateTimeOffset? from = Moment(range?.StartTime, "range.start_time");
        DateTimeOffset? until = Moment(range?.EndTime, "range.end_time");
        if (!known || from is not { } start || until is not { } end || !IsInOrder(start, end))
        {
            return null;
        }

        end = end < now ? end : now;
        InsightRange found = Aligned(start, end, size, hours == HoursMode.Open);
        return IsShortEnough(found, mostBuckets) ? found : null;
    }

    private bool IsKnown<T>(T value, string field)
        where T : struct, Enum
    {
        if (Enum.IsDefined(value))
        {
            return true;
        }

        problems.Add(field, $"{value:D} has no meaning; give one of {ContractEnum<T>.Choice}.");
        return false;
    }

    private DateTimeOffset? Moment(Timestamp? time, string field)
    {
        if (time is null)
        {
            problems.Add(field, "Missing; write it as in 2026-03-29T00:00:00Z.");
            return null;
        }

        DateTimeOffset moment;
        try
        {
            moment = time.ToDateTimeOffset();
        }
        catch (InvalidOperationException)
        {
            problems.Add(field, $"{time.Seconds} seconds and {time.Nanos} nanoseconds are no time; nanos lie in 0 to 999999999.");
            return null;
        }

        if (moment >= Earliest)
        {
            return moment;
        }

        problems.Add(field, $"{Text(moment)} is before {Text(Earliest)}, and nothing was counted then.");
        return null;
    }

    private bool IsInOrder(DateTimeOffset start, DateTimeOffset end)
    {
        if (start >= end)
        {
            problems.Add("range.end_time", $"{Text(end)} is not after start_time, {Text(start)}; give a later one.");
        }
        else if (start >= now)
        {
            problems.Add("range.start_time", $"{Text(start)} has not come yet; give one before {Text(now)}.");
        }

        return start < end && start < now;
    }

    private InsightRange Aligned(DateTimeOffset start, DateTimeOffset end, V1.Bucket bucket, bool openOnly)
    {
        V1.Bucket grid = bucket == V1.Bucket.Whole ? V1.Bucket.Minute : bucket;
        DateTimeOffset last = InsightRange.At(grid, calendar, end.AddTicks(-1), default).End;
        return new InsightRange(InsightRange.At(grid, calendar, start, default).Start, last, bucket, openOnly, calendar);
    }

    private bool IsShortEnough(InsightRange range, int mostBuckets)
    {
        TimeSpan length = range.End - range.Start;
        double buckets = range.Bucket == V1.Bucket.Whole ? 1 : Math.Ceiling(length / Nominal(range.Bucket));
        if (length > Longest)
        {
            problems.Add("range", $"It is {length.TotalDays:0} days long; at most {Longest.TotalDays:0} are read at once.");
        }
        else if (buckets > mostBuckets)
        {
            problems.Add("bucket", string.Create(
                CultureInfo.InvariantCulture,
                $"The range has about {buckets:0} buckets of {range.Bucket}; at most {mostBuckets} are allowed: give a longer bucket or a shorter range."));
        }

        return length <= Longest && buckets <= mostBuckets;
    }

    private static TimeSpan Nominal(V1.Bucket bucket) => bucket switch
    {
        V1.Bucket.Minute => TimeSpan.FromMinutes(1),
        V1.Bucket.QuarterHour => TimeSpan.FromMinutes(15),
        V1.Bucket.Hour => TimeSpan.FromHours(1),
        _ => TimeSpan.FromDays(1),
    };

    private static string Text(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
