using System.Buffers.Text;
using System.Text.Json;

namespace Footfall.Storage.Configuration.Database;

/// <summary>The last key of a page, as a text that means nothing to others.</summary>
internal static class PageToken
{
    public const int MostItems = 1000;

    public static int Size(PageRequest page) => Math.Clamp(page.Size, 1, MostItems);

    public static string Of(params string[] key) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(key));

    /// <param name="token">Null for the first page: empty keys, which come before all others.</param>
    /// <param name="parts">Parts of a key.</param>
    /// <exception cref="ConfigRefusedException">It is no token of such a list.</exception>
    public static string[] Read(string? token, int parts)
    {
        if (string.IsNullOrEmpty(token))
        {
            return [.. Enumerable.Repeat("", parts)];
        }

        try
        {
            if (JsonSerializer.Deserialize<string[]>(Base64Url.DecodeFromChars(token)) is { } key && key.Length == parts
                && Array.TrueForAll(key, part => part is not null))
            {
                return key;
            }
        }
        catch (Exception wrong) when (wrong is FormatException or JsonException)
        {
        }

        throw ConfigRefusedException.Invalid(
            ResourceName.Configuration, "page_token", "This is no token of this list; give the one of the page before, or none.");
    }

    /// <exception cref="ConfigRefusedException">It is no token of such a list.</exception>
    public static long ReadNumber(string? token) =>
        string.IsNullOrEmpty(token) ? long.MaxValue
        : long.TryParse(Read(token, 1)[0], out long number) ? number
        : throw ConfigRefusedException.Invalid(
            ResourceName.Configuration, "page_token", "This is no token of this list; give the one of the page before, or none.");

    /// <summary>Cuts a list that was read one item longer than the page.</summary>
    public static ConfigPage<TItem> Page<TRow, TItem>(List<TRow> rows, PageRequest page, Func<TRow, TItem> item, Func<TRow, string[]> key)
    {
        int size = Size(page);
        return new ConfigPage<TItem>(
            [.. rows.Take(size).Select(item)], rows.Count > size ? Of(key(rows[size - 1])) : null);
    }
}
