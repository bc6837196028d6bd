using System.Collections.Concurrent;
using Footfall.Pipeline.Graph;
using Footfall.Testing;
using Footfall.Vision.Detection;

namespace Footfall.Pipeline.Tests.Graph;

public sealed class LaneScoresTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EachCamera_IsAskedWithItsOwnScores_AndAChangeHoldsFromTheNextFrameOn()
    {
        var detector = new NotesScores();
        await using var rig = new GraphRig(detector);
        CameraLane door = rig.Add("door", live: false);
        CameraLane till = rig.Add("till", live: false);
        door.Scores = new LaneScores(0.2f, 0.6f);
        await ShowAsync(rig, door, 0);
        await ShowAsync(rig, till, 0);
        door.Scores = LaneScores.Default;
        await ShowAsync(rig, door, 1);

        detector.Seen.ShouldBe([(0.2f, 0.6f), (null, null), (null, null)]);
        door.Meter.Analysed.ShouldBe(2);
    }

    private static async Task ShowAsync(GraphRig rig, CameraLane lane, long sequence)
    {
        await lane.OfferAsync(rig.Frame(lane.CameraId, sequence), Cancellation);
        await Eventually.Holds(() => lane.Meter.Analysed == sequence + 1, "the frame counted");
    }

    private sealed class NotesScores : IPersonDetector
    {
        public string Model => "notes";

        public ConcurrentQueue<(float? Floor, float? Overlap)> Seen { get; } = [];

        public void Detect(ReadOnlySpan<DetectionRequest> requests)
        {
            foreach (ref readonly DetectionRequest request in requests)
            {
                Seen.Enqueue((request.ScoreFloor, request.OverlapLimit));
            }
        }
    }
}
