using System.Globalization;

namespace Footfall.Service.Rpc.Lists;

/// <summary>The order that a list was asked for.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Keys">What comes first, then second; the name comes last always, so that the order is one.</param>
internal sealed record ListOrder<T>(IReadOnlyList<OrderKey<T>> Keys)
{
    private const int MostKeys = 10;

    /// <summary>Whether it is the one of the stored list.</summary>
    public bool IsUsual => Keys.Count == 0;

    /// <summary>Reads <c>field, other_field desc</c>.</summary>
    /// <param name="text">Empty for the usual order.</param>
    /// <param name="fields">What may be named.</param>
    /// <param name="usual">The field that the stored list goes by, upwards; null where none is it.</param>
    /// <exception cref="FilterException">It is no order of these fields.</exception>
    public static ListOrder<T> Parse(string text, IReadOnlyList<OrderKey<T>> fields, string? usual)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new ListOrder<T>([]);
        }

        string[] parts = text.Split(',', MostKeys + 1);
        if (parts.Length > MostKeys)
        {
            throw new FilterException($"It names more than {MostKeys} fields.");
        }

        OrderKey<T>[] keys = [.. parts.Select(part => Key(part, fields))];
        if (keys.Select(key => key.Name).Distinct().Count() < keys.Length)
        {
            throw new FilterException("It names a field twice; keep one of the two.");
        }

        return keys is [{ IsDescending: false } only] && only.Name == usual ? new ListOrder<T>([]) : new ListOrder<T>(keys);
    }

    /// <summary>What the order goes by, as texts that sort as it does.</summary>
    public string[] KeyOf(T item) => [.. Keys.Select(key => key.Read(item))];

    /// <summary>Compares two keys.</summary>
    public int Compare(ReadOnlySpan<string> one, ReadOnlySpan<string> other)
    {
        for (int i = 0; i < Keys.Count; i++)
        {
            int sign = string.CompareOrdinal(one[i], other[i]);
            if (sign != 0)
            {
                return Keys[i].IsDescending ? -sign : sign;
            }
        }

        return 0;
    }

    /// <summary>A time as a text that sorts by it.</summary>
    public static string Sortable(DateTimeOffset time) => time.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>A number as a text that sorts by it.</summary>
    /// <param name="number">Not negative.</param>
    public static string Sortable(int number) => number.ToString("D10", CultureInfo.InvariantCulture);

    private static OrderKey<T> Key(string part, IReadOnlyList<OrderKey<T>> fields)
    {
        string[] words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length is 0 or > 2 || (words.Length == 2 && words[1] is not ("desc" or "asc")))
        {
            throw new FilterException("This is no order; write 'field' or 'field desc', with commas between.");
        }

        OrderKey<T> field = fields.FirstOrDefault(field => field.Name == words[0])
            ?? throw new FilterException($"The list has no such field to be ordered by; there are {string.Join(", ", fields.Select(one => one.Name))}.");
        return field with { IsDescending = words is [_, "desc"] };
    }
}
