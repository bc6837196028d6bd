using Footfall.Analytics.RollUp;

namespace Footfall.Service.Rpc.Insights.Ranges;

/// <summary>A checked stretch of time that begins and ends with a bucket.</summary>
/// <param name="Start">Where its first bucket begins (UTC).</param>
/// <param name="End">Where its last bucket ends (UTC); after now at most by a part of a bucket.</param>
/// <param name="Bucket">The buckets; never unspecified.</param>
/// <param name="OpenOnly">Whether only minutes inside opening hours count.</param>
/// <param name="Calendar">The store's time.</param>
internal sealed record InsightRange(
    DateTimeOffset Start, DateTimeOffset End, V1.Bucket Bucket, bool OpenOnly, BucketCalendar Calendar)
{
    /// <summary>The buckets in their order.</summary>
    /// <param name="from">The first bucket begins here; a bucket's beginning.</param>
    public IEnumerable<BucketSpan> BucketsFrom(DateTimeOffset from)
    {
        for (DateTimeOffset start = from; start < End;)
        {
            BucketSpan bucket = At(Bucket, Calendar, start, new BucketSpan(Start, End));
            yield return bucket;
            start = bucket.End;
        }
    }

    /// <summary>All buckets in their order.</summary>
    public IEnumerable<BucketSpan> Buckets => BucketsFrom(Start);

    /// <summary>The bucket that holds a moment.</summary>
    /// <param name="bucket">How long buckets are.</param>
    /// <param name="calendar">The store's time.</param>
    /// <param name="moment">The moment.</param>
    /// <param name="whole">The one bucket of the whole range.</param>
    public static BucketSpan At(V1.Bucket bucket, BucketCalendar calendar, DateTimeOffset moment, BucketSpan whole)
    {
        if (bucket == V1.Bucket.Whole)
        {
            return whole;
        }

        if (bucket == V1.Bucket.Minute)
        {
            DateTimeOffset minute = moment.AddTicks(-(moment.UtcTicks % TimeSpan.TicksPerMinute));
            return new BucketSpan(minute, minute.AddMinutes(1));
        }

        BucketSize size = bucket switch
        {
            V1.Bucket.QuarterHour => BucketSize.QuarterHour,
            V1.Bucket.Hour => BucketSize.Hour,
            _ => BucketSize.Day,
        };
        Bucket found = calendar.At(size, moment);
        return new BucketSpan(found.Start, found.End);
    }
}
