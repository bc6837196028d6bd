using System.Text.Json;

namespace Footfall.Domain.Plans.Reading;

/// <summary>How the plan file spells the values of an enumeration: <c>LeftToRight</c> is <c>left_to_right</c>.</summary>
internal static class PlanWords<T>
    where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();

    public static IReadOnlyList<string> All { get; } =
        [.. Values.Select(value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()))];

    public static string Of(T value) => All[Array.IndexOf(Values, value)];

    public static T? Parse(string word)
    {
        for (int i = 0; i < Values.Length; i++)
        {
            if (All[i] == word)
            {
                return Values[i];
            }
        }

        return null;
    }
}
