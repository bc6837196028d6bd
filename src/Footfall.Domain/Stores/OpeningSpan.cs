namespace Footfall.Domain.Stores;

/// <summary>From when to when a store is open on one day, on the clock on its wall.</summary>
/// <param name="OpensMinute">Minutes after the day's midnight, 0 to 1439.</param>
/// <param name="ClosesMinute">
/// Minutes after the same midnight; after <paramref name="OpensMinute"/>, at most 24 hours later. Above 1440 it closes on the next day.
/// </param>
public readonly record struct OpeningSpan(int OpensMinute, int ClosesMinute)
{
    /// <summary>Minutes of a day.</summary>
    public const int MinutesPerDay = 24 * 60;

    /// <summary>Around the clock.</summary>
    public static OpeningSpan WholeDay { get; } = new(0, MinutesPerDay);

    /// <summary>As the configuration writes it, such as <c>09:00-20:00</c>, or <c>18:00-02:00</c> past midnight.</summary>
    public override string ToString()
    {
        int closes = ClosesMinute > MinutesPerDay ? ClosesMinute - MinutesPerDay : ClosesMinute;
        return $"{OpensMinute / 60:00}:{OpensMinute % 60:00}-{closes / 60:00}:{closes % 60:00}";
    }
}
