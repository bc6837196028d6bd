using System.Collections.Immutable;
using CsCheck;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Tests.RollUp;

/// <summary>Minutes of a camera, written by hand or drawn at random.</summary>
internal static class Minute
{
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    public static CameraInterval Of(
        DateTimeOffset start, int came = 0, int went = 0, double coverage = 60, string camera = "cam", int passed = 0) => new(
        camera, start, Length, 1, "model", coverage,
        passed == 0
            ? [new LineMeasure("door", LineRole.Entrance, came, went)]
            : [new LineMeasure("door", LineRole.Entrance, came, went), new LineMeasure("street", LineRole.Passing, passed, 0)],
        [], [], []);

    /// <summary>A minute with every kind of count; times are whole ticks, as the analysis makes them.</summary>
    public static Gen<Func<DateTimeOffset, CameraInterval>> Any { get; } = Gen.Select(
        Gen.Select(Ticks(60), Gen.Int[0, 9], Gen.Int[0, 9]),
        Gen.Select(Zone("aisle", false), Zone("till", true)),
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 1295], Ticks(60)),
        (line, zones, flow) => (Func<DateTimeOffset, CameraInterval>)(start => new CameraInterval(
            "cam", start, Length, 1, "model", line.Item1,
            [new LineMeasure("door", LineRole.Entrance, line.Item2, line.Item3)],
            [zones.Item1, zones.Item2],
            flow.Item1 == 0 ? [] : [new TransitionMeasure("outside", "aisle", flow.Item1)],
            [new HeatCell(flow.Item2, flow.Item3, 1)],
            new IdentityMeasure(line.Item1, line.Item2, line.Item3, 0))));

    private static Gen<double> Ticks(int mostSeconds) =>
        Gen.Long[0, mostSeconds * TimeSpan.TicksPerSecond].Select(ticks => TimeSpan.FromTicks(ticks).TotalSeconds);

    private static Gen<ZoneMeasure> Zone(string id, bool queue) => Gen.Select(
        Gen.Select(Ticks(600), Gen.Int[0, 20]),
        Gen.Double[1, 900].Array[0, 5],
        (presence, dwells) =>
        {
            DwellHistogram histogram = dwells.Aggregate(DwellHistogram.Empty, (sum, dwell) => sum.Add(TimeSpan.FromSeconds(dwell)));
            double seconds = dwells.Sum(dwell => TimeSpan.FromSeconds(dwell).TotalSeconds);
            return new ZoneMeasure(
                id, queue ? ZoneRole.Queue : ZoneRole.Area, presence.Item1, presence.Item2, 0, dwells.Length, seconds,
                dwells.Count(dwell => dwell >= 15), dwells.Count(dwell => dwell < 5), histogram,
                queue ? new QueueMeasure(presence.Item2, dwells.Length, 1, 1, presence.Item1, presence.Item2, seconds, histogram) : null);
        });
}
