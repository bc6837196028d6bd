using System.Globalization;
using Footfall.Analytics.RollUp.Stores;

namespace Footfall.Analytics.RollUp.Checks;

/// <summary>Over a closed day whoever came in has gone out: entries and exits are nearly equal.</summary>
/// <param name="Entries">Crossings in; null without data.</param>
/// <param name="Exits">Crossings out; null without data.</param>
/// <param name="Imbalance">Entries − exits; null without data.</param>
/// <param name="ImbalanceShare">The difference, without its sign, over the larger of the two; null when nobody came.</param>
/// <param name="CoverageShare">Of the entrance camera that saw least, 0..1.</param>
/// <param name="Verdict">Whether they agree.</param>
/// <param name="Sentence">The same in plain words.</param>
public sealed record BalanceCheck(
    int? Entries,
    int? Exits,
    int? Imbalance,
    double? ImbalanceShare,
    double CoverageShare,
    CheckVerdict Verdict,
    string Sentence)
{
    /// <summary>Checks one closed day.</summary>
    public static BalanceCheck Of(StoreBucket day, CheckLimits limits)
    {
        ArgumentNullException.ThrowIfNull(day);
        ArgumentNullException.ThrowIfNull(limits);
        int? imbalance = day.Entries - day.Exits;
        int? larger = day.Entries is { } came && day.Exits is { } went ? Math.Max(came, went) : null;
        double? share = larger > 0 ? Math.Abs((double)imbalance!) / larger : null;
        CheckVerdict verdict =
            day.EntranceCoverageShare < limits.LeastCoverageShare || larger is null || larger < limits.FewestEvents
                ? CheckVerdict.Undecided
                : share <= limits.LargestImbalanceShare ? CheckVerdict.Holds : CheckVerdict.Fails;
        return new BalanceCheck(
            day.Entries, day.Exits, imbalance, share, day.EntranceCoverageShare, verdict, Say(day, share, verdict, limits));
    }

    private static string Say(StoreBucket day, double? share, CheckVerdict verdict, CheckLimits limits)
    {
        if (day.EntranceCoverageShare < limits.LeastCoverageShare)
        {
            return string.Create(CultureInfo.InvariantCulture, $"The entrances were watched for {day.EntranceCoverageShare:P0} of the day; entries and exits cannot be compared.");
        }

        return verdict switch
        {
            CheckVerdict.Undecided => string.Create(CultureInfo.InvariantCulture, $"Too few people came to compare entries ({day.Entries}) and exits ({day.Exits})."),
            CheckVerdict.Holds => string.Create(CultureInfo.InvariantCulture, $"Entries ({day.Entries}) and exits ({day.Exits}) agree within {limits.LargestImbalanceShare:P0}."),
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"{day.Entries} entries and {day.Exits} exits differ by {share:P0}: {(day.Entries > day.Exits ? "exits" : "entries")} are missed more " +
                $"often. Look whether every door has a line, whether each line's in points into the store, and whether people are seen whole " +
                $"for some steps on both sides of it."),
        };
    }
}
