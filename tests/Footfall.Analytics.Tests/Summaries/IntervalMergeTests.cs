using Footfall.Analytics.Summaries;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Tests.Summaries;

public sealed class IntervalMergeTests
{
    [Fact]
    public void Minutes_MergeToTheHourTheyAreOf()
    {
        var scene = new Scene(Scene.Plan([Scene.Door], [Scene.RightHalf]));
        for (int visitor = 1; visitor <= 30; visitor++)
        {
            scene.Walk(visitor, (0.3, 0.5), (0.7, 0.5), 20);
            scene.Stand(10 * visitor, new Person(visitor, 0.7, 0.5));
            scene.Walk(visitor, (0.7, 0.5), (0.3, 0.5), 20);
            scene.Stand(30);
        }

        scene.Complete();
        scene.Sink.Intervals.Count.ShouldBeGreaterThan(9);
        CameraInterval hour = IntervalMerge.Merge(scene.Sink.Intervals, Scene.Noon, TimeSpan.FromHours(1));

        (hour.Start, hour.Length, hour.CameraId).ShouldBe((Scene.Noon, TimeSpan.FromHours(1), "cam"));
        hour.Lines.ShouldBe([new LineMeasure("door", LineRole.Entrance, 30, 30)]);
        hour.CoverageSeconds.ShouldBe(scene.Analyzer.Duration.TotalSeconds, 1e-6);
        ZoneMeasure zone = hour.Zones.ShouldHaveSingleItem();
        (zone.Visits, zone.OccupancyMin, zone.OccupancyMax).ShouldBe((30, 0, 1));

        // Percentiles of the hour come from the minutes' histograms, within their 1 %.
        double[] dwells = [.. scene.Sink.Visits.Select(visit => visit.Dwell.TotalSeconds).Order()];
        zone.Dwell.Percentile(0.5)!.Value.ShouldBe(dwells[14], dwells[14] * 0.0101);
        zone.Dwell.Percentile(0.9)!.Value.ShouldBe(dwells[26], dwells[26] * 0.0101);
        zone.DwellPersonSeconds.ShouldBe(dwells.Sum(), 1e-6);
    }

    [Fact]
    public void Merging_InStages_GivesTheSame()
    {
        var scene = new Scene(Scene.Plan([Scene.Door], [Scene.RightHalf]));
        scene.Stand(3000, new Person(1, 0.6, 0.5));
        scene.Complete();
        CameraInterval[] minutes = [.. scene.Sink.Intervals];
        CameraInterval atOnce = IntervalMerge.Merge(minutes, Scene.Noon, TimeSpan.FromHours(1));
        CameraInterval inStages = IntervalMerge.Merge(
            [
                IntervalMerge.Merge(minutes[..2], Scene.Noon, TimeSpan.FromMinutes(2)),
                IntervalMerge.Merge(minutes[2..], Scene.At(120), TimeSpan.FromMinutes(3)),
            ],
            Scene.Noon,
            TimeSpan.FromHours(1));
        inStages.Zones.ShouldBe(atOnce.Zones);
        inStages.HeatCells.ShouldBe(atOnce.HeatCells);
        inStages.CoverageSeconds.ShouldBe(atOnce.CoverageSeconds);
    }

    [Fact]
    public void Maximum_WithoutData_IsNotZero()
    {
        var scene = new Scene(Scene.Plan([], [Scene.RightHalf]));
        scene.Analyzer.AdvanceTo(Scene.At(0));
        scene.Analyzer.AdvanceTo(Scene.At(200));
        CameraInterval total = scene.Total();
        (total.Zones[0].OccupancyMax, total.Zones[0].OccupancyMin).ShouldBe((null, null));
    }

    [Fact]
    public void Rejects_NothingAndSeveralCameras()
    {
        Should.Throw<ArgumentException>(() => IntervalMerge.Merge([], Scene.Noon, TimeSpan.FromHours(1)));
        var scene = new Scene(Scene.Plan([], []));
        scene.Stand(3);
        scene.Complete();
        CameraInterval one = scene.Sink.Intervals[0];
        Should.Throw<ArgumentException>(
                () => IntervalMerge.Merge([one, one with { CameraId = "other" }], Scene.Noon, TimeSpan.FromHours(1)))
            .Message.ShouldContain("'cam' and 'other'");
    }
}
