using System.Text.Json;
using Footfall.Domain.Geometry;

namespace Footfall.Storage.Configuration;

/// <summary>One value of the file with its place; a value of the wrong type is noted and read as null.</summary>
internal readonly struct ConfigValue(JsonElement element, string path, ConfigErrors errors)
{
    private const int LongestShownKey = 64;

    public JsonElement Json => element;

    public string Path => path;

    public string? AsText()
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            return Refuse<string>("write a text in quotes");
        }

        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            errors.Add(path, "The text holds half a surrogate pair (an escape such as \\ud83d alone); write the whole character.");
            return null;
        }
    }

    public ReadOnlyMemory<byte>? AsBytes()
    {
        if (AsText() is null)
        {
            return null;
        }

        if (element.TryGetBytesFromBase64(out byte[]? bytes))
        {
            return bytes;
        }

        errors.Add(path, "The text is not base64; write the bytes in it.");
        return null;
    }

    public double? AsNumber()
    {
        if (element.ValueKind == JsonValueKind.Number)
        {
            // A number too large for a double reads as infinity, which every range check refuses.
            return element.GetDouble();
        }

        Refuse<string>("write a number");
        return null;
    }

    public PointNormalized? AsPoint()
    {
        if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() != 2)
        {
            errors.Add(path, "This is no place; write [x, y] with 0..1 across and down the picture.");
            return null;
        }

        IReadOnlyList<ConfigValue> numbers = AsList(2);
        (double? across, double? down) = (numbers[0].AsNumber(), numbers[1].AsNumber());
        return across is { } x && down is { } y ? new PointNormalized(x, y) : null;
    }

    public bool? AsFlag()
    {
        if (element.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return element.GetBoolean();
        }

        Refuse<string>("write true or false");
        return null;
    }

    public IReadOnlyList<ConfigValue> AsList(int most)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            return Refuse<IReadOnlyList<ConfigValue>>("write a list in square brackets") ?? [];
        }

        if (element.GetArrayLength() > most)
        {
            errors.Add(path, $"This has {element.GetArrayLength()} entries; at most {most} are allowed.");
            return [];
        }

        var items = new List<ConfigValue>();
        foreach (JsonElement item in element.EnumerateArray())
        {
            items.Add(new ConfigValue(item, $"{path}[{items.Count}]", errors));
        }

        return items;
    }

    /// <summary>The members by key; unknown and doubled keys are noted.</summary>
    public IReadOnlyDictionary<string, ConfigValue> AsObject(IReadOnlyList<string> known)
    {
        var members = new Dictionary<string, ConfigValue>();
        if (element.ValueKind != JsonValueKind.Object)
        {
            Refuse<string>($"write an object with {string.Join(", ", known)}");
            return members;
        }

        foreach (JsonProperty member in element.EnumerateObject())
        {
            string key = Key(member);
            if (!known.Contains(key))
            {
                string shown = Shown(key);
                errors.Add(Join(shown), $"'{shown}' is not a known key; known here are {string.Join(", ", known)}.");
            }
            else if (!members.TryAdd(key, new ConfigValue(member.Value, Join(key), errors)))
            {
                errors.Add(Join(key), $"'{key}' is written twice; keep one of the two.");
            }
        }

        return members;
    }

    /// <summary>The members by keys that the reader does not know beforehand; doubled keys are noted.</summary>
    /// <param name="most">Most members.</param>
    /// <param name="what">What the keys are, for messages.</param>
    public IReadOnlyDictionary<string, ConfigValue> AsEntries(int most, string what)
    {
        var members = new Dictionary<string, ConfigValue>();
        if (element.ValueKind != JsonValueKind.Object)
        {
            Refuse<string>($"write an object with {what}");
            return members;
        }

        foreach (JsonProperty member in element.EnumerateObject())
        {
            string key = Shown(Key(member));
            if (members.Count == most)
            {
                errors.Add(path, $"This has more than {most} entries; at most {most} are allowed.");
                break;
            }

            if (!members.TryAdd(key, new ConfigValue(member.Value, Join(key), errors)))
            {
                errors.Add(Join(key), $"'{key}' is written twice; keep one of the two.");
            }
        }

        return members;
    }

    private string Join(string key) => path.Length == 0 ? key : $"{path}.{key}";

    private static string Key(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: no known key, and nothing that could be shown.
            return "\uFFFD";
        }
    }

    private static string Shown(string key)
    {
        string clipped = key.Length <= LongestShownKey ? key : $"{key[..LongestShownKey]}…";
        return string.Concat(clipped.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter));
    }

    private T? Refuse<T>(string remedy)
        where T : class
    {
        string found = element.ValueKind switch
        {
            JsonValueKind.String => "a text",
            JsonValueKind.Number => "a number",
            JsonValueKind.Array => "a list",
            JsonValueKind.Object => "an object",
            JsonValueKind.True or JsonValueKind.False => "true or false",
            _ => "null",
        };
        errors.Add(path, $"This is {found}; {remedy}.");
        return null;
    }
}
