using System.Globalization;

namespace Footfall.Storage.Configuration;

/// <summary>What numbers may be.</summary>
internal static class NumberRules
{
    /// <summary>A number that may be left out, and is whole and in a range otherwise; NaN is in none.</summary>
    public static void CheckWhole(double? value, int least, int most, string path, string subject, ConfigErrors errors)
    {
        if (value is { } number && !(number >= least && number <= most && number == Math.Floor(number)))
        {
            string key = path[(path.LastIndexOf('.') + 1)..];
            errors.Add(
                path,
                $"{subject} has the {key} {number.ToString(CultureInfo.InvariantCulture)}; write a whole number from {least} to {most}, or leave it out.");
        }
    }
}
