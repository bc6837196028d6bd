using Footfall.Domain.Plans.Reading;

namespace Footfall.Domain.Plans.Validation;

/// <summary>A word must be one of an enumeration's.</summary>
internal static class WordValidator
{
    public static T? Validate<T>(string? word, Place place)
        where T : struct, Enum
    {
        string key = place.Path[(place.Path.LastIndexOf('.') + 1)..];
        string choice = string.Join(", ", PlanWords<T>.All);
        if (word is null)
        {
            place.RefuseMissing($"has no '{key}'; write one of {choice}.");
            return null;
        }

        T? value = PlanWords<T>.Parse(word);
        if (value is null)
        {
            string hint = NearestWord.Hint(word, PlanWords<T>.All);
            place.Refuse($"has '{key}' set to '{Shown.Text(word)}'{hint} It must be one of {choice}.");
        }

        return value;
    }
}
