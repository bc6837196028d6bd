using Footfall.Analytics.RollUp.Checks;
using Footfall.Analytics.RollUp.Stores;

namespace Footfall.Service.Counting.Days;

/// <summary>A day that is over, with all that was stored of it.</summary>
/// <param name="Store">What the store counted.</param>
/// <param name="HasEntrance">Whether any camera watches an entrance; without one there is nothing to balance.</param>
/// <param name="CoverageShare">
/// Of the entrance camera that saw least, 0..1; of the camera that saw least where none watches an entrance.
/// </param>
/// <param name="Checks">What the product found when it checked the day.</param>
internal sealed record ClosedDay(StoreBucket Store, bool HasEntrance, double CoverageShare, DayCheck Checks)
{
    /// <summary>The date on the store's wall.</summary>
    public string Date => Store.Bucket.Label;
}
