using System.Threading.Tasks.Dataflow;
using Footfall.Vision.Detection;

namespace Footfall.Pipeline.Graph;

/// <summary>Finds people in a batch of pictures.</summary>
/// <remarks>Without state; several batches at once. A batch that fails is tried again picture by picture, so that one
/// picture that the detector cannot take costs only itself.</remarks>
internal sealed class DetectionStage(IPersonDetector detector, StageSettings stage, ITargetBlock<FrameFault> faults)
{
    public IPropagatorBlock<FrameBatch, FrameBatch> CreateBlock() =>
        StageBlock.Create<FrameBatch, FrameBatch>(stage, Detect, faults);

    internal FrameBatch Detect(FrameBatch batch)
    {
        var requests = new DetectionRequest[batch.Frames.Count];
        for (int i = 0; i < requests.Length; i++)
        {
            requests[i] = Ask(batch.Frames[i]);
        }

        try
        {
            detector.Detect(requests);
        }
        catch (Exception) when (requests.Length > 1)
        {
            DetectOneByOne(batch);
        }

        return batch;
    }

    private void DetectOneByOne(FrameBatch batch)
    {
        for (int i = batch.Frames.Count - 1; i >= 0; i--)
        {
            FrameInFlight frame = batch.Frames[i];
            frame.Detections.Clear();
            try
            {
                detector.Detect([Ask(frame)]);
            }
#pragma warning disable CA1031 // The fault names the picture; the others of the batch go on.
            catch (Exception error)
#pragma warning restore CA1031
            {
                stage.Meter.Faulted(stage.Name, 1);
                faults.Post(new FrameFault(stage.Name, frame.Describe(), error));
                batch.Frames.RemoveAt(i);
                frame.Dispose();
            }
        }
    }

    private static DetectionRequest Ask(FrameInFlight frame)
    {
        LaneScores scores = frame.Lane.Scores;
        return new DetectionRequest(frame.Frame.Pixels, frame.Frame.SourceSize, frame.Lane.Plan.Region, frame.Detections)
        {
            ScoreFloor = scores.Floor,
            OverlapLimit = scores.OverlapLimit,
        };
    }
}
