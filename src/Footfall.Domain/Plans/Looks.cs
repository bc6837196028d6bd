namespace Footfall.Domain.Plans;

/// <summary>Rules of what is only shown to people.</summary>
public static class Looks
{
    /// <summary>Most characters of a name.</summary>
    public const int LongestName = 64;

    /// <summary>What to do about a wrong colour.</summary>
    public const string ColorRemedy = "write '#' and six hexadecimal digits, such as #2f81f7, or leave it out.";

    private const int ColorLength = 7;

    /// <summary>Whether a name fits on a line: not empty, no spaces at its ends, no control characters.</summary>
    public static bool IsName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length is > 0 and <= LongestName && name == name.Trim() && !name.Any(char.IsControl);
    }

    /// <summary>Whether a colour is <c>#</c> and six hexadecimal digits.</summary>
    public static bool IsColor(string color)
    {
        ArgumentNullException.ThrowIfNull(color);
        return color.Length == ColorLength && color[0] == '#' && color.Skip(1).All(char.IsAsciiHexDigit);
    }
}
