using Footfall.Cli.Audit.Record;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Cli.Audit.Sampling;

/// <summary>The system's crossings, sorted into the intervals of an audit.</summary>
internal sealed class CrossingTable
{
    private readonly IReadOnlyList<string> _lines;
    private readonly int[,] _in;
    private readonly int[,] _out;

    private CrossingTable(int intervals, IReadOnlyList<string> lines)
    {
        _lines = lines;
        _in = new int[intervals, lines.Count];
        _out = new int[intervals, lines.Count];
    }

    /// <summary>Crossings in each interval, all lines and both directions together.</summary>
    public IReadOnlyList<int> Totals =>
    [
        .. Enumerable.Range(0, _in.GetLength(0)).Select(
            interval => Enumerable.Range(0, _lines.Count).Sum(line => _in[interval, line] + _out[interval, line])),
    ];

    /// <summary>Sorts crossings.</summary>
    /// <param name="crossings">In any order; those of other lines and other times are left out.</param>
    /// <param name="begin">Where the first interval begins.</param>
    /// <param name="length">How long each one is; half-open.</param>
    /// <param name="intervals">How many follow each other.</param>
    /// <param name="lines">The audited lines.</param>
    public static CrossingTable Of(
        IEnumerable<LineCrossing> crossings, DateTimeOffset begin, TimeSpan length, int intervals, IReadOnlyList<string> lines)
    {
        var table = new CrossingTable(intervals, lines);
        string[] names = [.. lines];
        foreach (LineCrossing crossing in crossings)
        {
            int interval = (int)Math.Floor((crossing.At - begin) / length);
            int line = Array.IndexOf(names, crossing.LineId);
            if (interval >= 0 && interval < intervals && line >= 0)
            {
                (crossing.Direction == CrossingDirection.In ? table._in : table._out)[interval, line]++;
            }
        }

        return table;
    }

    /// <summary>Every audited line's crossings in one interval.</summary>
    public IReadOnlyList<LineCount> Read(int interval) =>
        [.. _lines.Select((line, n) => new LineCount(line, _in[interval, n], _out[interval, n]))];
}
