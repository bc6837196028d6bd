using CsCheck;
using Footfall.Analytics.Summaries;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Tests.Queues;

/// <summary>Any crowd around two queues, whose zones overlap as they like, with pictures and people missing.</summary>
public sealed class QueuePropertyTests
{
    private const int People = 5;

    private static readonly TimeSpan Handover = TimeSpan.FromSeconds(10);

    private static readonly Gen<ZonePlan[]> Zones = Gen.Select(Gen.Double[0.1, 0.5], Gen.Double[0.3, 0.9], Gen.Double[0.2, 0.6])
        .Select((till, tillEnd, side) => new[]
        {
            Scene.Box("left", 0.1, 0, 0.45, 1, ZoneRole.Queue) with { ServiceZoneId = "till" },
            Scene.Box("side", side, 0, side + 0.3, 1, ZoneRole.Queue) with { ServiceZoneId = "till" },
            Scene.Box("till", Math.Min(till, tillEnd), 0, Math.Max(till, tillEnd) + 0.05, 1, ZoneRole.Service),
            Scene.Box("all", -1, -1, 2, 2),
        });

    // A step is half a second long, or an outage, in which each person stays, or goes to a place of their own.
    private static readonly Gen<Step[]> Recordings = Gen.Select(
        Gen.Frequency((80, Gen.Const(5)), (2, Gen.Int[11, 60]), (1, Gen.Int[61, 1500])),
        Gen.Frequency((6, Gen.Const((double?)null)), (1, Gen.Double[0, 1].Select(x => (double?)x))).Array[People],
        Gen.Frequency((12, Gen.Const(true)), (1, Gen.Const(false))).Array[People],
        (tenths, goesTo, isSeen) => new Step(tenths, goesTo, isSeen)).Array[100, 400];

    private static readonly Comparer<QueueEvent> ByTime = Comparer<QueueEvent>.Create((one, other) =>
        (one.At, one.ZoneId, one.TrackId, one.Kind).CompareTo((other.At, other.ZoneId, other.TrackId, other.Kind)));

    private static readonly AnalyzerOptions Unstitched = new() { StitchGap = TimeSpan.Zero };

    [Fact]
    public void Joins_EachHaveOneEnd_AsTheVisitsTell() =>
        Gen.Select(Zones, Recordings).Sample((zones, steps) =>
        {
            RecordingSink sink = Play(zones, steps, Unstitched).Sink;
            foreach (string queue in (string[])["left", "side"])
            {
                foreach (int track in Enumerable.Range(1, People))
                {
                    ShouldFollowFromVisits(
                        [.. sink.Queue.Where(happening => happening.ZoneId == queue && happening.TrackId == track)],
                        [.. sink.Visits.Where(visit => visit.ZoneId == queue && visit.TrackId == track)],
                        [.. sink.Visits.Where(visit => visit.ZoneId == "till" && visit.TrackId == track)],
                        Outages(steps));
                }
            }
        });

    [Fact]
    public void Intervals_HoldTheEventsOfTheirTime_AndThePeopleWhoWaited() =>
        Gen.Select(Zones, Recordings).Sample((zones, steps) =>
        {
            RecordingSink sink = Play(zones, steps, new AnalyzerOptions()).Sink;
            foreach (CameraInterval interval in sink.Intervals)
            {
                foreach (ZoneMeasure zone in interval.Zones)
                {
                    if (zone.Role == ZoneRole.Queue)
                    {
                        ShouldHoldItsEvents(interval, zone, sink);
                    }
                    else
                    {
                        zone.Queue.ShouldBeNull();
                    }
                }
            }

            sink.Intervals.Sum(interval => interval.Zones.Sum(zone => zone.Queue?.Joined ?? 0))
                .ShouldBe(sink.Queue.Count(happening => happening.Kind == QueueEventKind.Joined));
        });

    [Fact]
    public void Minutes_AddUpToTheWholeHour() =>
        Gen.Select(Zones, Recordings).Sample((zones, steps) =>
        {
            CameraInterval minutes = Play(zones, steps, new AnalyzerOptions()).Total();
            CameraInterval hours =
                Play(zones, steps, new AnalyzerOptions { IntervalLength = TimeSpan.FromHours(1) }).Total();

            minutes.CoverageSeconds.ShouldBe(hours.CoverageSeconds);
            minutes.Lines.ShouldBe(hours.Lines);
            minutes.Zones.ShouldBe(hours.Zones);
            minutes.Transitions.ShouldBe(hours.Transitions);
            minutes.Identity.ShouldBe(hours.Identity);
            minutes.HeatCells.Select(cell => (cell.Index, cell.OccupancySeconds))
                .ShouldBe(hours.HeatCells.Select(cell => (cell.Index, cell.OccupancySeconds)));
        });

    [Fact]
    public void Clock_ThatTicksBetweenFrames_ChangesNothing() =>
        Gen.Select(Zones, Recordings).Sample(
            (zones, steps) =>
            {
                var options = new AnalyzerOptions { LateFrameGrace = TimeSpan.Zero };
                Scene silent = Play(zones, steps, options);
                Scene ticking = Play(zones, steps, options, ticks: true);

                // What became certain at the same frame may be told in another order.
                ticking.Sink.Queue.Order(ByTime).ShouldBe(silent.Sink.Queue.Order(ByTime));
                ticking.Total().Zones.ShouldBe(silent.Total().Zones);
                ticking.Total().Identity.ShouldBe(silent.Total().Identity);
            },
            iter: 300);

    // The rule, told from finished visits.
    private static void ShouldFollowFromVisits(
        QueueEvent[] events, ZoneVisit[] visits, ZoneVisit[] services, (DateTimeOffset From, DateTimeOffset To)[] outages)
    {
        DateTimeOffset[] joins = [.. visits.Select(visit => JoinedAt(visit, services)).OfType<DateTimeOffset>()];
        events.Where(happening => happening.Kind == QueueEventKind.Joined).Select(happening => happening.At).ShouldBe(joins);
        foreach (ZoneVisit visit in visits)
        {
            if (JoinedAt(visit, services) is not { } joined)
            {
                continue;
            }

            QueueEvent? end = events
                .Where(happening => happening.JoinedAt == joined && happening.Kind != QueueEventKind.Joined)
                .Select(happening => (QueueEvent?)happening).SingleOrDefault();
            DateTimeOffset deadline = visit.LeftAt + Handover;
            DateTimeOffset? next = joins.Where(at => at > joined).Select(at => (DateTimeOffset?)at).FirstOrDefault();
            DateTimeOffset? served = services
                .Where(service => service.EnteredAt >= joined && service.EnteredAt <= deadline)
                .Select(service => (DateTimeOffset?)service.EnteredAt).FirstOrDefault();
            bool isUnseen = outages.Any(outage => outage.From < deadline && outage.To > visit.LeftAt);

            // Where both begin at nearly the same time, the one that is long enough first decides.
            bool isRace = next is not null && served > next - TimeSpan.FromSeconds(5);
            if (!isRace && served is not null)
            {
                (end?.Kind, end?.At).ShouldBe((QueueEventKind.Served, served));
            }
            else if (!isRace && !isUnseen)
            {
                end?.Kind.ShouldBe(QueueEventKind.Abandoned);
                end!.Value.At.ShouldBeInRange(visit.LeftAt, deadline);
            }
        }
    }

    private static DateTimeOffset? JoinedAt(ZoneVisit visit, ZoneVisit[] services)
    {
        ZoneVisit? before = services.Where(service => service.EnteredAt < visit.EnteredAt)
            .Select(service => (ZoneVisit?)service).LastOrDefault();
        return before is not { } served || served.LeftAt <= visit.EnteredAt ? visit.EnteredAt
            : visit.LeftAt > served.LeftAt ? served.LeftAt
            : null;
    }

    private static void ShouldHoldItsEvents(CameraInterval interval, ZoneMeasure zone, RecordingSink sink)
    {
        QueueMeasure queue = zone.Queue!;
        ILookup<QueueEventKind, QueueEvent> events = sink.Queue
            .Where(happening => happening.ZoneId == zone.ZoneId
                && happening.At >= interval.Start && happening.At < interval.Start + interval.Length)
            .ToLookup(happening => happening.Kind);
        (queue.Joined, queue.Served, queue.Abandoned).ShouldBe(
            (events[QueueEventKind.Joined].Count(), events[QueueEventKind.Served].Count(), events[QueueEventKind.Abandoned].Count()));
        queue.WaitPersonSeconds.ShouldBe(events[QueueEventKind.Served].Sum(happening => happening.Wait.TotalSeconds), 1e-6);
        queue.Wait.Count.ShouldBe(queue.Served);
        queue.WaitingPersonSeconds.ShouldBeInRange(0, zone.PersonSeconds);
        if (interval.CoverageSeconds > 0)
        {
            queue.WaitingMax!.Value.ShouldBeInRange(0, zone.OccupancyMax!.Value);
            (queue.WaitingPersonSeconds / interval.CoverageSeconds).ShouldBeLessThanOrEqualTo(queue.WaitingMax.Value + 1e-9);
        }
        else
        {
            queue.WaitingMax.ShouldBeNull();
        }
    }

    private static (DateTimeOffset From, DateTimeOffset To)[] Outages(Step[] steps)
    {
        var outages = new List<(DateTimeOffset From, DateTimeOffset To)>();
        DateTimeOffset now = Scene.Noon;
        foreach (Step step in steps)
        {
            DateTimeOffset next = now.AddSeconds(step.Tenths * 0.1);
            if (step.Tenths > 10 || step == steps[^1])
            {
                outages.Add((now, step == steps[^1] ? DateTimeOffset.MaxValue : next));
            }

            now = next;
        }

        return [.. outages];
    }

    private static Scene Play(ZonePlan[] zones, Step[] steps, AnalyzerOptions options, bool ticks = false)
    {
        var scene = new Scene(Scene.Plan([Scene.Door], zones), options) { Period = TimeSpan.Zero };
        double[] places = [0.05, 0.3, 0.5, 0.7, 0.95];
        foreach (Step step in steps)
        {
            for (int i = 0; i < People; i++)
            {
                places[i] = step.GoesTo[i] ?? places[i];
            }

            scene.Frame([.. Enumerable.Range(0, People).Where(i => step.IsSeen[i])
                .Select(i => new Person(i + 1, places[i], 0.25 + (0.15 * i)))]);
            for (int tenth = 3; ticks && tenth < step.Tenths; tenth += 7)
            {
                scene.Analyzer.AdvanceTo(scene.Now.AddSeconds(0.1 * tenth));
            }

            scene.Skip(0.1 * step.Tenths);
        }

        return scene.Complete();
    }

    /// <summary>One frame: time until the next, where each person goes, and who is seen there.</summary>
    internal sealed record Step(int Tenths, double?[] GoesTo, bool[] IsSeen);
}
