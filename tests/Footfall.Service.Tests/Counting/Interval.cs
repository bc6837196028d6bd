using Footfall.Analytics;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Service.Tests.Counting;

/// <summary>Short ways to write intervals and open counts of a camera with the line "door" and the zone "aisle".</summary>
internal static class Interval
{
    public static CameraInterval Of(
        string start, int came = 0, int went = 0, int visits = 0, double dwell = 0, double coverage = 60) => new(
        "entrance",
        DateTimeOffset.Parse(start, null),
        TimeSpan.FromMinutes(1),
        1,
        "nanodet-g",
        coverage,
        [new LineMeasure("door", LineRole.Entrance, came, went)],
        [new ZoneMeasure("aisle", ZoneRole.Area, dwell, 1, 0, visits, dwell, 0, 0, Histogram(visits, dwell))],
        [],
        []);

    public static LiveCounts Open(int came = 0, int went = 0, int visits = 0, double dwell = 0, int? inside = 0) =>
        new([new LiveLine("door", came, went)], [new LiveZone("aisle", inside, Awaited: 0, visits, dwell)]);

    private static DwellHistogram Histogram(int visits, double dwell)
    {
        DwellHistogram histogram = DwellHistogram.Empty;
        for (int i = 0; i < visits; i++)
        {
            histogram = histogram.Add(TimeSpan.FromSeconds(dwell / visits));
        }

        return histogram;
    }
}
