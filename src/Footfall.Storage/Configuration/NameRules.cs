namespace Footfall.Storage.Configuration;

/// <summary>What ids and names may look like.</summary>
internal static class NameRules
{
    private const int Longest = 64;

    /// <summary>Ids go into addresses of pages, tags and file names, hence the narrow alphabet.</summary>
    public static void CheckId(string? id, string path, string subject, ConfigErrors errors)
    {
        if (id is null)
        {
            errors.AddMissing(path, $"{subject} has no id; give it a short one that stays.");
        }
        else if (id.Length is 0 or > Longest || !id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
        {
            errors.Add(path, $"{subject} has an id of other than 1 to {Longest} letters (a to z), digits, '-' and '_'; choose another.");
        }
    }

    /// <summary>Names are for people: anything that fits on a line.</summary>
    public static void CheckName(string? name, string path, string subject, ConfigErrors errors)
    {
        if (name is null)
        {
            errors.AddMissing(path, $"{subject} has no name; give it one that people know.");
        }
        else if (name.Length is 0 or > Longest || name != name.Trim() || name.Any(char.IsControl))
        {
            errors.Add(
                path,
                $"{subject} has a name that is empty, longer than {Longest} characters, or has spaces at an end or " +
                "control characters; choose another.");
        }
    }
}
