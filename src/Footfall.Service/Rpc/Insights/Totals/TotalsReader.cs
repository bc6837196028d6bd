using System.Collections.Immutable;
using Footfall.Service.Rpc.Insights.Ranges;
using Footfall.Service.Rpc.Insights.Subjects;
using Footfall.Storage.Series.Sums;

namespace Footfall.Service.Rpc.Insights.Totals;

/// <summary>Adds the store of record up to buckets, a month of minutes at a time.</summary>
internal sealed class TotalsReader(InsightStore store, InsightRange range)
{
    // A month of a store takes the database some tens of megabytes, a year some hundreds.
    private static readonly TimeSpan LongestPart = TimeSpan.FromDays(31);

    private readonly MinuteGrid _grid = new(range, store.Plan.Hours.Opening, store.Now);

    /// <summary>Totals of some buckets.</summary>
    /// <param name="subjects">What is asked about.</param>
    /// <param name="buckets">One after the other; as many as may be held at once with their subjects.</param>
    /// <param name="cancellation">Gives up between two months.</param>
    public async Task<BucketTotals[]> ReadAsync(
        ImmutableArray<Subject> subjects, IReadOnlyList<BucketSpan> buckets, CancellationToken cancellation)
    {
        ImmutableArray<ImmutableArray<SumItem>> items = [.. subjects.Select(subject => subject.Items)];
        SubjectTotal[][] totals = [.. buckets.Select(_ => NewTotals(subjects.Length))];
        double[] elapsed = await EachPartAsync(
            buckets,
            async minutes => Add(
                await store.Series.SumAsync(new SumRequest(items, minutes), cancellation).ConfigureAwait(false), totals))
            .ConfigureAwait(false);
        return [.. buckets.Select((bucket, i) => new BucketTotals(bucket, elapsed[i], totals[i]))];
    }

    /// <summary>Asks the store of record about buckets, part by part.</summary>
    /// <param name="buckets">One after the other.</param>
    /// <param name="ask">Given the minutes of each part, with the buckets' places as their numbers.</param>
    /// <returns>Seconds of each bucket that have passed and count.</returns>
    public async Task<double[]> EachPartAsync(IReadOnlyList<BucketSpan> buckets, Func<IReadOnlyList<SumMinute>, Task> ask)
    {
        double[] elapsed = new double[buckets.Count];
        List<SumMinute> minutes = [];
        for (int i = 0; i < buckets.Count; i++)
        {
            for (DateTimeOffset start = buckets[i].Start; start < buckets[i].End;)
            {
                DateTimeOffset end = start + LongestPart < buckets[i].End ? start + LongestPart : buckets[i].End;
                elapsed[i] += _grid.Add(start, end, i, minutes);
                start = end;
                if (minutes.Count > 0 && end - minutes[0].Start >= LongestPart)
                {
                    await ask(minutes).ConfigureAwait(false);
                    minutes.Clear();
                }
            }
        }

        if (minutes.Count > 0)
        {
            await ask(minutes).ConfigureAwait(false);
        }

        return elapsed;
    }

    private static SubjectTotal[] NewTotals(int count) => [.. Enumerable.Range(0, count).Select(_ => new SubjectTotal())];

    private static void Add(SeriesSums sums, SubjectTotal[][] totals)
    {
        foreach (SeenSum sum in sums.Seen)
        {
            totals[sum.Bucket][sum.Subject].Add(sum);
        }

        foreach (LineSum sum in sums.Lines)
        {
            totals[sum.Bucket][sum.Subject].Add(sum);
        }

        foreach (ZoneSum sum in sums.Zones)
        {
            totals[sum.Bucket][sum.Subject].Add(sum);
        }

        foreach (QueueSum sum in sums.Queues)
        {
            totals[sum.Bucket][sum.Subject].Add(sum);
        }

        foreach (PeakSum sum in sums.Peaks)
        {
            totals[sum.Bucket][sum.Subject].Add(sum);
        }

        foreach (TimeSum sum in sums.Dwell)
        {
            totals[sum.Bucket][sum.Subject].AddDwell(sum);
        }

        foreach (TimeSum sum in sums.Waits)
        {
            totals[sum.Bucket][sum.Subject].AddWaits(sum);
        }
    }
}
