using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Domain.Stores;

namespace Footfall.Analytics.RollUp.Stores;

/// <summary>Adds the minutes of a store's cameras up to what the store counted.</summary>
public static class StoreRoller
{
    /// <summary>One bucket of a store.</summary>
    /// <param name="bucket">When.</param>
    /// <param name="cameras">The minutes of every camera of the store, in any order; those outside the bucket are left out.</param>
    /// <param name="entrances">
    /// Cameras that ought to watch an entrance, so that the absence of one that delivered nothing shows in the coverage. Those
    /// whose minutes held one count as well; how much the others saw says nothing about who came in.
    /// </param>
    /// <param name="hours">When the store is open.</param>
    /// <param name="calendar">The store's time.</param>
    /// <param name="lines">Which lines count.</param>
    public static StoreBucket Sum(
        Bucket bucket,
        IReadOnlyDictionary<string, IReadOnlyList<CameraInterval>> cameras,
        IReadOnlyCollection<string> entrances,
        OpeningHours hours,
        BucketCalendar calendar,
        StoreLines lines)
    {
        ArgumentNullException.ThrowIfNull(bucket);
        ArgumentNullException.ThrowIfNull(cameras);
        ArgumentNullException.ThrowIfNull(entrances);
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(lines);
        var sum = new Counts();
        var watched = entrances.ToDictionary(camera => camera, _ => 0.0, StringComparer.Ordinal);
        foreach ((string camera, IReadOnlyList<CameraInterval> minutes) in cameras)
        {
            foreach (CameraInterval minute in minutes.Where(minute => bucket.Contains(minute.Start)))
            {
                bool open = hours.IsOpen(calendar.ToLocal(minute.Start).DateTime);
                if (sum.Add(minute, open, lines))
                {
                    watched[camera] = watched.GetValueOrDefault(camera) + minute.CoverageSeconds;
                }
            }
        }

        double least = watched.Count == 0 ? 0 : watched.Values.Min();
        return new StoreBucket(
            bucket,
            sum.Entrance(sum.Entries),
            sum.Entrance(sum.Exits),
            sum.Entrance(sum.Footfall),
            sum.HasPassing ? sum.PassersBy : null,
            Math.Min(1, least / bucket.Length.TotalSeconds));
    }

    private sealed class Counts
    {
        private bool _hasEntrance;

        public int Entries { get; private set; }

        public int Exits { get; private set; }

        public int Footfall { get; private set; }

        public int PassersBy { get; private set; }

        public bool HasPassing { get; private set; }

        public int? Entrance(int count) => _hasEntrance ? count : null;

        /// <returns>Whether an entrance was watched.</returns>
        public bool Add(CameraInterval minute, bool open, StoreLines lines)
        {
            bool seen = false;
            foreach (LineMeasure line in lines.Of(minute, LineRole.Entrance))
            {
                seen = true;
                Entries += line.In;
                Exits += line.Out;
                Footfall += open ? line.In : 0;
                _hasEntrance |= minute.CoverageSeconds > 0 || line.In + line.Out > 0;
            }

            foreach (LineMeasure line in lines.Of(minute, LineRole.Passing))
            {
                PassersBy += line.In + line.Out;
                HasPassing |= minute.CoverageSeconds > 0 || line.In + line.Out > 0;
            }

            return seen;
        }
    }
}
