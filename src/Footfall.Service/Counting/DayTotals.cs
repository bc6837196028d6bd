using System.Collections.Immutable;
using Footfall.Domain.Measures;

namespace Footfall.Service.Counting;

/// <summary>One camera's closed intervals of one local day, summed.</summary>
/// <param name="DayStart">When the day began (UTC).</param>
/// <param name="ClosedUntil">End of the newest interval that is closed; what comes later is still open.</param>
/// <param name="CoverageSeconds">Seconds with valid, fresh, analysed frames.</param>
/// <param name="Lines">Crossings by line.</param>
/// <param name="Zones">Ended visits by zone.</param>
internal sealed record DayTotals(
    DateTimeOffset DayStart,
    DateTimeOffset ClosedUntil,
    double CoverageSeconds,
    ImmutableDictionary<string, LineTotal> Lines,
    ImmutableDictionary<string, ZoneTotal> Zones)
{
    public static DayTotals Nothing(DateTimeOffset dayStart, DateTimeOffset closedUntil) => new(
        dayStart,
        closedUntil,
        0,
        ImmutableDictionary<string, LineTotal>.Empty,
        ImmutableDictionary<string, ZoneTotal>.Empty);

    public DayTotals Add(CameraInterval interval)
    {
        DateTimeOffset end = interval.Start + interval.Length;
        var lines = Lines.ToBuilder();
        foreach (LineMeasure line in interval.Lines)
        {
            LineTotal before = lines.GetValueOrDefault(line.LineId);
            lines[line.LineId] = new LineTotal(before.In + line.In, before.Out + line.Out);
        }

        var zones = Zones.ToBuilder();
        foreach (ZoneMeasure zone in interval.Zones)
        {
            ZoneTotal before = zones.GetValueOrDefault(zone.ZoneId);
            zones[zone.ZoneId] = new ZoneTotal(
                before.Visits + zone.Visits, before.DwellPersonSeconds + zone.DwellPersonSeconds);
        }

        return this with
        {
            ClosedUntil = end > ClosedUntil ? end : ClosedUntil,
            CoverageSeconds = CoverageSeconds + interval.CoverageSeconds,
            Lines = lines.ToImmutable(),
            Zones = zones.ToImmutable(),
        };
    }
}

/// <summary>Crossings of one line.</summary>
/// <param name="In">Crossings in.</param>
/// <param name="Out">Crossings out.</param>
internal readonly record struct LineTotal(int In, int Out);

/// <summary>Ended visits of one zone.</summary>
/// <param name="Visits">How many.</param>
/// <param name="DwellPersonSeconds">Their summed time.</param>
internal readonly record struct ZoneTotal(int Visits, double DwellPersonSeconds);
