using Footfall.Domain.Detections;
using Footfall.Domain.Plans;
using Footfall.Domain.Tracks;
using Footfall.Scenes.Film;

namespace Footfall.Scenes.Tests.FailureTable;

/// <summary>Rows of the failure table about lines, from boxes on.</summary>
public sealed class LineFailureTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void FlickerAcrossTheLine_WithoutANetCrossing_CountsNothing(int seed)
    {
        var random = new Random(seed);
        var story = new SceneStory();
        double x = 0.47;

        // Somebody shifts from foot to foot about the line for five minutes, a step of up to 4 cm a frame, and goes back.
        story.Frames(3000, i =>
        {
            x = Math.Clamp(x + ((random.NextDouble() - 0.5) * 0.006), 0.493, 0.507);
            return i < 20 ? [SceneStory.At(0.47 + (0.00125 * i), 0.5)] : [SceneStory.At(x, 0.5)];
        });
        story.Frames(20, i => [SceneStory.At(Math.Max(0.44, x - (0.005 * i)), 0.5)]);
        story.Complete();
        (story.In, story.Out).ShouldBe((0, 0));
    }

    [Fact]
    public void BoxJumpingOverTheLineEveryOtherFrame_CountsNothing()
    {
        var story = new SceneStory();
        story.Frames(20, i => [SceneStory.At(0.47, 0.5)]);
        story.Frames(600, i => [SceneStory.At(i % 2 == 0 ? 0.485 : 0.515, 0.5)]);
        story.Frames(20, i => [SceneStory.At(0.47, 0.5)]);
        story.Complete();
        (story.In, story.Out).ShouldBe((0, 0));
    }

    [Fact]
    public void StandingOnTheLineForMinutes_ThenGoingOn_CountsOne()
    {
        var random = new Random(7);
        var story = new SceneStory();
        story.Frames(20, i => [SceneStory.At(0.4 + (0.005 * i), 0.5)]);
        story.Frames(3600, _ => [SceneStory.At(0.5 + ((random.NextDouble() - 0.5) * 0.008), 0.5 + ((random.NextDouble() - 0.5) * 0.01))]);
        story.In.ShouldBeLessThanOrEqualTo(1);
        story.Out.ShouldBe(0);
        story.Frames(40, i => [SceneStory.At(0.5 + (0.005 * i), 0.5)]);
        story.Complete();
        (story.In, story.Out).ShouldBe((1, 0));
    }

    [Fact]
    public void BoxesThatAreNeverConfirmed_AnyNumberOfThem_CountNothing()
    {
        var random = new Random(3);
        var story = new SceneStory(SceneStory.LeftHalf, SceneStory.RightHalf);
        int tentative = 0;

        // Each frame shows boxes elsewhere, sure and unsure ones: nothing is seen twice in one place.
        story.Frames(2000, i =>
        {
            tentative += story.Camera.Tracks.Count(track => track.State == TrackState.Tentative);
            double x = i % 2 == 0 ? 0.25 : 0.75;
            return
            [
                SceneStory.At(x, 0.3 + (0.4 * (i % 4 / 2))),
                .. Enumerable.Range(0, 20).Select(_ => SceneStory.At(random.NextDouble(), random.NextDouble(), 0.5f)),
            ];
        });
        story.Complete();
        tentative.ShouldBeGreaterThan(1000);
        story.Camera.Sink.Crossings.ShouldBeEmpty();
        story.Visits.ShouldBeEmpty();
    }

    [Fact]
    public void NegativeIds_OnWhateverTheTrackerFollows_CountNothing()
    {
        var story = new SceneStory(SceneStory.RightHalf);
        var camera = new SceneCamera(story.Plan, SceneStory.Picture)
        {
            OnTrack = static track => track with { TrackId = -track.TrackId },
        };
        for (int i = 0; i < 60; i++)
        {
            camera.Show(SceneCamera.Noon.AddSeconds(i * 0.1), [SceneStory.At(0.3 + (0.0075 * i), 0.5)]);
        }

        camera.Analyzer.Complete();
        camera.Sink.Crossings.ShouldBeEmpty();
        camera.Sink.Visits.ShouldBeEmpty();
        camera.Sink.Intervals.ShouldAllBe(interval => interval.Zones[0].PersonSeconds == 0);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.45)]
    [InlineData(0.5)]
    [InlineData(0.55)]
    public void IdSwitch_WhileCrossingWithAShortGap_CountsExactlyOne(double switchAt)
    {
        // Hidden for half a second, somebody goes on under another id.
        bool switched = false;
        var ids = new HashSet<int>();
        var camera = new SceneCamera(new SceneStory().Plan, SceneStory.Picture)
        {
            OnTrack = track => switched ? track with { TrackId = track.TrackId + 1000 } : track,
        };
        for (int i = 0; i < 80; i++)
        {
            double x = 0.2 + (0.0075 * i);
            switched = x > switchAt + 0.035;
            camera.Show(SceneCamera.Noon.AddSeconds(i * 0.1), x > switchAt && !switched ? [] : [SceneStory.At(x, 0.5)]);
            ids.UnionWith(camera.Tracks.Where(track => track.State == TrackState.Confirmed).Select(track => track.TrackId));
        }

        camera.Analyzer.Complete();
        ids.Count.ShouldBe(2);
        camera.Sink.Crossings.ShouldHaveSingleItem().Direction.ShouldBe(CrossingDirection.In);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(10)]
    public void TwoPeopleCrossingTogether_BoxesMergedForNFrames_CountTwo(int merged)
    {
        // Shoulder to shoulder; around the line the detector sees one box about both.
        var story = new SceneStory();
        story.Frames(80, i =>
        {
            Detection near = SceneStory.At(0.2 + (0.0075 * i), 0.52);
            Detection far = SceneStory.At(0.2 + (0.0075 * i) + 0.025, 0.48);
            bool one = i >= 40 - (merged / 2) && i < 40 - (merged / 2) + merged;
            var both = new Domain.Geometry.BoxPixels(near.Box.Left, far.Box.Top, far.Box.Right, near.Box.Bottom);
            return one ? [new Detection(both, 0.9f)] : [near, far];
        });
        story.Complete();
        (story.In, story.Out).ShouldBe((2, 0));
    }
}
