using CsCheck;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Domain.Tracks;

namespace Footfall.Analytics.Tests.Intervals;

/// <summary>Every number is in exactly one interval.</summary>
public sealed class IntervalPropertyTests
{
    // What a camera may do: people come and go, tracks are lost and found, frames are late, early, missing for minutes.
    private static readonly Gen<Step[]> Recordings = Gen.Select(
        Gen.Frequency((60, Gen.Int[1, 3]), (4, Gen.Int[4, 40]), (1, Gen.Int[600, 4000])),
        Gen.Int[0, 63],
        Gen.Int[0, 63],
        Gen.Double[0, 1],
        Gen.Frequency((10, Gen.Const(false)), (1, Gen.Const(true))),
        (tenths, present, lost, shift, advances) => new Step(tenths, present, lost, shift, advances)).Array[20, 400];

    [Fact]
    public void Intervals_OfAnyRecording_AddUpToItsEventsAndItsTime() =>
        Recordings.Sample(
            steps =>
            {
                Scene scene = Play(steps);
                RecordingSink sink = scene.Sink;

                // In order, without overlap, each once.
                foreach ((CameraInterval earlier, CameraInterval later) in sink.Intervals.Zip(sink.Intervals.Skip(1)))
                {
                    later.Start.ShouldBe(earlier.Start + earlier.Length);
                }

                foreach (CameraInterval interval in sink.Intervals)
                {
                    interval.CoverageSeconds.ShouldBeInRange(0, 60);
                    ShouldHoldItsEvents(interval, sink);
                    ShouldAgreeWithItself(interval);
                }

                sink.Intervals.Sum(interval => interval.Lines[0].In).ShouldBe(scene.In);
                sink.Intervals.Sum(interval => interval.Lines[0].Out).ShouldBe(scene.Out);
                sink.Intervals.Sum(interval => interval.Zones.Sum(zone => zone.Visits)).ShouldBe(sink.Visits.Count);
                sink.Intervals.Sum(interval => interval.Transitions.Sum(transition => transition.Count))
                    .ShouldBe(sink.Transitions.Count);
                sink.Intervals.Sum(interval => interval.CoverageSeconds).ShouldBe(Coverage(steps), 1e-6);
                sink.Visits.ShouldAllBe(visit => visit.Dwell >= TimeSpan.FromSeconds(1));
            });

    private static void ShouldHoldItsEvents(CameraInterval interval, RecordingSink sink)
    {
        bool Holds(DateTimeOffset at) => at >= interval.Start && at < interval.Start + interval.Length;

        interval.Lines[0].In.ShouldBe(
            sink.Crossings.Count(crossing => Holds(crossing.At) && crossing.Direction == CrossingDirection.In));
        foreach (ZoneMeasure zone in interval.Zones)
        {
            ZoneVisit[] visits = [.. sink.Visits.Where(visit => visit.ZoneId == zone.ZoneId && Holds(visit.LeftAt))];
            zone.Visits.ShouldBe(visits.Length);
            zone.DwellPersonSeconds.ShouldBe(visits.Sum(visit => visit.Dwell.TotalSeconds), 1e-6);
            zone.Dwell.Count.ShouldBe(visits.Length);
        }

        interval.Transitions.Sum(transition => transition.Count).ShouldBe(sink.Transitions.Count(t => Holds(t.At)));
    }

    private static void ShouldAgreeWithItself(CameraInterval interval)
    {
        // The zone "all" is the whole picture, so that its person-seconds are those of the heat map.
        ZoneMeasure all = interval.Zones.Single(zone => zone.ZoneId == "all");
        interval.HeatCells.Sum(cell => cell.OccupancySeconds).ShouldBe(all.PersonSeconds, 1e-6);
        interval.HeatCells.ShouldAllBe(cell => cell.Visits > 0 && cell.OccupancySeconds > 0);
        foreach (ZoneMeasure zone in interval.Zones)
        {
            zone.PersonSeconds.ShouldBeLessThanOrEqualTo(all.PersonSeconds);
            if (interval.CoverageSeconds > 0)
            {
                double mean = zone.PersonSeconds / interval.CoverageSeconds;
                mean.ShouldBeInRange(zone.OccupancyMin!.Value - 1e-9, zone.OccupancyMax!.Value + 1e-9);
            }
            else
            {
                (zone.OccupancyMin, zone.OccupancyMax, zone.PersonSeconds).ShouldBe((null, null, 0));
            }
        }
    }

    private static Scene Play(Step[] steps)
    {
        var scene = new Scene(Scene.Plan([Scene.Door], [Scene.RightHalf, Scene.Box("all", -1, -1, 2, 2)]))
        {
            Period = TimeSpan.Zero,
        };
        for (int i = 0; i < steps.Length; i++)
        {
            Step step = steps[i];
            Person[] people =
            [
                .. Enumerable.Range(0, 6).Where(bit => (step.Present >> bit & 1) != 0).Select(bit => new Person(
                    bit + 1 + (i / 100 * 10),
                    0.5 + (0.4 * Math.Sin((0.05 * i) + bit + step.Shift)),
                    0.15 * (bit + 1),
                    (step.Lost >> bit & 1) != 0 && bit > 2 ? TrackState.Lost : TrackState.Confirmed)),
            ];
            scene.Frame(people);
            if (step.Advances)
            {
                scene.Analyzer.AdvanceTo(scene.Now + TimeSpan.FromSeconds(0.1 * step.Tenths));
            }

            scene.Skip(0.1 * step.Tenths);
        }

        return scene.Complete();
    }

    // Written from the rule: up to a second apart a frame stands until the next, else for the median of the latest
    // periods.
    private static double Coverage(Step[] steps)
    {
        var periods = new List<int>();
        long tenths = 0;
        for (int i = 0; i < steps.Length; i++)
        {
            if (i < steps.Length - 1 && steps[i].Tenths <= 10)
            {
                tenths += steps[i].Tenths;
                periods.Add(steps[i].Tenths);
            }
            else if (periods.Count > 0)
            {
                int[] latest = [.. periods.TakeLast(15).Order()];
                int usual = latest[latest.Length / 2];
                tenths += i < steps.Length - 1 ? Math.Min(usual, steps[i].Tenths) : usual;
            }
        }

        return tenths * 0.1;
    }

    /// <summary>One frame: time until the next, who is there, who of them is lost, and where they are.</summary>
    internal sealed record Step(int Tenths, int Present, int Lost, double Shift, bool Advances);
}
