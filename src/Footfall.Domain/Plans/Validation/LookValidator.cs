using System.Globalization;
using Footfall.Domain.Plans.Reading;

namespace Footfall.Domain.Plans.Validation;

/// <summary>What lines and zones have for people: names, colours, and how large they are on the floor.</summary>
internal static class LookValidator
{
    public static void Validate(string? displayName, string? color, Place place)
    {
        if (displayName is not null && !Looks.IsName(displayName))
        {
            place[PlanKeys.DisplayName].Refuse(
                $"has a display_name that is empty, longer than {Looks.LongestName} characters, or has spaces at an end or "
                + "control characters; choose another, or leave it out.");
        }

        if (color is not null && !Looks.IsColor(color))
        {
            place[PlanKeys.Color].Refuse($"has the color '{Shown.Text(color)}'; {Looks.ColorRemedy}");
        }
    }

    /// <summary>One spelling for each colour, so that another spelling is no change.</summary>
    public static string? Drawn(string? color) => color?.ToLowerInvariant();

    public static void ValidateSize(double? value, double most, string unit, Place place)
    {
        if (value is { } number && !(number > 0 && number <= most))
        {
            place.Refuse($"has {Text(number)} {unit}; write a number above 0, up to {Text(most)}, or leave it out.");
        }
    }

    public static void ValidatePeople(double? value, int most, Place place)
    {
        if (value is { } number && !(number >= 1 && number <= most && number == Math.Floor(number)))
        {
            place.Refuse($"has a capacity of {Text(number)}; write a whole number from 1 to {most}, or leave it out.");
        }
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
