namespace Footfall.Domain.Stores;

/// <summary>A store's times, on the clock on its wall.</summary>
/// <param name="Opening">When it is open.</param>
/// <param name="ResetAt">Time of day at which nobody is inside and derived occupancy starts anew.</param>
public sealed record StoreHours(OpeningHours Opening, TimeOnly ResetAt)
{
    /// <summary>The reset where the configuration names none: four in the morning.</summary>
    public static TimeOnly DefaultResetAt { get; } = new(4, 0);

    /// <summary>Always open, reset at four in the morning.</summary>
    public static StoreHours Default { get; } = new(OpeningHours.Always, DefaultResetAt);
}
