namespace Footfall.Service.Counting;

/// <summary>Days as the store's people live them.</summary>
/// <param name="zone">The store's own time zone.</param>
internal sealed class StoreCalendar(TimeZoneInfo zone)
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    /// <summary>The store's own time zone.</summary>
    public TimeZoneInfo Zone { get; } = zone;

    /// <summary>A moment on the store's clock.</summary>
    public DateTimeOffset ToLocal(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>When the local day that holds a moment began, in UTC.</summary>
    /// <remarks>
    /// Where clocks jump over midnight the day begins at the first time that exists; where midnight comes twice it begins
    /// at the first of the two.
    /// </remarks>
    public DateTimeOffset DayStart(DateTimeOffset moment)
    {
        DateTime midnight = ToLocal(moment).Date;
        while (Zone.IsInvalidTime(midnight))
        {
            midnight += Quarter;
        }

        TimeSpan offset = Zone.IsAmbiguousTime(midnight)
            ? Zone.GetAmbiguousTimeOffsets(midnight).Max()
            : Zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }
}
