using System.Buffers;
using System.Globalization;
using System.Text;

namespace Footfall.Service.Rpc.Insights.Csv;

/// <summary>Writes CSV by RFC 4180: commas, quotes where needed, lines ended by CR LF, UTF-8.</summary>
internal sealed class CsvText
{
    // What spreadsheets take for the beginning of a formula.
    private static readonly SearchValues<char> Active = SearchValues.Create("=+-@\t\r\n");

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    private readonly StringBuilder _line = new();
    private bool _begun;

    /// <summary>A cell of text. One that a spreadsheet would run gets an apostrophe before it.</summary>
    public CsvText Text(string value)
    {
        string safe = value.Length > 0 && Active.Contains(value[0]) ? "'" + value : value;
        Separate();
        if (safe.AsSpan().ContainsAny(Quoted))
        {
            _line.Append('"').Append(safe.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        else
        {
            _line.Append(safe);
        }

        return this;
    }

    /// <summary>A number; empty where there is none.</summary>
    public CsvText Number(double? value)
    {
        Separate();
        if (value is { } number)
        {
            _line.Append(CultureInfo.InvariantCulture, $"{number}");
        }

        return this;
    }

    /// <summary>Yes or no; empty where neither is known.</summary>
    public CsvText Flag(bool? value)
    {
        Separate();
        _line.Append(value switch { true => "true", false => "false", null => "" });
        return this;
    }

    /// <summary>Ends the line and hands it over.</summary>
    public void EndLine(IBufferWriter<byte> target)
    {
        _line.Append("\r\n");
        foreach (ReadOnlyMemory<char> chunk in _line.GetChunks())
        {
            Encoding.UTF8.GetBytes(chunk.Span, target);
        }

        _line.Clear();
        _begun = false;
    }

    private void Separate()
    {
        if (_begun)
        {
            _line.Append(',');
        }

        _begun = true;
    }
}
