namespace Footfall.Exchange;

/// <summary>Rules of ids, the last parts of names.</summary>
public static class Ids
{
    private const int Longest = 64;

    /// <summary>Words that stand for something else in the place of an id.</summary>
    private static readonly string[] Reserved = ["-", "me", "outside"];

    /// <summary>Notes what is wrong with an id that a caller chose.</summary>
    public static void Check(string id, string path, FieldErrors errors)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(errors);
        if (id.Length is 0 or > Longest || !id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
        {
            errors.Add(path, $"This is no id; write 1 to {Longest} letters (a to z), digits, '-' and '_'.");
        }
        else if (Reserved.Contains(id, StringComparer.OrdinalIgnoreCase))
        {
            errors.Add(path, $"'{id}' stands for something else in names; choose another id.");
        }
    }
}
