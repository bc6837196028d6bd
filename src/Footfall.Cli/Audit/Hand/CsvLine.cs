using System.Text;

namespace Footfall.Cli.Audit.Hand;

/// <summary>One line of comma-separated text, as spreadsheets write it (RFC 4180).</summary>
internal static class CsvLine
{
    /// <summary>Splits a line into its cells, without the blanks around them.</summary>
    public static IReadOnlyList<string> Split(string line)
    {
        List<string> cells = [];
        var cell = new StringBuilder();
        bool quoted = false;
        for (int n = 0; n < line.Length; n++)
        {
            char letter = line[n];
            if (letter == '"' && quoted && n + 1 < line.Length && line[n + 1] == '"')
            {
                cell.Append('"');
                n++;
            }
            else if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == ',' && !quoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }

        cells.Add(cell.ToString().Trim());
        return cells;
    }

    /// <summary>Writes a cell so that it is read back as it is.</summary>
    public static string Quote(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
