using Footfall.Cli.Mot;
using Footfall.Cli.Track;
using Footfall.Domain.Detections;
using Footfall.Domain.Tracks;
using Footfall.Testing;
using Footfall.Tracking;

namespace Footfall.Cli.Tests.Track;

/// <summary>The measured passes are worth something only if the tracker does the same work in each.</summary>
public sealed class TrackerTimingTests
{
    [Fact]
    public void Film_TrackedAgainAnHourLater_GivesTheSameBoxes()
    {
        var film = SequenceInfo.Read(SharedData.Path("mot/PETS09-S2L1/seqinfo.ini"));
        FrameRows<Detection> detections = DetectionFile.Read(SharedData.Path("mot/PETS09-S2L1/det/det.txt"), film, out _);
        var tracker = new FootfallTracker(new TrackerOptions());

        List<Detection> first = Pass(tracker, film, detections, TimeSpan.Zero);
        List<Detection> second = Pass(tracker, film, detections, TimeSpan.FromHours(1));

        first.Count.ShouldBeGreaterThan(3000);
        second.ShouldBe(first);
    }

    private static List<Detection> Pass(FootfallTracker tracker, SequenceInfo film, FrameRows<Detection> detections, TimeSpan shift)
    {
        var boxes = new List<Detection>();
        for (int frame = 1; frame <= film.Frames; frame++)
        {
            foreach (TrackedBox track in tracker.Update(detections.Of(frame), film.TimeOf(frame) + shift))
            {
                if (track.State == TrackState.Confirmed)
                {
                    boxes.Add(new Detection(track.Box, track.Score));
                }
            }
        }

        return boxes;
    }
}
