using Footfall.Domain.Measures;

namespace Footfall.Analytics.Tests.Intervals;

public sealed class TimeWithoutPicturesTests
{
    private static readonly Person Inside = new(1, 0.75, 0.5);

    private static Scene Watched() => new(Scene.Plan([Scene.Door], [Scene.RightHalf]));

    [Fact]
    public void Pictures_Freeze_CoverageStopsAndOccupancyIsUnknown()
    {
        Scene scene = Watched();
        scene.Stand(300, Inside);
        for (int second = 30; second < 200; second++)
        {
            scene.Analyzer.AdvanceTo(Scene.At(second));
        }

        scene.Analyzer.ReadLive().Zones[0].Occupancy.ShouldBeNull();
        scene.Sink.Visits.ShouldHaveSingleItem().ShouldBe(
            new ZoneVisit("right", 1, Scene.At(0), Scene.At(29.9), VisitEnd.Lost));
        scene.Sink.Intervals.Select(interval => interval.CoverageSeconds).ShouldBe([30, 0, 0]);
        scene.Sink.Intervals.Select(interval => interval.Zones[0].PersonSeconds).ShouldBe([30, 0, 0]);
        scene.Sink.Intervals.Select(interval => interval.Zones[0].OccupancyMax).ShouldBe([1, null, null]);
        scene.Sink.Intervals.Select(interval => interval.Zones[0].OccupancyMin).ShouldBe([1, null, null]);
    }

    [Fact]
    public void Pictures_StopForTenMinutes_NothingIsInvented()
    {
        Scene scene = Watched();
        scene.Stand(300, Inside);
        scene.Skip(600);
        scene.Stand(300, Inside);
        scene.Complete();

        scene.Sink.Crossings.ShouldBeEmpty();
        scene.Sink.Visits.Select(visit => (visit.Dwell.TotalSeconds, visit.End)).ShouldBe(
            [(29.9, VisitEnd.Lost), (29.9, VisitEnd.OpenAtEnd)]);
        scene.Sink.Intervals.Select(interval => interval.CoverageSeconds)
            .ShouldBe([30, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30]);
        scene.Total().Zones[0].PersonSeconds.ShouldBe(60, 1e-6);
    }

    [Fact]
    public void Visitor_WasAcrossTheLineAfterTheGap_CrossedNothing()
    {
        Scene scene = Watched();
        scene.Stand(30, new Person(1, 0.3, 0.5));
        scene.Skip(600);
        scene.Stand(30, new Person(1, 0.7, 0.5));
        scene.Complete().Sink.Crossings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1.0, 20.9)] // still one frame standing for the next second
    [InlineData(1.1, 20)] // a gap: the last frame before it stands for one usual period
    public void Frames_FarApart_CoverUpToTheLongestFrameGap(double apart, double expected)
    {
        Scene scene = Watched();
        scene.Stand(100, Inside);
        scene.Skip(apart - 0.1);
        scene.Stand(100, Inside);
        scene.Complete();
        scene.Total().CoverageSeconds.ShouldBe(expected, 1e-6);
    }

    [Fact]
    public void Clock_JumpsAnHourAhead_OnlyCoverageFalls()
    {
        Scene scene = Watched();
        scene.Stand(600, Inside);
        scene.Skip(3600);
        scene.Stand(600, Inside);
        scene.Complete();
        scene.Sink.Intervals.Count.ShouldBe(62);
        scene.Total().CoverageSeconds.ShouldBe(120, 1e-6);
        scene.Sink.Visits.ShouldAllBe(visit => visit.Dwell >= TimeSpan.Zero && visit.Dwell < TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void Clock_JumpsAnHourBack_KeepsWhatWasCountedAndIgnoresTheHourLivedTwice()
    {
        Scene scene = Watched();
        scene.Stand(600, Inside);
        scene.Skip(-3600);
        scene.Stand(600, Inside);
        scene.Now = Scene.At(61);
        scene.Stand(600, Inside);
        scene.Complete();
        scene.Analyzer.FramesIgnored.ShouldBe(600);
        scene.Sink.Intervals.Select(interval => interval.Start).ShouldBe([Scene.At(0), Scene.At(60), Scene.At(120)]);
        scene.Sink.Visits.ShouldAllBe(visit => visit.Dwell >= TimeSpan.Zero);
        scene.Total().CoverageSeconds.ShouldBe(120, 1.1);
    }

    [Fact]
    public void Frame_OfTheSameTime_IsIgnored()
    {
        Scene scene = Watched();
        scene.Stand(10, Inside);
        scene.Skip(-0.1);
        scene.Frame(new Person(1, 0.25, 0.5));
        scene.Analyzer.FramesIgnored.ShouldBe(1);
        scene.Analyzer.ReadLive().Zones[0].Occupancy.ShouldBe(1);
    }

    [Fact]
    public void Pause_LongerThanReported_HasNoIntervalsInsteadOfThousands()
    {
        Scene scene = Watched();
        scene.Stand(600, Inside);
        scene.Skip(31 * 24 * 3600.0);
        scene.Stand(600, Inside);
        scene.Complete();

        // The second holds that the visitor was gone 10 s after the last sight.
        scene.Sink.Intervals.Select(interval => interval.Start).ShouldBe(
            [Scene.At(0), Scene.At(60), Scene.At(60 + (31 * 24 * 3600.0))]);
        scene.Sink.Intervals[1].CoverageSeconds.ShouldBe(0);
    }

    [Fact]
    public void Clock_PassesBySmallSteps_ReportsEveryMinuteHoweverLong()
    {
        Scene scene = Watched();
        scene.Stand(600, Inside);
        for (int minute = 1; minute <= 600; minute++)
        {
            scene.Analyzer.AdvanceTo(Scene.At((60 * minute) + 10));
        }

        scene.Sink.Intervals.Count.ShouldBe(600);
        scene.Sink.Intervals.Skip(1).ShouldAllBe(interval => interval.CoverageSeconds == 0);
    }

    [Fact]
    public void Camera_NeverDelivers_ReportsMinutesWithoutData()
    {
        Scene scene = Watched();
        for (int second = 0; second <= 190; second++)
        {
            scene.Analyzer.AdvanceTo(Scene.At(second));
        }

        scene.Sink.Intervals.Count.ShouldBe(3);
        scene.Sink.Intervals.ShouldAllBe(
            interval => interval.CoverageSeconds == 0 && interval.Zones[0].OccupancyMax == null);
    }

    [Fact]
    public void Frames_ComeLateBehindTheClock_CountAllTheSame()
    {
        // Every frame arrives 4 s after it was captured, while the clock ticks.
        Scene late = Watched();
        Scene prompt = Watched();
        for (int i = 0; i < 1300; i++)
        {
            late.Analyzer.AdvanceTo(late.Now + TimeSpan.FromSeconds(4));
            late.Frame(new Person(1, i % 40 < 20 ? 0.4 : 0.6, 0.5));
            prompt.Frame(new Person(1, i % 40 < 20 ? 0.4 : 0.6, 0.5));
        }

        late.Complete();
        prompt.Complete();
        late.Analyzer.FramesIgnored.ShouldBe(0);
        late.Sink.Crossings.ShouldBe(prompt.Sink.Crossings);
        late.Sink.Visits.ShouldBe(prompt.Sink.Visits);
        late.Sink.Intervals.Select(interval => interval.CoverageSeconds)
            .ShouldBe(prompt.Sink.Intervals.Select(interval => interval.CoverageSeconds));
    }

    [Fact]
    public void Camera_Reconnects_CountsBeforeAndAfterStand()
    {
        Scene scene = Watched();
        scene.Walk(1, (0.3, 0.5), (0.7, 0.5), 40);
        for (int second = 4; second < 60; second++)
        {
            scene.Analyzer.AdvanceTo(Scene.At(second));
        }

        scene.Now = Scene.At(60);
        scene.Walk(2, (0.3, 0.5), (0.7, 0.5), 40);
        scene.Complete();
        scene.In.ShouldBe(2);
        scene.Sink.Intervals.Select(interval => interval.CoverageSeconds).ShouldBe([4, 4]);
    }
}
