using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Api.Tests.Insights;

/// <summary>The same numbers, added up the long way: every minute looked at, for every bucket anew.</summary>
internal sealed class Plain(DateTimeOffset from, DateTimeOffset until, Func<DateTimeOffset, bool>? counts = null)
{
    private static readonly ILookup<string, CameraInterval> Cameras = HighStreet.Own.ToLookup(interval => interval.CameraId);

    /// <summary>Minutes of a camera that fall into the bucket.</summary>
    public CameraInterval[] Minutes(string camera) =>
    [
        .. Cameras[$"{HighStreet.Id}/{camera}"].Where(minute => minute.Start >= from && minute.Start < until && (counts?.Invoke(minute.Start) ?? true)),
    ];

    /// <summary>Seconds in which a camera saw some line or zone.</summary>
    public double Seen(string camera, Func<CameraInterval, bool> holds) =>
        Minutes(camera).Where(holds).Sum(minute => minute.CoverageSeconds);

    /// <summary>Crossings of a line; null where there is no data.</summary>
    public (int In, int Out)? Line(string camera, string line)
    {
        var parts = Minutes(camera).SelectMany(minute => minute.Lines.Where(one => one.LineId == line).Select(one => (minute, one))).ToArray();
        bool hasData = parts.Any(part => part.minute.CoverageSeconds > 0 || part.one.In + part.one.Out > 0);
        return hasData ? (parts.Sum(part => part.one.In), parts.Sum(part => part.one.Out)) : null;
    }

    /// <summary>A zone's minutes with their coverage.</summary>
    public (CameraInterval Minute, ZoneMeasure Zone)[] Zone(string camera, string zone) =>
        [.. Minutes(camera).SelectMany(minute => minute.Zones.Where(one => one.ZoneId == zone).Select(one => (minute, one)))];

    /// <summary>Crossings of all entrances of the store.</summary>
    public (int In, int Out)? Entrances(Func<DateTimeOffset, bool>? open = null)
    {
        var parts = Cameras.Select(camera => camera.Key[(HighStreet.Id.Length + 1)..])
            .SelectMany(Minutes)
            .SelectMany(minute => minute.Lines.Where(line => line.Role == LineRole.Entrance).Select(line => (minute, line)))
            .ToArray();
        bool hasData = parts.Any(part => part.minute.CoverageSeconds > 0 || part.line.In + part.line.Out > 0);
        var counted = parts.Where(part => open?.Invoke(part.minute.Start) ?? true).ToArray();
        return hasData ? (counted.Sum(part => part.line.In), counted.Sum(part => part.line.Out)) : null;
    }

    /// <summary>Histograms of a zone's visits together.</summary>
    public static DwellHistogram Merge(IEnumerable<DwellHistogram> parts) =>
        parts.Aggregate(DwellHistogram.Empty, (whole, part) => whole.Merge(part));
}
