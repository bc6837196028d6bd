namespace Footfall.Analytics.RollUp.Occupancy;

/// <summary>How many people are inside a store, from its entrances alone.</summary>
/// <remarks>
/// baseline + entries − exits, floored at 0 at the end of every minute over all entrances together: within a minute, and
/// between doors, the order of coming and going does not matter.
/// </remarks>
public static class DerivedOccupancy
{
    /// <summary>Follows the store from a reset on.</summary>
    /// <param name="cameras">Every camera that watches an entrance, also one that has delivered nothing.</param>
    /// <param name="start">The reset (UTC).</param>
    /// <param name="end">The next reset, or now. Minutes that begin outside [start, end) are left out.</param>
    /// <param name="settled">
    /// Up to here a minute that is absent had no coverage; after it, it may only not have closed yet. At most
    /// <paramref name="end"/>.
    /// </param>
    /// <param name="rules">Baseline and limits.</param>
    /// <returns>Unknown also for a store without entrances: with nothing to say about it, no camera is named.</returns>
    public static OccupancyPeriod Follow(
        IReadOnlyList<EntranceCamera> cameras,
        DateTimeOffset start,
        DateTimeOffset end,
        DateTimeOffset settled,
        OccupancyRules rules)
    {
        ArgumentNullException.ThrowIfNull(cameras);
        ArgumentNullException.ThrowIfNull(rules);
        BlindEntrance? blind = cameras
            .Select(camera => FindBlind(camera, start, end, settled, rules))
            .OfType<BlindEntrance>()
            .MinBy(found => found.Since);
        int inside = rules.Baseline;
        int floored = 0;
        int entries = 0;
        int exits = 0;
        foreach ((int came, int went) in Flow(cameras, start, end))
        {
            entries += came;
            exits += went;
            inside += came - went;
            floored += Math.Max(0, -inside);
            inside = Math.Max(0, inside);
        }

        bool known = blind is null && cameras.Count > 0;
        return new OccupancyPeriod(start, end, entries, exits, known ? inside : null, known ? floored : null, blind);
    }

    private static BlindEntrance? FindBlind(
        EntranceCamera camera, DateTimeOffset start, DateTimeOffset end, DateTimeOffset settled, OccupancyRules rules)
    {
        var watch = new BlindWatch(start, rules.LongestBlind);
        foreach (EntranceMinute minute in Within(camera, start, end))
        {
            watch.LookUntil(minute.Start);
            watch.Look(minute);
        }

        watch.LookUntil(settled);
        return watch.Since is { } since ? new BlindEntrance(camera.CameraId, since) : null;
    }

    /// <summary>What came and went in every minute that any camera has, then what no minute holds yet.</summary>
    private static IEnumerable<(int In, int Out)> Flow(
        IReadOnlyList<EntranceCamera> cameras, DateTimeOffset start, DateTimeOffset end)
    {
        var minutes = new SortedDictionary<DateTimeOffset, (int In, int Out)>();
        foreach (EntranceMinute minute in cameras.SelectMany(camera => Within(camera, start, end)))
        {
            (int came, int went) = minutes.GetValueOrDefault(minute.End);
            minutes[minute.End] = (came + minute.In, went + minute.Out);
        }

        return
        [
            .. minutes.Values,
            (cameras.Sum(camera => camera.OpenIn), cameras.Sum(camera => camera.OpenOut)),
        ];
    }

    private static IEnumerable<EntranceMinute> Within(EntranceCamera camera, DateTimeOffset start, DateTimeOffset end) =>
        camera.Minutes.Where(minute => minute.Start >= start && minute.Start < end);
}
