using System.Globalization;
using Footfall.Cli.Audit.Record;
using Footfall.Cli.CommandLine;

namespace Footfall.Cli.Audit.Hand;

/// <summary>A hand count on paper or in a spreadsheet: <c>interval,line,direction,count</c>, one row for each.</summary>
internal static class HandSheet
{
    private const string Header = "interval,line,direction,count,from,to";
    private const string Interval = "interval";
    private const string Line = "line";
    private const string Direction = "direction";
    private const string Count = "count";
    private const int MostMistakesTold = 10;
    private const int MostCrossings = 100_000;

    private static readonly string[] Needed = [Interval, Line, Direction, Count];
    private static readonly string[] Known = [.. Needed, "from", "to"];

    /// <summary>Writes the sheet to fill in: each row says when to look, its count is empty.</summary>
    public static void WriteTemplate(string path, AuditSample sample)
    {
        using StreamWriter file = OutputFile.Create(path);
        file.WriteLine(Header);
        foreach (AuditInterval interval in sample.Intervals)
        {
            string from = When(sample, interval.StartS);
            string to = When(sample, interval.StartS + interval.LengthS);
            foreach (string line in sample.Lines)
            {
                file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{interval.Number},{CsvLine.Quote(line)},in,,{from},{to}"));
                file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{interval.Number},{CsvLine.Quote(line)},out,,{from},{to}"));
            }
        }
    }

    /// <summary>Reads a filled-in sheet. A pair of rows whose counts are both empty was not counted.</summary>
    /// <exception cref="InputException">Something in it is wrong; gives every mistake, up to ten.</exception>
    public static IReadOnlyList<HandTally> Read(string path, AuditSample sample)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"Cannot read {path}: {error.Message}");
        }

        List<string> mistakes = [];
        Dictionary<(int Interval, string Line, string Direction), int?> counts = ReadRows(lines, sample, mistakes);
        List<HandTally> tallies = Pair(sample, counts, mistakes);
        if (mistakes.Count == 0 && tallies.Count == 0)
        {
            mistakes.Add("no count is filled in; write a number, 0 for nobody, in the column 'count'.");
        }

        return mistakes.Count == 0
            ? tallies
            : throw new InputException($"{path}:\n{string.Join('\n', mistakes.Take(MostMistakesTold).Select(static told => $"  {told}"))}"
                + (mistakes.Count > MostMistakesTold ? $"\n  and {mistakes.Count - MostMistakesTold} more" : ""));
    }

    private static Dictionary<(int Interval, string Line, string Direction), int?> ReadRows(
        string[] lines, AuditSample sample, List<string> mistakes)
    {
        Dictionary<(int Interval, string Line, string Direction), int?> counts = [];
        string[] columns = lines.Length > 0 ? [.. CsvLine.Split(lines[0].TrimStart('\uFEFF')).Select(static name => name.ToLowerInvariant())] : [];
        string[] missing = [.. Needed.Except(columns)];
        string[] unknown = [.. columns.Except(Known)];
        if (missing.Length > 0 || unknown.Length > 0 || columns.Distinct().Count() != columns.Length)
        {
            mistakes.Add($"line 1 has the columns '{string.Join(',', columns)}'; write {Header}, of which from and to may be left out.");
            return counts;
        }

        for (int n = 1; n < lines.Length; n++)
        {
            if (lines[n].AsSpan().Trim(" ,\t").Length > 0)
            {
                ReadRow(n + 1, columns, CsvLine.Split(lines[n]), sample, counts, mistakes);
            }
        }

        return counts;
    }

    private static void ReadRow(
        int number,
        string[] columns,
        IReadOnlyList<string> cells,
        AuditSample sample,
        Dictionary<(int Interval, string Line, string Direction), int?> counts,
        List<string> mistakes)
    {
        if (cells.Count != columns.Length)
        {
            mistakes.Add($"line {number} has {cells.Count} cells; line 1 names {columns.Length}.");
            return;
        }

        string Cell(string name) => cells[Array.IndexOf(columns, name)];
        string line = Cell(Line);
        string direction = Cell(Direction).ToLowerInvariant();
        string count = Cell(Count);
        int told = mistakes.Count;
        if (!TryWhole(Cell(Interval), out int interval) || sample.Intervals.All(known => known.Number != interval))
        {
            mistakes.Add($"line {number}: interval '{Cell(Interval)}' is not in the sample, which has {sample.Intervals.Count} up to {sample.Intervals[^1].Number}; correct or delete the row.");
        }

        if (!sample.Lines.Contains(line))
        {
            mistakes.Add($"line {number}: there is no line '{line}'; audited are {string.Join(", ", sample.Lines)}.");
        }

        if (direction is not ("in" or "out"))
        {
            mistakes.Add($"line {number}: direction is '{direction}'; write in or out.");
        }

        int crossings = 0;
        if (count.Length > 0 && (!TryWhole(count, out crossings) || crossings > MostCrossings))
        {
            mistakes.Add($"line {number}: count is '{count}'; write a whole number from 0, or nothing where it was not counted.");
        }

        if (mistakes.Count == told && !counts.TryAdd((interval, line, direction), count.Length > 0 ? crossings : null))
        {
            mistakes.Add($"line {number}: interval {interval}, {line}, {direction} is there twice; leave one.");
        }
    }

    private static List<HandTally> Pair(
        AuditSample sample, Dictionary<(int Interval, string Line, string Direction), int?> counts, List<string> mistakes)
    {
        List<HandTally> tallies = [];
        foreach (AuditInterval interval in sample.Intervals)
        {
            foreach (string line in sample.Lines)
            {
                int? entered = counts.GetValueOrDefault((interval.Number, line, "in"));
                int? left = counts.GetValueOrDefault((interval.Number, line, "out"));
                if (entered is { } goingIn && left is { } goingOut)
                {
                    tallies.Add(new HandTally(interval.Number, line, goingIn, goingOut, []));
                }
                else if (entered is not null || left is not null)
                {
                    mistakes.Add(
                        $"interval {interval.Number}, {line}: {(entered is null ? "in" : "out")} is not filled in; write 0 for nobody, or empty both.");
                }
            }
        }

        return tallies;
    }

    private static bool TryWhole(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string When(AuditSample sample, double seconds) => sample.Source.BeganAt is { } began
        ? (began + TimeSpan.FromSeconds(seconds)).ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
        : TimeSpan.FromSeconds(seconds).ToString(@"hh\:mm\:ss\.ff", CultureInfo.InvariantCulture);
}
