using Footfall.Cli.Audit.Record;
using Footfall.Cli.Audit.Sampling;
using Footfall.Cli.Audit.Statistics;
using Footfall.Cli.CommandLine;

namespace Footfall.Cli.Audit.Report;

/// <summary>Compares a sample with one hand count of it.</summary>
internal static class ReportBuilder
{
    private const string AllLines = "all lines";

    private static readonly string[] Directions = ["in", "out"];

    /// <summary>Builds the report; the same sample and count give the same report.</summary>
    /// <param name="sample">What the system counted.</param>
    /// <param name="counts">Every hand count of it; at least one.</param>
    /// <param name="number">Which one, from 1.</param>
    /// <exception cref="InputException">The count does not belong to the sample.</exception>
    public static AuditReport Build(AuditSample sample, IReadOnlyList<HandCount> counts, int number)
    {
        HandCount count = counts[number - 1];
        ComparedInterval[] intervals = [.. count.Tallies.Select(tally => Compare(sample, tally))];
        List<LineReport> lines = [.. sample.Lines.SelectMany(line => CompareBothWays(line, line))];
        if (sample.Lines.Count > 1)
        {
            lines.AddRange(CompareBothWays(AllLines, null));
        }

        return new AuditReport(
            count.By,
            count.At,
            count.How,
            number,
            counts.Count,
            sample.Source,
            sample.Model,
            sample.PlanSha256,
            sample.Seed,
            sample.LengthS,
            StratifiedBootstrap.Resamples,
            sample.Strata,
            lines,
            intervals);

        IEnumerable<LineReport> CompareBothWays(string name, string? line) => Directions.Select(direction => LineComparison.Compare(
            name, direction, StrataOf(sample, [.. intervals.Where(one => line is null || one.System.Line == line)], direction), sample.Seed));
    }

    private static ComparedInterval Compare(AuditSample sample, HandTally tally)
    {
        AuditInterval? interval = sample.Intervals.FirstOrDefault(one => one.Number == tally.Interval);
        LineCount? system = interval?.System.FirstOrDefault(one => one.Line == tally.Line);
        return interval is not null && system is not null
            ? new ComparedInterval(
                interval.Number, interval.StartS, interval.Stratum, system, new LineCount(tally.Line, tally.In, tally.Out))
            : throw new InputException(
                $"The hand count has interval {tally.Interval} of line '{tally.Line}', which the sample does not; its files are of different audits.");
    }

    // An interval is drawn with all its lines, so several lines of one interval are one pair.
    private static CountedStratum[] StrataOf(AuditSample sample, ComparedInterval[] intervals, string direction)
    {
        return
        [
            .. sample.Strata.Select(stratum => new CountedStratum(
                stratum.Intervals,
                [
                    .. intervals.Where(one => one.Stratum == stratum.Name)
                        .GroupBy(static one => one.Interval)
                        .Select(lines => new CountPair(lines.Sum(one => Pick(one.System)), lines.Sum(one => Pick(one.Manual)))),
                ])),
        ];

        int Pick(LineCount count) => direction == "in" ? count.In : count.Out;
    }
}
