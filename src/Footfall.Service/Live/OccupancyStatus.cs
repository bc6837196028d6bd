using System.Globalization;
using Footfall.Analytics.RollUp.Occupancy;
using Footfall.Service.Counting;

namespace Footfall.Service.Live;

/// <summary>Derived occupancy as the live page shows it.</summary>
/// <param name="Inside">People in the store now; null while unknown.</param>
/// <param name="ResetAt">When counting who is inside last began anew.</param>
/// <param name="UnknownSince">From when on an entrance was unwatched for too long; null while it is known.</param>
/// <param name="BlindCamera">The camera whose pictures were missing.</param>
/// <param name="DriftAtReset">Entries − exits up to that reset, which threw it away; null when unknown.</param>
/// <param name="Words">What there is to say beside the number.</param>
internal sealed record OccupancyStatus(
    int? Inside,
    DateTimeOffset ResetAt,
    DateTimeOffset? UnknownSince,
    string? BlindCamera,
    int? DriftAtReset,
    string Words)
{
    /// <summary>Most people that may be inside at once; null for no limit.</summary>
    public int? Capacity { get; init; }

    /// <summary>Puts occupancy into words.</summary>
    /// <param name="occupancy">Since the last reset and before it.</param>
    /// <param name="calendar">The store's clock.</param>
    /// <param name="find">Id and name of the camera of a key; null where it has gone.</param>
    public static OccupancyStatus? Of(StoreOccupancy? occupancy, StoreCalendar calendar, Func<string, (string Id, string Name)?> find)
    {
        if (occupancy is null)
        {
            return null;
        }

        OccupancyPeriod now = occupancy.Now;
        (string Id, string Name)? blindCamera = now.Blind is null ? null : find(now.Blind.CameraId);
        string reset = Clock(now.Start);
        string words = now.Blind is { } blind
            ? $"How many are in the store is unknown since {Clock(blind.Since)}: camera {blindCamera?.Name ?? blind.CameraId} had no pictures. " +
                $"Counted anew at the next reset, {reset}."
            : $"In the store: counted since {reset}, when {Present(occupancy.Baseline)}. {Drift(occupancy.Before.Drift)}".TrimEnd();
        return new OccupancyStatus(
            now.Inside, now.Start, now.Blind?.Since, blindCamera?.Id ?? now.Blind?.CameraId, occupancy.Before.Drift, words);

        string Clock(DateTimeOffset moment) => calendar.ToLocal(moment).ToString("HH:mm", CultureInfo.InvariantCulture);
    }

    private static string Present(int baseline) => baseline switch
    {
        0 => "it was empty",
        1 => "one person was inside",
        _ => string.Create(CultureInfo.InvariantCulture, $"{baseline:N0} people were inside"),
    };

    private static string Drift(int? drift) => drift switch
    {
        null => "",
        0 => "The day before, as many left as came.",
        > 0 => string.Create(CultureInfo.InvariantCulture, $"The day before, {drift:N0} more came than left."),
        < 0 => string.Create(CultureInfo.InvariantCulture, $"The day before, {-drift:N0} more left than came."),
    };
}
