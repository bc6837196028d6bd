namespace Footfall.Exchange;

/// <summary>Paths of fields, as errors and warnings name them.</summary>
public static class FieldPath
{
    /// <summary>A field of a field; either may be empty, for the whole.</summary>
    public static string Join(string place, string field)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(field);
        return place.Length == 0 ? field : field.Length == 0 ? place : field[0] == '[' ? place + field : $"{place}.{field}";
    }

    /// <summary>The rest of a path below a place; null where it is not below it.</summary>
    public static string? Below(string path, string place)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(place);
        return !path.StartsWith(place, StringComparison.Ordinal) ? null
            : path.Length == place.Length ? ""
            : path[place.Length] == '.' ? path[(place.Length + 1)..]
            : path[place.Length] == '[' ? path[place.Length..]
            : null;
    }

    /// <summary>Splits <c>lines[12].start</c> into its list, its index and what is below; null where it does not begin with an entry of a list.</summary>
    public static (string List, int Index, string Below)? Entry(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        int open = path.IndexOf('[', StringComparison.Ordinal);
        int close = path.IndexOf(']', StringComparison.Ordinal);
        return open > 0 && close > open && int.TryParse(path.AsSpan((open + 1)..close), out int index)
            ? (path[..open], index, path[(close + 1)..].TrimStart('.'))
            : null;
    }
}
