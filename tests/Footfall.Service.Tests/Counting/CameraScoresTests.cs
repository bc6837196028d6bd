using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Domain.Tracks;
using Footfall.Pipeline.Graph;
using Footfall.Service.Counting;
using Footfall.Storage.Configuration;
using Footfall.Tracking;

namespace Footfall.Service.Tests.Counting;

public sealed class CameraScoresTests
{
    [Fact]
    public void Nothing_LeavesEverythingToDetectorAndTracker()
    {
        CameraScores.Lane(CameraDetection.Default).ShouldBe(LaneScores.Default);
        CameraScores.Tracker(CameraDetection.Default).ShouldBe(new TrackerOptions());
    }

    [Fact]
    public void Threshold_IsWhereABoxIsSure_AndTheFloorWhereItIsAnything()
    {
        var detection = new CameraDetection { ScoreThreshold = 0.4, ScoreFloor = 0.2, OverlapThreshold = 0.5 };

        CameraScores.Lane(detection).ShouldBe(new LaneScores(0.2f, 0.5f));
        TrackerOptions tracker = CameraScores.Tracker(detection);
        (tracker.LowScore, tracker.HighScore).ShouldBe((0.2f, 0.4f));
        tracker.StartScore.ShouldBe(0.4f * (0.71f / 0.581f), 1e-6);
    }

    [Theory]
    [InlineData(0.9f, null, true)]
    [InlineData(0.4f, null, false)]
    [InlineData(0.4f, 0.3, true)]
    [InlineData(0.2f, 0.15, true)]
    [InlineData(0.2f, 0.3, false)]
    [InlineData(0.75f, 0.9, false)]
    public void SomebodyWhoWalksBy_CountsFromTheThresholdOn(float score, double? threshold, bool isSomebody)
    {
        var tracker = new FootfallTracker(CameraScores.Tracker(new CameraDetection { ScoreThreshold = threshold }));
        bool confirmed = false;
        for (int i = 0; i < 20; i++)
        {
            float left = 100 + (7 * i);
            foreach (TrackedBox track in tracker.Update(
                [new Detection(new BoxPixels(left, 200, left + 40, 300), score)], DateTimeOffset.UnixEpoch.AddMilliseconds(100 * i)))
            {
                confirmed |= track.State == TrackState.Confirmed;
            }
        }

        confirmed.ShouldBe(isSomebody);
    }

    [Theory]
    [InlineData(0.01, null)]
    [InlineData(1.0, null)]
    [InlineData(1.0, 1.0)]
    [InlineData(null, 0.9)]
    [InlineData(null, 1.0)]
    [InlineData(1e-9, null)]
    public void AnyAllowedScores_AreSomethingThatATrackerTakes(double? threshold, double? floor)
    {
        TrackerOptions options = CameraScores.Tracker(new CameraDetection { ScoreThreshold = threshold, ScoreFloor = floor });

        Should.NotThrow(() => new FootfallTracker(options));
    }
}
