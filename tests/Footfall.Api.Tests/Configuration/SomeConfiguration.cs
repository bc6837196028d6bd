using CsCheck;
using Footfall.V1;
using Google.Type;
using DayOfWeek = Google.Type.DayOfWeek;

namespace Footfall.Api.Tests.Configuration;

/// <summary>Makes valid configurations, in the form in which the service writes them.</summary>
internal static class SomeConfiguration
{
    private static readonly Gen<double> Share = Gen.Int[0, 1000].Select(number => number / 1000.0);
    private static readonly Gen<string> Color = Gen.Int[0, 0xFFFFFF].Select(number => $"#{number:x6}");

    /// <summary>Up to three stores with up to three cameras each.</summary>
    public static Gen<V1.Configuration> Any { get; } =
        from stores in Gen.Int[0, 2].SelectMany(last => Each(last, i => Store($"s{i}")))
        from parts in Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3]).Array[3]
        from cameras in Each(2, i => Each(2, j => Camera($"stores/s{i}/cameras/c{j}")))
        from plans in Each(2, i => Each(2, j => Plan($"stores/s{i}/cameras/c{j}")))
        from areas in Each(2, i => Each(2, j => Area($"stores/s{i}/areas/a{j}")))
        select Join(stores, parts, cameras, plans, areas);

    private static V1.Configuration Join(
        Store[] stores, (int Cameras, int Areas)[] parts, Camera[][] cameras, Plan[][] plans, Area[][] areas)
    {
        var all = new V1.Configuration { Format = 1, Stores = { stores } };
        for (int i = 0; i < stores.Length; i++)
        {
            Plan[] own = plans[i][..parts[i].Cameras];
            all.Cameras.AddRange(cameras[i][..parts[i].Cameras]);
            all.Plans.AddRange(own);
            foreach (Area area in areas[i][..parts[i].Areas])
            {
                area.Lines.AddRange(own.SelectMany(plan => plan.Lines).Select(line => line.Name));
                area.Zones.AddRange(own.SelectMany(plan => plan.Zones).Select(zone => zone.Name).Take(2));
                all.Areas.Add(area);
            }
        }

        return all;
    }

    private static Gen<T[]> Each<T>(int last, Func<int, Gen<T>> gen) => last < 0
        ? Gen.Const(Array.Empty<T>())
        : Each(last - 1, gen).SelectMany(before => gen(last).Select(one => (T[])[.. before, one]));

    private static Gen<Store> Store(string id) =>
        from name in Gen.Int[0, 1_000_000]
        from zone in Gen.OneOfConst("Europe/London", "Asia/Tokyo", "America/New_York")
        from open in Gen.Int[1, 11].Array[7]
        from isAlways in Gen.Bool
        from reset in Gen.Int[0, (24 * 60) - 1]
        from capacity in Gen.Int[0, 1_000_000]
        from baseline in Gen.Int[-1, 100_000]
        select StoreOf(id, name, zone, isAlways ? null : open, reset, capacity, baseline);

    private static Store StoreOf(string id, int name, string zone, int[]? open, int reset, int capacity, int baseline)
    {
        var store = new Store
        {
            Name = $"stores/{id}",
            DisplayName = $"Store {id} \"{name}\" ÄÖ",
            TimeZone = zone,
            ResetTime = new TimeOfDay { Hours = reset / 60, Minutes = reset % 60 },
        };
        if (open is not null)
        {
            store.OpeningHours = new OpeningHours
            {
                Weekly =
                {
                    open.Select((hour, day) => new OpeningPeriod
                    {
                        Day = (DayOfWeek)(day + 1),
                        OpenTime = new TimeOfDay { Hours = hour },
                        CloseTime = new TimeOfDay { Hours = 12 + hour },
                    }),
                },
                Exceptions = { new OpeningException { Date = new Date { Year = 2026, Month = 12, Day = open[0] }, DisplayName = open[1] > 5 ? "Ürlaub" : "" } },
            };
        }

        if (capacity > 0)
        {
            store.Capacity = capacity;
        }

        if (baseline >= 0)
        {
            store.OccupancyBaseline = baseline;
        }

        return store;
    }

    private static Gen<Camera> Camera(string name) =>
        from label in Gen.Int[0, 1_000_000]
        from host in Gen.Int[1, 250]
        from rate in Gen.Int[1, 600]
        from width in Gen.Int[64, 4096]
        from mode in Gen.OneOfConst(PictureMode.Full, PictureMode.Blurred, PictureMode.Off)
        from heading in Gen.Int[-1, 359]
        from at in Gen.Select(Share, Share)
        select new Camera
        {
            Name = name,
            DisplayName = $"Camera {name[^1]} {label}",
            Address = $"rtsp://127.0.0.{host}:9/stream",
            AddressKind = CameraAddressKind.Rtsp,
            Enabled = false,
            FramesPerSecond = rate / 10.0,
            AnalysisWidth = width,
            PictureMode = mode,
            FloorPlanPosition = heading < 0
                ? null
                : new FloorPlanPosition { Position = new Point { X = at.Item1, Y = at.Item2 }, HeadingDegrees = heading, HeightMetres = 3.5 },
        };

    private static Gen<Plan> Plan(string camera) =>
        from lines in Gen.Int[-1, 3].SelectMany(last => Each(last, i => Line(camera, $"l{i}")))
        from zones in Gen.Int[-1, 3].SelectMany(last => Each(last, i => Zone(camera, $"z{i}")))
        from seconds in Gen.Int[0, 60].Array[8]
        from version in Gen.Int[1, 50]
        select new Plan
        {
            Name = $"{camera}/plan",
            Version = version,
            Lines = { lines },
            Zones = { zones },
            Region = new Region { Width = 1, Height = 0.9 },
            Masks = { new Mask { Polygon = { new Point(), new Point { X = 0.1 }, new Point { Y = 0.1 } } } },
            Settings = new PlanSettings
            {
                CrossingBand = seconds[0] / 200.0,
                CrossingHoldS = seconds[0] / 2.0,
                GapToleranceS = seconds[1],
                MinVisitS = seconds[2] / 4.0,
                EngagedAfterS = seconds[3],
                BounceBelowS = seconds[4],
                HandoverS = seconds[5],
                TransitionWindowS = seconds[6],
                TargetWaitS = seconds[7],
            },
        };

    private static Gen<Line> Line(string camera, string id) =>
        from role in Gen.OneOfConst(LineRole.Entrance, LineRole.Passing, LineRole.Internal)
        from side in Gen.OneOfConst(CrossingSide.LeftToRight, CrossingSide.RightToLeft)
        from at in Gen.Select(Share, Share, Share)
        from color in Color
        select new Line
        {
            Name = $"{camera}/lines/{id}",
            Id = id,
            DisplayName = $"Line {color}",
            Role = role,
            Start = new Point { X = 0, Y = at.Item1 },
            End = new Point { X = 0.5 + (at.Item2 / 2), Y = at.Item3 },
            In = side,
            Color = color,
            LengthMetres = 1.25,
        };

    private static Gen<Zone> Zone(string camera, string id) =>
        from role in Gen.OneOfConst(ZoneRole.Area, ZoneRole.Staff, ZoneRole.Service, ZoneRole.Queue)
        from left in Gen.Int[0, 700]
        from capacity in Gen.Int[1, 100_000]
        select new Zone
        {
            Name = $"{camera}/zones/{id}",
            Id = id,
            DisplayName = id,
            Role = role,
            Polygon =
            {
                new Point { X = left / 1000.0, Y = 0.2 }, new Point { X = (left + 200) / 1000.0, Y = 0.2 }, new Point { X = left / 1000.0, Y = 0.7 },
            },
            Capacity = capacity,
        };

    private static Gen<Area> Area(string name) =>
        from kind in Gen.OneOfConst(AreaKind.Department, AreaKind.Entrance, AreaKind.Tills, AreaKind.Other)
        from overlap in Gen.Bool
        from label in Gen.Int[0, 1_000_000]
        from color in Color
        select new Area
        {
            Name = name,
            DisplayName = $"Area {name[^1]} {label}",
            Kind = kind,
            ViewsOverlap = overlap,
            Color = color,
            Capacity = 1 + (label % 100_000),
        };
}
