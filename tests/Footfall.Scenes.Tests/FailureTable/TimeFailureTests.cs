using Footfall.Domain.Measures;

namespace Footfall.Scenes.Tests.FailureTable;

/// <summary>Rows of the failure table about clocks, gaps and pictures that stand, from boxes on.</summary>
public sealed class TimeFailureTests
{
    [Theory]
    [InlineData(600)]
    [InlineData(3600)]
    public void PicturesStopWithSomebodyInside_NoNegativeDwell_NoInventedVisit_CoverageFalls(double seconds)
    {
        var story = new SceneStory(SceneStory.RightHalf);
        DateTimeOffset start = story.Now;
        story.Frames(50, _ => [SceneStory.At(0.75, 0.6)]);
        DateTimeOffset lastSeen = story.Now - story.Period;
        story.Now += TimeSpan.FromSeconds(seconds);
        story.Frames(50, _ => [SceneStory.At(0.25, 0.6)]);
        ZoneVisit visit = story.Complete().Visits.ShouldHaveSingleItem();
        visit.LeftAt.ShouldBe(lastSeen);
        visit.Dwell.ShouldBeGreaterThanOrEqualTo(TimeSpan.Zero);
        (story.In, story.Out).ShouldBe((0, 0), "nobody saw whether somebody crossed");
        Coverage(story).ShouldBe(10, 0.5);
        story.Camera.Sink.Intervals[0].Start.ShouldBeLessThanOrEqualTo(start);
    }

    [Fact]
    public void ClockJumpsAnHourAhead_CountsGoOn()
    {
        var story = new SceneStory(SceneStory.RightHalf);
        story.Frames(60, i => [SceneStory.At(0.2 + (0.0075 * i), 0.5)]);
        story.Now += TimeSpan.FromHours(1);
        story.Frames(60, i => [SceneStory.At(0.2 + (0.0075 * i), 0.5)]);
        story.Complete();
        story.In.ShouldBe(2);
        story.Visits.ShouldAllBe(visit => visit.Dwell >= TimeSpan.Zero && visit.Dwell < TimeSpan.FromMinutes(1));
    }

    // A camera's clock is kept rising before the tracker, see CaptureClockTests; here the tracker refuses and nothing has changed.
    [Fact]
    public void ClockJumpsAnHourBack_FramesLivedTwiceAreRefused_CountsGoOnAfterwards()
    {
        var story = new SceneStory(SceneStory.RightHalf);
        story.Frames(60, i => [SceneStory.At(0.2 + (0.0075 * i), 0.5)]);
        DateTimeOffset now = story.Now;
        story.Now -= TimeSpan.FromHours(1);
        for (int i = 0; i < 10; i++)
        {
            Should.Throw<ArgumentException>(() => story.Camera.Show(story.Now, [SceneStory.At(0.3, 0.5)]));
        }

        story.Now = now;
        story.Frames(30, i => [SceneStory.At(0.6425 + (0.0075 * i), 0.5)]);
        story.Complete();
        (story.In, story.Out).ShouldBe((1, 0));
        story.Visits.ShouldAllBe(visit => visit.Dwell >= TimeSpan.Zero);
    }

    [Fact]
    public void FrameRateFallsToZeroAndComesBack_CoverageIsWhatWasSeen()
    {
        var story = new SceneStory(SceneStory.RightHalf);
        story.Frames(100, _ => [SceneStory.At(0.75, 0.6)]);
        for (int i = 0; i < 120; i++)
        {
            story.Now += TimeSpan.FromSeconds(1);
            story.Camera.Analyzer.AdvanceTo(story.Now);
        }

        story.Camera.Analyzer.ReadLive().Zones[0].Occupancy.ShouldBeNull("without pictures nobody knows");
        story.Frames(100, _ => [SceneStory.At(0.75, 0.6)]);
        story.Complete();
        Coverage(story).ShouldBe(20, 0.5);
        story.Visits.Count().ShouldBe(2);
        story.Visits.Sum(visit => visit.Dwell.TotalSeconds).ShouldBe(20, 1);
    }

    // A frozen picture is left out before the detector, see CameraWatchTests: what the analysis sees is time without frames.
    [Fact]
    public void FrozenPicture_CoverageIsZero_NotConstantOccupancy()
    {
        var story = new SceneStory(SceneStory.RightHalf);
        story.Frames(100, _ => [SceneStory.At(0.75, 0.6)]);
        DateTimeOffset frozenSince = story.Now;
        story.Camera.Analyzer.AdvanceTo(frozenSince.AddMinutes(5));
        CameraInterval[] frozen = [.. story.Camera.Sink.Intervals.Where(interval => interval.Start > frozenSince)];
        frozen.Length.ShouldBeGreaterThanOrEqualTo(3);
        frozen.ShouldAllBe(interval => interval.CoverageSeconds == 0 && interval.Zones[0].PersonSeconds == 0 && interval.Zones[0].OccupancyMax == null);
    }

    private static double Coverage(SceneStory story) => story.Camera.Sink.Intervals.Sum(interval => interval.CoverageSeconds);
}
