using Footfall.Analytics.Summaries;
using Footfall.Domain.Measures;

namespace Footfall.Analytics.RollUp;

/// <summary>Adds one camera's intervals up to buckets of the store's own time.</summary>
public static class BucketRoller
{
    /// <summary>Buckets that intervals fall into; between the first and the last none is left out.</summary>
    /// <param name="intervals">Of one camera, earliest first, each moment in at most one. Read once, as far as asked for.</param>
    /// <param name="calendar">The store's time.</param>
    /// <param name="size">How long the buckets are.</param>
    /// <returns>Earliest first. One bucket's intervals are held at a time.</returns>
    /// <exception cref="ArgumentException">
    /// Intervals are out of order or of several cameras, or one reaches over a bucket's border.
    /// </exception>
    public static IEnumerable<CameraBucket> Roll(
        IEnumerable<CameraInterval> intervals, BucketCalendar calendar, BucketSize size)
    {
        ArgumentNullException.ThrowIfNull(intervals);
        ArgumentNullException.ThrowIfNull(calendar);
        return RollEach(intervals, calendar, size);
    }

    /// <summary>Every bucket of a stretch of time, those that no interval falls into included.</summary>
    /// <param name="intervals">As for <see cref="Roll(IEnumerable{CameraInterval}, BucketCalendar, BucketSize)"/>.</param>
    /// <param name="calendar">The store's time.</param>
    /// <param name="size">How long the buckets are.</param>
    /// <param name="from">The first bucket is the one that holds this moment. Intervals before it are left out.</param>
    /// <param name="until">No bucket begins here or later. Intervals after the last bucket are left out.</param>
    public static IEnumerable<CameraBucket> Roll(
        IEnumerable<CameraInterval> intervals, BucketCalendar calendar, BucketSize size, DateTimeOffset from, DateTimeOffset until)
    {
        ArgumentNullException.ThrowIfNull(intervals);
        ArgumentNullException.ThrowIfNull(calendar);
        return RollRange(intervals, calendar, size, from, until);
    }

    private static IEnumerable<CameraBucket> RollRange(
        IEnumerable<CameraInterval> intervals, BucketCalendar calendar, BucketSize size, DateTimeOffset from, DateTimeOffset until)
    {
        using IEnumerator<CameraBucket> found = RollEach(
            intervals.SkipWhile(interval => interval.Start < calendar.At(size, from).Start), calendar, size).GetEnumerator();
        bool any = found.MoveNext();
        foreach (Bucket bucket in calendar.Between(size, from, until))
        {
            if (any && found.Current.Bucket == bucket)
            {
                yield return found.Current;
                any = found.MoveNext();
            }
            else
            {
                yield return new CameraBucket(bucket, null);
            }
        }
    }

    private static IEnumerable<CameraBucket> RollEach(
        IEnumerable<CameraInterval> intervals, BucketCalendar calendar, BucketSize size)
    {
        Bucket? bucket = null;
        List<CameraInterval> held = [];
        DateTimeOffset end = DateTimeOffset.MinValue;
        foreach (CameraInterval interval in intervals)
        {
            if (interval.Start < end)
            {
                throw new ArgumentException(
                    $"The interval of camera '{interval.CameraId}' at {interval.Start:u} comes after one that ends at {end:u}; " +
                    "give them in order, each moment once.",
                    nameof(intervals));
            }

            end = interval.Start + interval.Length;
            bucket ??= calendar.At(size, interval.Start);
            while (!bucket.Contains(interval.Start))
            {
                yield return Sum(bucket, held);
                held.Clear();
                bucket = calendar.At(size, bucket.End);
            }

            if (end > bucket.End)
            {
                throw new ArgumentException(
                    $"The interval of camera '{interval.CameraId}' from {interval.Start:u} to {end:u} reaches over the border " +
                    $"{bucket.End:u} in {calendar.Zone.Id}; give shorter ones, such as the minutes of the store of record.",
                    nameof(intervals));
            }

            held.Add(interval);
        }

        if (bucket is not null)
        {
            yield return Sum(bucket, held);
        }
    }

    private static CameraBucket Sum(Bucket bucket, List<CameraInterval> held)
    {
        if (held.Count == 0)
        {
            return new CameraBucket(bucket, null);
        }

        CameraInterval total = IntervalMerge.Merge(held, bucket.Start, bucket.Length);
        return new CameraBucket(bucket, total.CoverageSeconds > 0 || HasCounts(total) ? total : null);
    }

    // A crossing that became certain after the pictures had stopped may stand in an interval without coverage.
    private static bool HasCounts(CameraInterval total) =>
        total.Lines.Any(line => line.In > 0 || line.Out > 0)
        || total.Zones.Any(zone => zone.Visits > 0 || zone.PersonSeconds > 0
            || zone.Queue is { } queue && queue.Joined + queue.Served + queue.Abandoned > 0)
        || !total.Transitions.IsEmpty
        || !total.HeatCells.IsEmpty;
}
