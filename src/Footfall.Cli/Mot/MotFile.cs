using System.Globalization;
using Footfall.Domain.Geometry;

namespace Footfall.Cli.Mot;

/// <summary>Reads MOTChallenge text: <c>frame,id,left,top,width,height,score[,…]</c>, commas or blanks between.</summary>
public static class MotFile
{
    private const int RequiredColumns = 7;

    /// <summary>Reads a whole file; empty lines are passed over.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Rows in the file's order.</returns>
    /// <exception cref="MotFileException">The file cannot be read, or a line is no such row; names it.</exception>
    public static List<MotRow> Read(string path)
    {
        using StreamReader file = MotText.Open(path);
        return Read(file, path);
    }

    /// <summary>Reads a tracker's output: as <see cref="Read(string)"/>, but a box may have a size below zero.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Rows in the file's order; such boxes as empty ones.</returns>
    /// <remarks>Some motion models shrink the box of somebody out of sight past nothing; the official scorer lets it overlap nobody.</remarks>
    /// <exception cref="MotFileException">The file cannot be read, or a line is no such row; names it.</exception>
    public static List<MotRow> ReadTracks(string path)
    {
        using StreamReader file = MotText.Open(path);
        return Read(file, path, emptyBoxes: true);
    }

    /// <summary>Reads rows to the end of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="origin">Names it in messages.</param>
    /// <exception cref="MotFileException">A line is no such row; names it.</exception>
    public static List<MotRow> Read(TextReader text, string origin) => Read(text, origin, emptyBoxes: false);

    private static List<MotRow> Read(TextReader text, string origin, bool emptyBoxes)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rows = new List<MotRow>();
        for (int line = 1; text.ReadLine() is { } content; line++)
        {
            if (!string.IsNullOrWhiteSpace(content))
            {
                rows.Add(ReadRow(content, origin, line, emptyBoxes));
            }
        }

        return rows;
    }

    private static MotRow ReadRow(string content, string origin, int line, bool emptyBoxes)
    {
        string[] columns = content.Split([',', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (columns.Length < RequiredColumns)
        {
            throw new MotFileException(origin, line, $"expected at least {RequiredColumns} columns, found {columns.Length}.");
        }

        double frame = Number(columns, 0, origin, line);
        double left = Number(columns, 2, origin, line);
        double top = Number(columns, 3, origin, line);
        double width = Number(columns, 4, origin, line);
        double height = Number(columns, 5, origin, line);
        if (frame < 1 || frame > int.MaxValue || frame != Math.Floor(frame))
        {
            throw new MotFileException(origin, line, $"expected a frame from 1, found '{columns[0]}'.");
        }

        if (width < 0 || height < 0)
        {
            (width, height) = emptyBoxes
                ? (0, 0)
                : throw new MotFileException(origin, line, $"expected a box of some size, found {columns[4]} x {columns[5]}.");
        }

        return new MotRow(
            (int)frame,
            (int)Number(columns, 1, origin, line),
            new BoxPixels((float)left, (float)top, (float)(left + width), (float)(top + height)),
            (float)Number(columns, 6, origin, line),
            columns.Length > RequiredColumns ? Number(columns, RequiredColumns, origin, line) : null);
    }

    private static double Number(string[] columns, int index, string origin, int line) =>
        double.TryParse(columns[index], NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? number
            : throw new MotFileException(origin, line, $"expected a number in column {index + 1}, found '{columns[index]}'.");
}
