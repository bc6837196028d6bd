using Footfall.Analytics.RollUp.Stores;

namespace Footfall.Analytics.RollUp.Checks;

/// <summary>What the product finds when it checks one closed day of a store by itself.</summary>
/// <param name="Balance">Entries against exits.</param>
/// <param name="Little">Little's law, by camera and zone.</param>
public sealed record DayCheck(BalanceCheck Balance, IReadOnlyDictionary<string, IReadOnlyList<LittleCheck>> Little)
{
    /// <summary>Checks a day that is over and whose intervals are all closed.</summary>
    /// <param name="store">The store's day.</param>
    /// <param name="cameras">Every camera's same day, by camera.</param>
    /// <param name="limits">When to say something.</param>
    public static DayCheck Of(StoreBucket store, IReadOnlyDictionary<string, CameraBucket> cameras, CheckLimits limits)
    {
        ArgumentNullException.ThrowIfNull(cameras);
        return new DayCheck(
            BalanceCheck.Of(store, limits),
            cameras.ToDictionary(camera => camera.Key, camera => LittleCheck.Of(camera.Value, limits)));
    }
}
