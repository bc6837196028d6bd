using System.Globalization;
using Footfall.Cli.CommandLine;

namespace Footfall.Cli.Mot;

/// <summary>Part of a film: frames from the first to the last, both included.</summary>
/// <param name="First">From 1.</param>
/// <param name="Last">Not before <paramref name="First"/>.</param>
public readonly record struct FrameRange(int First, int Last)
{
    /// <summary>How many.</summary>
    public int Count => Last - First + 1;

    /// <summary>Reads <c>A-B</c>.</summary>
    /// <exception cref="InputException">It is none.</exception>
    internal static FrameRange Parse(string text) => TryParse(text, out FrameRange range)
        ? range
        : throw new InputException($"--frames '{text}' is no range; write it as 301-600.");

    /// <summary>Reads <c>A-B</c>.</summary>
    /// <returns>Whether it is a range.</returns>
    public static bool TryParse(string? text, out FrameRange range)
    {
        string[] ends = (text ?? "").Split('-');
        if (ends.Length == 2
            && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int first)
            && int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out int last)
            && first >= 1 && last >= first)
        {
            range = new FrameRange(first, last);
            return true;
        }

        range = default;
        return false;
    }

    /// <summary>Whether a frame lies in it.</summary>
    public bool Contains(int frame) => frame >= First && frame <= Last;

    /// <summary>As it is written on the command line.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First}-{Last}");
}
