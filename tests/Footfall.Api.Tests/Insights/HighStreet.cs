using System.Collections.Immutable;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Storage.Series;

namespace Footfall.Api.Tests.Insights;

/// <summary>Four months of a store that never was, with all that makes history hard.</summary>
/// <remarks>
/// The door is watched from 2 February, the back entrance from 20 March; from 28 March 03:00 to 29 March 12:00 every minute is there
/// but for gaps, and clocks go forward in between. Elsewhere one minute in some. On 15 March the plan changed, on 25 March
/// the model. The camera "old" was taken away on 28 February, "new" never had pictures. Other stores' cameras count thousands.
/// </remarks>
internal static class HighStreet
{
    public const string Id = "high-street";

    /// <summary>
    /// The store's and its cameras' configuration; nothing is watched, so that nothing is counted beside. The door's picture is the left
    /// half of the floor plan, which is 1600 × 900.
    /// </summary>
    public const string Configuration =
        """
        { "store": { "id": "high-street", "name": "=High Street, \"1\"", "time_zone": "Europe/London", "reset_hour": "04:00",
            "occupancy_baseline": 2, "floor_plan": { "picture": "iVBORw0KGgoAAAANSUhEUgAABkAAAAOE", "width_metres": 40 },
            "opening_hours": { "monday": ["09:00-18:00"], "tuesday": ["09:00-18:00"], "wednesday": ["09:00-18:00"],
              "thursday": ["09:00-18:00"], "friday": ["09:00-18:00"], "saturday": ["09:00-20:00"], "sunday": ["00:30-03:30", "10:00-16:00"] } },
          "cameras": [
            { "id": "door", "name": "Door", "address": "rtsp://127.0.0.1:9/door", "enabled": false,
                "floor_plan_position": { "position": [0.25, 0.9], "floor_points": [
                  { "in_picture": [0.1, 0.1], "on_floor_plan": [0.05, 0.1] }, { "in_picture": [0.9, 0.1], "on_floor_plan": [0.45, 0.1] },
                  { "in_picture": [0.9, 0.9], "on_floor_plan": [0.45, 0.9] }, { "in_picture": [0.1, 0.9], "on_floor_plan": [0.05, 0.9] } ] },
                "plan_version": 2, "plan": {
                "lines": [ { "id": "gate", "display_name": "@Gate", "role": "entrance", "start": [0.1, 0.5], "end": [0.9, 0.5], "in": "left_to_right" },
                           { "id": "street", "role": "passing", "start": [0.1, 0.8], "end": [0.9, 0.8], "in": "left_to_right" } ],
                "zones": [ { "id": "mat", "role": "area", "polygon": [[0.1,0.1],[0.4,0.1],[0.4,0.4],[0.1,0.4]] } ] } },
            { "id": "back", "name": "Back", "address": "rtsp://127.0.0.1:9/back", "enabled": false, "plan_version": 2, "plan": {
                "lines": [ { "id": "rear", "role": "entrance", "start": [0.1, 0.5], "end": [0.9, 0.5], "in": "left_to_right" } ],
                "zones": [ { "id": "queue", "role": "queue", "service": "till", "polygon": [[0.1,0.1],[0.4,0.1],[0.4,0.4],[0.1,0.4]] },
                           { "id": "till", "role": "service", "polygon": [[0.6,0.1],[0.9,0.1],[0.9,0.4],[0.6,0.4]] } ] } },
            { "id": "aisle", "name": "Aisle", "address": "rtsp://127.0.0.1:9/aisle", "enabled": false, "plan_version": 2, "plan": {
                "lines": [ { "id": "arch", "role": "internal", "start": [0.1, 0.5], "end": [0.9, 0.5], "in": "left_to_right" } ],
                "zones": [ { "id": "shelf", "role": "area", "polygon": [[0.1,0.1],[0.4,0.1],[0.4,0.4],[0.1,0.4]] },
                           { "id": "table", "role": "area", "polygon": [[0.6,0.1],[0.9,0.1],[0.9,0.4],[0.6,0.4]] } ] } },
            { "id": "new", "name": "New", "address": "rtsp://127.0.0.1:9/new", "enabled": false, "plan": {
                "zones": [ { "id": "corner", "role": "area", "polygon": [[0.1,0.1],[0.4,0.1],[0.4,0.4],[0.1,0.4]] } ] } } ],
          "areas": [
            { "id": "front", "name": "Front", "kind": "entrance", "lines": ["door/gate", "back/rear"], "zones": [] },
            { "id": "floor", "name": "+Sales floor", "kind": "department", "lines": ["aisle/arch"],
              "zones": ["door/mat", "aisle/shelf", "aisle/table"], "views_overlap": true },
            { "id": "tills", "name": "Tills", "kind": "tills", "lines": [], "zones": ["back/queue", "back/till"] } ] }
        """;

    public static readonly DateTimeOffset DenseStart = new(2026, 3, 28, 3, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset DenseEnd = new(2026, 3, 29, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset PlanChanged = new(2026, 3, 15, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset ModelChanged = new(2026, 3, 25, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Every interval, of this store and of those beside it.</summary>
    public static ImmutableArray<CameraInterval> Intervals { get; } = [.. Make()];

    /// <summary>The intervals of this store.</summary>
    public static ImmutableArray<CameraInterval> Own { get; } =
        [.. Intervals.Where(interval => interval.CameraId.StartsWith(Id + "/", StringComparison.Ordinal))];

    private static IEnumerable<CameraInterval> Make()
    {
        var random = new Random(4);
        foreach (DateTimeOffset start in Dense())
        {
            // A long gap before the first reset, a short one, which nobody minds, and a long one on the second day.
            bool isGap = Within(start, "2026-03-28T03:20Z", 9) || Within(start, "2026-03-28T09:10Z", 3) || Within(start, "2026-03-29T10:00Z", 20);
            if (!isGap)
            {
                yield return Door(random, start);
            }

            if (!Within(start, "2026-03-28T12:00Z", 4))
            {
                yield return Back(random, start);
            }
        }

        foreach (DateTimeOffset start in Sparse(random, At("2026-02-02T08:00Z"), At("2026-05-20T20:00Z"), 700))
        {
            yield return Door(random, start);
        }

        foreach (DateTimeOffset start in Sparse(random, At("2026-03-20T08:00Z"), At("2026-05-20T20:00Z"), 300))
        {
            yield return Back(random, start);
        }

        foreach (DateTimeOffset start in Sparse(random, At("2026-02-10T08:00Z"), At("2026-05-20T20:00Z"), 500))
        {
            yield return Aisle(random, start);
        }

        foreach (DateTimeOffset start in Sparse(random, At("2026-02-03T08:00Z"), At("2026-02-28T20:00Z"), 40))
        {
            yield return Interval("high-street/old", start, 60) with { Lines = [new LineMeasure("gate", LineRole.Entrance, 1, 2)] };
        }

        foreach (string stranger in (string[])["high-street-2/door", "riverside/door"])
        {
            yield return Door(random, At("2026-03-28T10:00Z")) with
            {
                CameraId = stranger,
                Lines = [new LineMeasure("gate", LineRole.Entrance, 5000, 5000)],
            };
        }
    }

    private static CameraInterval Door(Random random, DateTimeOffset start)
    {
        double coverage = random.Next(12) == 0 ? 0 : random.Next(6) == 0 ? random.Next(1, 60) + 0.25 : 60;
        // Now and then something becomes certain after the pictures have stopped.
        bool counts = coverage > 0 || random.Next(3) == 0;
        bool isNight = start.Hour < 6;
        CameraInterval interval = Interval(Key("door"), start, coverage);
        return interval with
        {
            Lines =
            [
                new LineMeasure("gate", LineRole.Entrance, counts && !isNight ? random.Next(4) : 0, counts && !isNight ? random.Next(4) : 0),
                new LineMeasure("street", LineRole.Passing, counts ? random.Next(6) : 0, counts ? random.Next(6) : 0),
            ],
            Zones = [Zone(random, "mat", ZoneRole.Area, coverage)],
            Transitions = coverage > 0 ? [new TransitionMeasure("outside", "mat", random.Next(1, 4)), new TransitionMeasure("mat", "mat", 1)] : [],
            HeatCells = coverage > 0 ? [new HeatCell(random.Next(0, 20), random.Next(1, 100) / 8.0, random.Next(1, 3)), new HeatCell(1295, 0.5, 1)] : [],
        };
    }

    private static CameraInterval Back(Random random, DateTimeOffset start)
    {
        double coverage = random.Next(20) == 0 ? 30.5 : 60;
        int served = random.Next(3);
        DwellHistogram waits = DwellHistogram.Empty;
        double seconds = 0;
        for (int i = 0; i < served; i++)
        {
            double wait = random.Next(5, 400);
            waits = waits.Add(TimeSpan.FromSeconds(wait));
            seconds += wait;
        }

        var queue = new QueueMeasure(
            random.Next(4), served, random.Next(2), random.Next(served + 1), random.Next(0, 300) / 4.0, random.Next(5), seconds, waits);
        return Interval(Key("back"), start, coverage) with
        {
            Lines = [new LineMeasure("rear", LineRole.Entrance, random.Next(3), random.Next(3))],
            Zones = [Zone(random, "queue", ZoneRole.Queue, coverage) with { Queue = queue }, Zone(random, "till", ZoneRole.Service, coverage)],
            Transitions = [new TransitionMeasure("queue", "till", random.Next(1, 5))],
        };
    }

    private static CameraInterval Aisle(Random random, DateTimeOffset start)
    {
        double coverage = random.Next(5) == 0 ? 0 : 59.75;
        ZoneMeasure shelf = Zone(random, "shelf", ZoneRole.Area, coverage);
        // The table came with the second plan, the zone "bin" went with the first.
        return Interval(Key("aisle"), start, coverage) with
        {
            Lines = [new LineMeasure("arch", LineRole.Internal, coverage > 0 ? random.Next(5) : 0, coverage > 0 ? random.Next(5) : 0)],
            Zones = start < PlanChanged
                ? [shelf, Zone(random, "bin", ZoneRole.Area, coverage)]
                : [shelf, Zone(random, "table", ZoneRole.Area, coverage)],
        };
    }

    private static ZoneMeasure Zone(Random random, string id, ZoneRole role, double coverage)
    {
        if (coverage <= 0)
        {
            return new ZoneMeasure(id, role, 0, null, null, 0, 0, 0, 0, DwellHistogram.Empty);
        }

        int visits = random.Next(4);
        DwellHistogram dwell = DwellHistogram.Empty;
        double seconds = 0;
        for (int i = 0; i < visits; i++)
        {
            double stay = random.Next(4, 4000) / 4.0;
            dwell = dwell.Add(TimeSpan.FromSeconds(stay));
            seconds += stay;
        }

        int most = random.Next(1, 6);
        return new ZoneMeasure(
            id, role, random.Next(0, 1000) / 8.0, most, random.Next(most), visits, seconds, random.Next(visits + 1), random.Next(visits + 1), dwell);
    }

    private static CameraInterval Interval(string key, DateTimeOffset start, double coverage) => new(
        key,
        start,
        TimeSpan.FromMinutes(1),
        start < PlanChanged ? 1 : 2,
        start < ModelChanged ? "nanodet-g" : "yolox-tiny",
        coverage,
        [], [], [], [],
        coverage > 0 && start >= PlanChanged ? new IdentityMeasure(90.5, 3, 1, 2) : null);

    private static IEnumerable<DateTimeOffset> Dense() =>
        Enumerable.Range(0, (int)(DenseEnd - DenseStart).TotalMinutes).Select(minute => DenseStart.AddMinutes(minute));

    private static IEnumerable<DateTimeOffset> Sparse(Random random, DateTimeOffset from, DateTimeOffset until, int count)
    {
        int minutes = (int)(until - from).TotalMinutes;
        return Enumerable.Range(0, count).Select(_ => random.Next(minutes)).Prepend(0).Append(minutes).Distinct().Order()
            .Select(minute => from.AddMinutes(minute)).Where(start => start < DenseStart || start >= DenseEnd);
    }

    private static string Key(string camera) => CameraKey.Of(Id, camera);

    private static bool Within(DateTimeOffset start, string from, int minutes) =>
        start >= At(from) && start < At(from).AddMinutes(minutes);

    public static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
