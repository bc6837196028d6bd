using System.Runtime.InteropServices;
using Footfall.Domain.Detections;
using Footfall.Domain.Plans;

namespace Footfall.Pipeline.Graph;

/// <summary>Follows people through one camera's frames.</summary>
/// <remarks>Takes frames in order, one at a time; the state is the lane's tracker.</remarks>
internal static class TrackingStage
{
    public static FrameInFlight Follow(FrameInFlight frame)
    {
        LeaveOutMasked(frame);
        frame.Tracks.AddRange(
            frame.Lane.Tracker.Update(CollectionsMarshal.AsSpan(frame.Detections), frame.Frame.CapturedAt));
        frame.Lane.Recorder?.Record(
            frame.Frame.Sequence,
            CollectionsMarshal.AsSpan(frame.Detections),
            CollectionsMarshal.AsSpan(frame.Tracks));
        return frame;
    }

    private static void LeaveOutMasked(FrameInFlight frame)
    {
        CameraPlan plan = frame.Lane.Plan;
        if (plan.Masks.IsEmpty)
        {
            return;
        }

        List<Detection> detections = frame.Detections;
        for (int i = detections.Count - 1; i >= 0; i--)
        {
            if (plan.IsMasked(detections[i].Box.FootPoint(frame.Frame.SourceSize)))
            {
                detections.RemoveAt(i);
            }
        }
    }
}
