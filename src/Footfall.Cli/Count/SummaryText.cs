using System.Globalization;
using System.Text;
using Footfall.Analytics.Summaries;
using Footfall.Domain.Measures;

namespace Footfall.Cli.Count;

/// <summary>The counts of a film for a person to read.</summary>
internal static class SummaryText
{
    /// <summary>One line for the film, one for each line and zone.</summary>
    public static string Of(ReplaySummary summary)
    {
        var text = new StringBuilder();
        double coverage = summary.Total?.CoverageSeconds ?? 0;
        Add($"{summary.Frames} frames, {summary.Duration.TotalSeconds:0.0} s of film, {coverage:0.0} s covered");
        foreach (LineMeasure line in summary.Total?.Lines ?? [])
        {
            Add($"  line {line.LineId}: {line.In} in, {line.Out} out");
        }

        foreach (ZoneMeasure zone in summary.Total?.Zones ?? [])
        {
            string mean = coverage > 0 ? (zone.PersonSeconds / coverage).ToString("0.00", CultureInfo.InvariantCulture) : "no data";
            string dwell = zone.Visits > 0
                ? string.Create(CultureInfo.InvariantCulture, $", {zone.DwellPersonSeconds / zone.Visits:0.0} s each")
                : "";
            Add($"  zone {zone.ZoneId}: {zone.Visits} visits{dwell}, {mean} people on average, {zone.OccupancyMax ?? 0} at most");
        }

        return text.ToString();

        void Add(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
