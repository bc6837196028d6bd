using System.Collections.Immutable;
using Footfall.Analytics.RollUp.Occupancy;

namespace Footfall.Service.Counting;

/// <summary>How many people are in the store, from its entrances.</summary>
/// <param name="Baseline">People in the store at every reset.</param>
/// <param name="Now">Since the last reset.</param>
/// <param name="Before">From the reset before to the last one; what was thrown away at the last reset.</param>
internal sealed record StoreOccupancy(int Baseline, OccupancyPeriod Now, OccupancyPeriod Before)
{
    // A minute closes within seconds of its end; one that is absent for longer had no pictures.
    private static readonly TimeSpan ClosesWithin = TimeSpan.FromMinutes(2);

    /// <summary>Works it out.</summary>
    /// <param name="entrances">Every camera with an entrance line.</param>
    /// <param name="calendar">Says when the resets are.</param>
    /// <param name="now">The time.</param>
    /// <param name="baseline">People in the store at every reset, such as night staff.</param>
    /// <returns>Null where no camera watches an entrance.</returns>
    public static StoreOccupancy? Of(ImmutableArray<EntranceCamera> entrances, StoreCalendar calendar, DateTimeOffset now, int baseline = 0)
    {
        if (entrances.IsEmpty)
        {
            return null;
        }

        var rules = new OccupancyRules { Baseline = baseline };
        DateTimeOffset reset = calendar.LastReset(now);
        DateTimeOffset settled = now - ClosesWithin;
        EntranceCamera[] after = [.. entrances.Select(camera => IsBefore(camera, reset) ? WithoutOpen(camera) : camera)];
        EntranceCamera[] before = [.. entrances.Select(camera => IsBefore(camera, reset) ? camera : WithoutOpen(camera))];
        return new StoreOccupancy(
            baseline,
            DerivedOccupancy.Follow(after, reset, now, settled, rules),
            DerivedOccupancy.Follow(
                before, calendar.LastButOneReset(now), reset, settled < reset ? settled : reset, rules));
    }

    /// <summary>Whether the last minute before the reset is still open, so that open counts belong to it.</summary>
    private static bool IsBefore(EntranceCamera camera, DateTimeOffset reset) =>
        camera.Minutes.Count > 0 && camera.Minutes[^1].End < reset && camera.Minutes[^1].End >= reset - ClosesWithin;

    private static EntranceCamera WithoutOpen(EntranceCamera camera) => camera with { OpenIn = 0, OpenOut = 0 };
}
