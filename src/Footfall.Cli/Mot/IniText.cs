using System.Globalization;

namespace Footfall.Cli.Mot;

/// <summary>The keys of a small INI file: <c>key=value</c> lines, sections and comments passed over.</summary>
internal sealed class IniText
{
    private readonly string _origin;
    private readonly Dictionary<string, (string Value, int Line)> _values = new(StringComparer.OrdinalIgnoreCase);

    private IniText(string origin) => _origin = origin;

    /// <summary>Reads to the end of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="origin">Names it in messages.</param>
    /// <exception cref="MotFileException">A line is neither key, section nor comment.</exception>
    public static IniText Read(TextReader text, string origin)
    {
        var ini = new IniText(origin);
        for (int line = 1; text.ReadLine() is { } content; line++)
        {
            ini.Take(content.Trim(), line);
        }

        return ini;
    }

    /// <summary>A key's text; null where it is missing or empty.</summary>
    public string? Text(string key) => _values.TryGetValue(key, out var found) && found.Value.Length > 0 ? found.Value : null;

    /// <summary>A number above 0, up to <paramref name="most"/>.</summary>
    /// <exception cref="MotFileException">The key is missing, or no such number.</exception>
    public double Number(string key, double most)
    {
        (string value, int line) = Find(key);
        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number > 0 && number <= most
            ? number
            : throw new MotFileException(
                _origin, line, string.Create(CultureInfo.InvariantCulture, $"expected {key} above 0, up to {most}, found '{value}'."));
    }

    /// <summary>A whole number from 1 to <paramref name="most"/>.</summary>
    /// <exception cref="MotFileException">The key is missing, or no such number.</exception>
    public int Whole(string key, int most)
    {
        (string value, int line) = Find(key);
        return int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= most
            ? number
            : throw new MotFileException(
                _origin, line, string.Create(CultureInfo.InvariantCulture, $"expected {key} from 1 to {most}, found '{value}'."));
    }

    private (string Value, int Line) Find(string key) => _values.TryGetValue(key, out var found)
        ? found
        : throw new MotFileException(_origin, 0, $"there is no {key}; a seqinfo.ini has frameRate, seqLength, imWidth and imHeight.");

    private void Take(string content, int line)
    {
        if (content.Length == 0 || content[0] is '[' or ';' or '#')
        {
            return;
        }

        int equals = content.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            throw new MotFileException(_origin, line, $"expected key=value, found '{content}'; is it a seqinfo.ini?");
        }

        _values[content[..equals].TrimEnd()] = (content[(equals + 1)..].TrimStart(), line);
    }
}
