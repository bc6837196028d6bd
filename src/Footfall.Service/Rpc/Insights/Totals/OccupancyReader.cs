using Footfall.Analytics.RollUp.Occupancy;
using Footfall.Service.Rpc.Insights.Ranges;
using Footfall.Service.Rpc.Insights.Subjects;
using Footfall.Storage.Series.Sums;

namespace Footfall.Service.Rpc.Insights.Totals;

/// <summary>Follows how many people are in a store from bucket to bucket, as <see cref="DerivedOccupancy"/> does from one reset to the next.</summary>
/// <param name="store">The store.</param>
/// <param name="entrances">Every camera that watches or watched an entrance.</param>
/// <param name="closedUntil">Up to here every interval is closed; what comes later is left out.</param>
internal sealed class OccupancyReader(
    InsightStore store, IReadOnlyList<SubjectCamera> entrances, DateTimeOffset closedUntil)
{
    // Minutes with people of so many periods are held at once.
    private const int MostPeriods = 31;

    private readonly OccupancyRules _rules = new() { Baseline = store.Plan.OccupancyBaseline ?? 0 };
    private readonly DateTimeOffset _closedUntil = closedUntil;
    private readonly string[] _keys = [.. entrances.Select(camera => camera.Key)];

    /// <summary>Reads some buckets.</summary>
    /// <param name="buckets">One after the other, without a gap.</param>
    /// <param name="cancellation">Gives up between two months.</param>
    /// <returns>One for each bucket.</returns>
    public async Task<OccupancyFigures[]> ReadAsync(IReadOnlyList<BucketSpan> buckets, CancellationToken cancellation)
    {
        OccupancyFigures[] figures = [.. buckets.Select(_ => new OccupancyFigures())];
        DateTimeOffset end = buckets[^1].End < _closedUntil ? buckets[^1].End : _closedUntil;
        // A reset at the first bucket's start is in that bucket, and what it throws away came before.
        DateTimeOffset start = Reset(buckets[0].Start.AddTicks(-1));
        for (int first = 0; start < end && _keys.Length > 0;)
        {
            List<BucketSpan> periods = Periods(start, end);
            EntranceFlow flow = await store.Series.ReadEntrancesAsync(
                _keys, start, Earlier(periods[^1].End, _closedUntil), _rules.LongestBlind, cancellation).ConfigureAwait(false);
            int minute = 0;
            foreach (BucketSpan period in periods)
            {
                new Walk(this, period, flow, buckets, figures).Run(ref minute, ref first);
            }

            start = periods[^1].End;
        }

        return figures;
    }

    private List<BucketSpan> Periods(DateTimeOffset start, DateTimeOffset end)
    {
        List<BucketSpan> periods = [];
        while (start < end && periods.Count < MostPeriods)
        {
            // The next reset is not further away than two days, whatever clocks do.
            DateTimeOffset next = Reset(start.AddHours(36));
            next = next > start ? next : Reset(start.AddHours(60));
            periods.Add(new BucketSpan(start, next));
            start = next;
        }

        return periods;
    }

    private DateTimeOffset Reset(DateTimeOffset moment) => store.Calendar.LastTimeOfDay(moment, store.Plan.Hours.ResetAt);

    /// <summary>The last moment of a period at which it is known how many are inside.</summary>
    private DateTimeOffset KnownUntil(BucketSpan period, EntranceFlow flow)
    {
        DateTimeOffset end = Earlier(period.End, _closedUntil);
        string[] awaited = [.. entrances.Where(camera => camera.IsAwaitedIn(period.Start, end)).Select(camera => camera.Key)];
        if (awaited.Length == 0)
        {
            return DateTimeOffset.MinValue;
        }

        DateTimeOffset known = DateTimeOffset.MaxValue;
        foreach (UnseenStretch stretch in flow.Unseen)
        {
            DateTimeOffset from = stretch.Start > period.Start ? stretch.Start : period.Start;
            if (Earlier(stretch.End, end) - from > _rules.LongestBlind && awaited.Contains(stretch.CameraKey, StringComparer.Ordinal))
            {
                known = Earlier(known, from + _rules.LongestBlind);
            }
        }

        return known;
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    /// <summary>From one reset to the next.</summary>
    private sealed class Walk(
        OccupancyReader reader, BucketSpan period, EntranceFlow flow, IReadOnlyList<BucketSpan> buckets, OccupancyFigures[] figures)
    {
        private readonly DateTimeOffset _end = Earlier(period.End, reader._closedUntil);
        private readonly DateTimeOffset _known = reader.KnownUntil(period, flow);
        private int _inside = reader._rules.Baseline;
        private int _drift;

        /// <param name="minute">The flow's next minute.</param>
        /// <param name="first">The first bucket that ends after the period's start.</param>
        public void Run(ref int minute, ref int first)
        {
            while (first < buckets.Count && buckets[first].End <= period.Start)
            {
                first++;
            }

            for (int i = first; i < buckets.Count && buckets[i].Start < _end; i++)
            {
                DateTimeOffset from = buckets[i].Start > period.Start ? buckets[i].Start : period.Start;
                Take(ref minute, from, null);
                See(figures[i], from);
                DateTimeOffset until = Earlier(buckets[i].End, _end);
                Take(ref minute, until, figures[i]);
                if (until == Earlier(buckets[i].End, reader._closedUntil))
                {
                    figures[i].AtEnd = until <= _known ? _inside : null;
                }
            }

            Take(ref minute, _end, null);
            Finish(first);
        }

        private void Take(ref int minute, DateTimeOffset until, OccupancyFigures? bucket)
        {
            for (; minute < flow.Minutes.Count && flow.Minutes[minute].Start < until; minute++)
            {
                FlowMinute next = flow.Minutes[minute];
                _drift += next.In - next.Out;
                _inside = Math.Max(0, _inside + next.In - next.Out);
                See(bucket, next.Start.AddMinutes(1));
            }
        }

        private void See(OccupancyFigures? bucket, DateTimeOffset moment)
        {
            if (moment <= _known)
            {
                bucket?.See(_inside);
            }
        }

        /// <summary>The reset belongs to the bucket that it lies in.</summary>
        private void Finish(int first)
        {
            if (period.End > reader._closedUntil || _known < period.End)
            {
                return;
            }

            for (int i = first; i < buckets.Count && buckets[i].Start <= period.End; i++)
            {
                if (period.End < buckets[i].End)
                {
                    figures[i].Reset(_drift);
                }
            }
        }
    }
}
