using System.Collections.Immutable;
using System.Text.Json;

namespace Footfall.Vision.Models;

/// <summary>One JSON object of a card, read key by key; collects every problem and in the end the keys nobody asked for.</summary>
internal sealed class CardObject(JsonElement element, string path, List<string> problems)
{
    private readonly HashSet<string> _known = [];

    public string Text(string key) =>
        OptionalText(key, required: true) ?? "";

    public string? OptionalText(string key) => OptionalText(key, required: false);

    public double Number(string key, double low, double high, double? otherwise = null)
    {
        if (!Take(key, otherwise is null, out JsonElement value))
        {
            return otherwise ?? low;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number) && number >= low && number <= high)
        {
            return number;
        }

        Report(key, $"expected a number from {low} to {high}, found {Found(value)}");
        return low;
    }

    public int Whole(string key, int low, int high, int? otherwise = null)
    {
        if (!Take(key, otherwise is null, out JsonElement value))
        {
            return otherwise ?? low;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) && number >= low && number <= high)
        {
            return number;
        }

        Report(key, $"expected a whole number from {low} to {high}, found {Found(value)}");
        return low;
    }

    public bool Flag(string key, bool otherwise)
    {
        if (!Take(key, required: false, out JsonElement value))
        {
            return otherwise;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Report(key, $"expected true or false, found {Found(value)}");
        return otherwise;
    }

    public T Choice<T>(string key, params ReadOnlySpan<(string Word, T Value)> choices)
    {
        string word = Text(key);
        var words = new List<string>(choices.Length);
        foreach ((string candidate, T value) in choices)
        {
            if (candidate == word)
            {
                return value;
            }

            words.Add(candidate);
        }

        if (word.Length > 0)
        {
            Report(key, $"expected {string.Join(" or ", words)}, found \"{word}\"");
        }

        return choices[0].Value;
    }

    public ImmutableArray<double> Numbers(string key, int count, ImmutableArray<double> otherwise) =>
        Array(key, !otherwise.IsDefault, otherwise, count, "numbers", static value =>
            value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number) && double.IsFinite(number) ? number : null);

    public ImmutableArray<int> Wholes(string key, int? count = null, bool optional = false) =>
        Array(key, optional, [], count, "whole numbers above 0", static value =>
            value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) && number > 0 ? number : (int?)null);

    public ImmutableArray<string> Texts(string key, int? count = null, bool optional = false)
    {
        if (!Take(key, !optional, out JsonElement value))
        {
            return [];
        }

        if (value.ValueKind == JsonValueKind.Array && (count is null || value.GetArrayLength() == count)
            && value.EnumerateArray().All(static item => item.ValueKind == JsonValueKind.String && item.GetString()!.Length > 0))
        {
            return [.. value.EnumerateArray().Select(static item => item.GetString()!)];
        }

        Report(key, $"expected {Count(count)}texts, found {Found(value)}");
        return [];
    }

    public CardObject Object(string key)
    {
        if (Take(key, required: true, out JsonElement value) && value.ValueKind != JsonValueKind.Object)
        {
            Report(key, $"expected an object, found {Found(value)}");
        }

        return new CardObject(value, path.Length == 0 ? key : $"{path}.{key}", problems);
    }

    public bool Has(string key) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out _);

    public void Report(string key, string problem) =>
        problems.Add($"{(path.Length == 0 ? key : $"{path}.{key}")}: {problem}.");

    /// <summary>Call last: whatever was not asked for is a mistake, most likely a misspelt key.</summary>
    public void RefuseOthers()
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (!_known.Contains(property.Name))
            {
                Report(property.Name, $"unknown key; known here are {string.Join(", ", _known.Order(StringComparer.Ordinal))}");
            }
        }
    }

    private string? OptionalText(string key, bool required)
    {
        if (!Take(key, required, out JsonElement value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text)
        {
            return text;
        }

        Report(key, $"expected a text, found {Found(value)}");
        return null;
    }

    private ImmutableArray<T> Array<T>(
        string key, bool optional, ImmutableArray<T> otherwise, int? count, string what, Func<JsonElement, T?> read)
        where T : struct
    {
        if (!Take(key, !optional, out JsonElement value))
        {
            return otherwise.IsDefault ? [] : otherwise;
        }

        if (value.ValueKind == JsonValueKind.Array && (count is null ? value.GetArrayLength() > 0 : value.GetArrayLength() == count))
        {
            ImmutableArray<T?> items = [.. value.EnumerateArray().Select(read)];
            if (items.All(static item => item.HasValue))
            {
                return [.. items.Select(static item => item!.Value)];
            }
        }

        Report(key, $"expected {Count(count)}{what}, found {Found(value)}");
        return otherwise.IsDefault ? [] : otherwise;
    }

    private bool Take(string key, bool required, out JsonElement value)
    {
        _known.Add(key);
        value = default;
        if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out value) && value.ValueKind != JsonValueKind.Null)
        {
            return true;
        }

        // A missing object is one problem, not one more for each of its keys.
        if (required && element.ValueKind == JsonValueKind.Object)
        {
            Report(key, "missing");
        }

        return false;
    }

    private static string Count(int? count) => count is null ? "a list of " : $"a list of {count} ";

    private static string Found(JsonElement value)
    {
        string text = value.GetRawText();
        return text.Length <= 60 ? text : text[..57] + "...";
    }
}
