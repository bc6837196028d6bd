using System.Globalization;
using System.Text;
using Footfall.Cli.Audit.Sampling;
using Footfall.Cli.Audit.Statistics;

namespace Footfall.Cli.Audit.Report;

/// <summary>A report for a person to read.</summary>
internal static class ReportText
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static string Of(AuditReport report)
    {
        var text = new StringBuilder();
        int counted = report.Intervals.Select(static interval => interval.Interval).Distinct().Count();
        text.AppendLine(Plain, $"Counted by {report.By} on {report.CountedAt:yyyy-MM-dd HH:mm} UTC ({report.How}), count {report.Count} of {report.Counts}");
        text.AppendLine(Plain, $"{report.Source.Address}, model {report.Model}, plan {report.PlanSha256[..12]}");
        text.AppendLine(Plain, $"{counted} intervals of {report.LengthS:0.#} s: {string.Join(", ", report.Strata.Select(Describe))}; seed {report.Seed}");
        text.AppendLine();
        text.AppendLine("                      in the counted intervals         over all intervals");
        text.AppendLine("line and direction    system  manual  sum |error|    count_bias  95 %                accuracy  95 %");
        foreach (LineReport line in report.Lines)
        {
            text.Append(Plain, $"{$"{line.Line} {line.Direction}",-20}{line.System,8}{line.Manual,8}{line.AbsoluteError,13}    ");
            text.AppendLine(Figures(line));
        }

        text.AppendLine();
        text.AppendLine("count_bias is (system - manual) / manual: above 0 the system counts too many. Over and under cancel in it, and do");
        text.AppendLine("not in the sum of |error|. Each interval counts for all that its stratum has for it.");
        return text.ToString();
    }

    private static string Figures(LineReport line)
    {
        string point = $"{Signed(line.CountBias),10}  ";
        if (line.TooFew is { } reason)
        {
            return $"{point}too few to say: {reason}";
        }

        return $"{point}{Range(line.CountBias95!, Signed),-20}{Share(line.CountAccuracy),8}  {Range(line.CountAccuracy95!, Share)}";
    }

    private static string Range(Span95 span, Func<double?, string> write) => $"{write(span.Low)} to {write(span.High)}";

    private static string Signed(double? value) => value is { } known ? (known * 100).ToString("+0.0;-0.0;0.0", Plain) + " %" : "-";

    private static string Share(double? value) => value is { } known ? (known * 100).ToString("0.0", Plain) + " %" : "-";

    private static string Describe(Stratum stratum) =>
        string.Create(Plain, $"{stratum.Sampled} of {stratum.Intervals} {stratum.Name} ({stratum.Least}-{stratum.Most} crossings)");
}
