using Footfall.Analytics.Summaries;
using Footfall.Domain.Measures;
using Footfall.Storage.Series;

namespace Footfall.Pipeline.Storing;

/// <summary>Adds a part of a minute that a restart cut in two to the part that the store has.</summary>
internal static class StoredPart
{
    public static async Task<CameraInterval> AddAsync(ISeriesStore store, CameraInterval interval)
    {
        IReadOnlyList<CameraInterval> stored = await store.ReadAsync(
            interval.CameraId, interval.Start, interval.Start + interval.Length, CancellationToken.None).ConfigureAwait(false);
        return stored.Count == 0 ? interval : IntervalMerge.Merge([.. stored, interval], interval.Start, interval.Length);
    }
}
