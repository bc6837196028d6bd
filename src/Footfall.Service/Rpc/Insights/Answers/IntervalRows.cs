using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Footfall.Service.Rpc.Insights.Ranges;
using Footfall.Service.Rpc.Insights.Subjects;
using Footfall.Service.Rpc.Insights.Totals;
using Footfall.V1;

namespace Footfall.Service.Rpc.Insights.Answers;

/// <summary>The rows of a range: by bucket, and in it in the order of the subjects.</summary>
/// <param name="store">The store.</param>
/// <param name="range">Which buckets.</param>
/// <param name="subjects">What they are about.</param>
/// <param name="closedUntil">Up to here every interval is closed.</param>
internal sealed class IntervalRows(
    InsightStore store, InsightRange range, ImmutableArray<Subject> subjects, DateTimeOffset closedUntil)
{
    // Rows that are held at once, whatever is asked for.
    private const int MostHeld = 10_000;

    private readonly TotalsReader _totals = new(store, range);
    private readonly MessageOf _message = new(store);

    /// <summary>Reads rows.</summary>
    /// <param name="from">The first bucket begins here.</param>
    /// <param name="wanted">How many rows will be taken at most; more are not read.</param>
    /// <param name="cancellation">Gives up.</param>
    public async IAsyncEnumerable<Interval> ReadAsync(
        DateTimeOffset from, long wanted, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (subjects.IsEmpty)
        {
            yield break;
        }

        long left = (wanted + subjects.Length - 1) / subjects.Length;
        foreach (BucketSpan[] buckets in range.BucketsFrom(from).Chunk(Math.Max(1, (int)Math.Min(MostHeld / subjects.Length, left))))
        {
            await foreach (Interval row in ReadAsync(buckets, cancellation).ConfigureAwait(false))
            {
                yield return row;
            }

            left -= buckets.Length;
            if (left <= 0)
            {
                yield break;
            }
        }
    }

    private async IAsyncEnumerable<Interval> ReadAsync(
        BucketSpan[] buckets, [EnumeratorCancellation] CancellationToken cancellation)
    {
        BucketTotals[] totals = await _totals.ReadAsync(subjects, buckets, cancellation).ConfigureAwait(false);
        OccupancyFigures[]? occupancy = subjects.FirstOrDefault(subject => subject.Kind == SubjectKind.Store) is { HasLines: true } whole
            ? await new OccupancyReader(store, whole.Cameras, closedUntil).ReadAsync(buckets, cancellation).ConfigureAwait(false)
            : null;
        for (int i = 0; i < totals.Length; i++)
        {
            for (int subject = 0; subject < subjects.Length; subject++)
            {
                bool isStore = subjects[subject].Kind == SubjectKind.Store;
                yield return _message.Interval(
                    subjects[subject], totals[i], totals[i].Subjects[subject], isStore ? occupancy?[i] : null);
            }
        }
    }
}
