using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Tests.Intervals;

public sealed class IntervalTests
{
    private static readonly Person Inside = new(1, 0.75, 0.5);

    [Fact]
    public void Frames_OfAWholeRecording_CoverItExactly()
    {
        var scene = new Scene(Scene.Plan([Scene.Door], [Scene.RightHalf])) { Now = DateTimeOffset.UnixEpoch };
        scene.Stand(795, Inside);
        scene.Complete();
        scene.Sink.Intervals.Sum(interval => interval.CoverageSeconds).ShouldBe(79.5, 1e-6);
        scene.Analyzer.Duration.TotalSeconds.ShouldBe(79.5, 1e-6);
        scene.Analyzer.Frames.ShouldBe(795);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(14)]
    [InlineData(29.97)]
    [InlineData(30)]
    public void Frames_AtRatesThatDoNotFitTicks_CoverTheirTime(double framesPerSecond)
    {
        var scene = Scene.WithZones(Scene.RightHalf);
        for (int i = 0; i < 1000; i++)
        {
            scene.Now = Scene.At(i / framesPerSecond);
            scene.Frame(Inside);
        }

        scene.Complete();
        scene.Sink.Intervals.Sum(interval => interval.CoverageSeconds).ShouldBe(1000 / framesPerSecond, 1e-6);
    }

    [Fact]
    public void Intervals_AreWholeMinutesOfUtc_HoweverTheFirstFrameLies()
    {
        var scene = Scene.WithZones(Scene.RightHalf);
        scene.Now = new DateTimeOffset(2026, 3, 14, 13, 29, 50, 50, TimeSpan.FromHours(5.5));
        scene.Stand(800, Inside);
        scene.Complete();
        scene.Sink.Intervals.Select(minute => (minute.Start.UtcDateTime.TimeOfDay, minute.CoverageSeconds)).ShouldBe(
        [
            (new TimeSpan(7, 59, 0), 9.95),
            (new TimeSpan(8, 0, 0), 60),
            (new TimeSpan(8, 1, 0), 10.05),
        ]);
        scene.Sink.Intervals.ShouldAllBe(interval => interval.Start.Offset == TimeSpan.Zero);
        scene.Sink.Intervals.ShouldAllBe(interval => interval.Length == TimeSpan.FromMinutes(1));
        scene.Sink.Intervals.Sum(interval => interval.Zones[0].PersonSeconds).ShouldBe(80, 1e-6);
    }

    [Fact]
    public void Interval_ClosesWithTheNextFrame_WhenEveryoneIsInSight()
    {
        var scene = Scene.WithZones(Scene.Box("z", 0, 0, 0.1, 0.1));
        scene.Stand(600, Inside);
        scene.Sink.Intervals.ShouldBeEmpty();
        scene.Frame(Inside);
        scene.Sink.Intervals.ShouldHaveSingleItem().CoverageSeconds.ShouldBe(60, 1e-6);
    }

    [Fact]
    public void Crossing_BecomesCertainInTheNextMinute_BelongsToTheMinuteItHappenedIn()
    {
        var scene = Scene.WithDoor();
        scene.Stand(597, new Person(1, 0.4, 0.5));
        scene.Stand(12, new Person(1, 0.6, 0.5));
        scene.Sink.Crossings.ShouldHaveSingleItem().At.ShouldBe(Scene.At(59.7));
        scene.Complete();
        scene.Sink.Intervals.Select(interval => interval.Lines[0].In).ShouldBe([1, 0]);
    }

    [Fact]
    public void Interval_WaitsWhileACrossingInItMayStillBeCancelled()
    {
        var scene = Scene.WithDoor();
        scene.Stand(597, new Person(1, 0.4, 0.5));
        scene.Stand(6, new Person(1, 0.6, 0.5));
        scene.Sink.Intervals.ShouldBeEmpty();
        scene.Stand(6, new Person(1, 0.4, 0.5));
        scene.Sink.Intervals.ShouldHaveSingleItem().Lines[0].ShouldBe(new LineMeasure("door", LineRole.Entrance, 0, 0));
    }

    [Fact]
    public void Visit_IsKnownToHaveEndedInTheNextMinute_BelongsToTheMinuteItEndedIn()
    {
        var scene = Scene.WithZones(Scene.RightHalf);
        scene.Stand(591, Inside);
        scene.Stand(40, new Person(1, 0.25, 0.5));
        scene.Complete();
        scene.Sink.Intervals.Select(interval => interval.Zones[0].Visits).ShouldBe([1, 0]);
    }

    [Fact]
    public void Interval_NamesCameraModelPlanAndEveryLineAndZone()
    {
        var passing = Scene.Door with { Id = "street", Role = LineRole.Passing };
        var scene = new Scene(Scene.Plan([Scene.Door, passing], [Scene.RightHalf], version: 7));
        scene.Stand(5);
        scene.Complete();
        CameraInterval interval = scene.Sink.Intervals.ShouldHaveSingleItem();
        (interval.CameraId, interval.Model, interval.PlanVersion).ShouldBe(("cam", "test-model", 7));
        interval.Lines.ShouldBe(
        [
            new LineMeasure("door", LineRole.Entrance, 0, 0), new LineMeasure("street", LineRole.Passing, 0, 0),
        ]);
        interval.Zones.ShouldHaveSingleItem().ShouldBe(
            new ZoneMeasure("right", ZoneRole.Area, 0, 0, 0, 0, 0, 0, 0, DwellHistogram.Empty));
        interval.Transitions.ShouldBeEmpty();
        interval.HeatCells.ShouldBeEmpty();
    }

    [Fact]
    public void LiveCounts_AreWhatNoClosedIntervalHolds()
    {
        var scene = new Scene(Scene.Plan([Scene.Door], [Scene.RightHalf]));
        scene.Analyzer.ReadLive().Zones[0].Occupancy.ShouldBeNull();
        scene.Walk(1, (0.3, 0.5), (0.7, 0.5), 21);
        scene.Stand(30, Inside);
        scene.Analyzer.ReadLive().Lines[0].ShouldBe(new LiveLine("door", 1, 0));
        scene.Analyzer.ReadLive().Zones[0].ShouldBe(new LiveZone("right", 1, Awaited: 0, 0, 0));
        scene.Stand(30, new Person(1, 0.4, 0.5));
        scene.Analyzer.ReadLive().Lines[0].ShouldBe(new LiveLine("door", 1, 1));
        scene.Analyzer.ReadLive().Zones[0].ShouldBe(new LiveZone("right", 0, Awaited: 0, 1, 4));
        scene.Stand(600, new Person(1, 0.4, 0.5));
        scene.Analyzer.ReadLive().Lines[0].ShouldBe(new LiveLine("door", 0, 0));
        scene.Analyzer.ReadLive().Zones[0].ShouldBe(new LiveZone("right", 0, Awaited: 0, 0, 0));
    }

    [Fact]
    public void Source_WithoutAnyFrame_HasNoIntervals() =>
        Scene.WithZones(Scene.RightHalf).Complete().Sink.Intervals.ShouldBeEmpty();

    [Fact]
    public void Source_OfOneFrame_HasNoCoverage()
    {
        var scene = Scene.WithZones(Scene.RightHalf);
        scene.Frame(Inside);
        CameraInterval interval = scene.Complete().Sink.Intervals.ShouldHaveSingleItem();
        interval.CoverageSeconds.ShouldBe(0);
        (interval.Zones[0].OccupancyMax, interval.Zones[0].OccupancyMin).ShouldBe((null, null));
    }

    [Fact]
    public void CompleteAnalyzer_TakesNoMoreFrames()
    {
        var scene = Scene.WithZones(Scene.RightHalf);
        scene.Stand(5, Inside);
        scene.Complete().Complete();
        scene.Sink.Intervals.Count.ShouldBe(1);
        scene.Analyzer.AdvanceTo(Scene.At(600));
        scene.Analyzer.ChangePlan(CameraPlan.Empty);
        scene.Sink.Intervals.Count.ShouldBe(1);
        Should.Throw<InvalidOperationException>(() => scene.Frame(Inside)).Message.ShouldContain("'cam'");
    }
}
