using System.Globalization;

namespace Footfall.Tracking.Appearance;

/// <summary>What makes identity options usable.</summary>
internal static class IdentityOptionsRules
{
    /// <exception cref="ArgumentException">Something is out of range; the message lists everything.</exception>
    public static void Check(IdentityOptions options)
    {
        var wrong = new List<string>();
        RequireUpToOne(nameof(options.SameFrom), options.SameFrom, wrong);
        RequireUpToOne(nameof(options.ClearBy), options.ClearBy, wrong);
        RequireUpToOne(nameof(options.MostCovered), options.MostCovered, wrong);
        RequireUpToOne(nameof(options.SmallestHeight), options.SmallestHeight, wrong);
        Require(options.Limit > TimeSpan.Zero, nameof(options.Limit), options.Limit.TotalSeconds, "more than 0 seconds", wrong);
        Require(options.Refresh >= TimeSpan.Zero, nameof(options.Refresh), options.Refresh.TotalSeconds, "0 seconds or more", wrong);
        Require(options.LooksPerFrame is >= 1 and <= 64, nameof(options.LooksPerFrame), options.LooksPerFrame, "1 to 64", wrong);
        Require(options.EdgeMargin >= 0, nameof(options.EdgeMargin), options.EdgeMargin, "0 or above", wrong);
        Require(options.ReachAtOnce >= 0, nameof(options.ReachAtOnce), options.ReachAtOnce, "0 or above", wrong);
        Require(options.ReachPerSecond > 0, nameof(options.ReachPerSecond), options.ReachPerSecond, "above 0", wrong);
        Require(options.LongestReach > 0, nameof(options.LongestReach), options.LongestReach, "above 0", wrong);
        Require(
            options.LargestHeightRatio >= 1, nameof(options.LargestHeightRatio), options.LargestHeightRatio, "1 or above", wrong);
        Require(
            options.MostRemembered is >= 1 and <= 10_000, nameof(options.MostRemembered), options.MostRemembered, "1 to 10000", wrong);
        if (wrong.Count > 0)
        {
            throw new ArgumentException($"Identity options are not usable: {string.Join(' ', wrong)}", nameof(options));
        }
    }

    private static void RequireUpToOne(string name, double value, List<string> wrong) =>
        Require(value is >= 0 and <= 1, name, value, "0 to 1", wrong);

    private static void Require(bool met, string name, double value, string range, List<string> wrong)
    {
        if (!met)
        {
            wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; it must be {range}."));
        }
    }
}
