using System.Runtime.InteropServices;
using Footfall.Domain.Detections;
using Footfall.Domain.Plans;
using Footfall.Tracking.Stillness;

namespace Footfall.Pipeline.Graph;

/// <summary>Follows people through one camera's frames.</summary>
/// <remarks>Takes frames in order, one at a time; the state is the lane's tracker.</remarks>
internal static class TrackingStage
{
    public static FrameInFlight Follow(FrameInFlight frame)
    {
        LanePrivacy.Note(frame);
        LeaveOutMasked(frame);
        StillThings? still = frame.Lane.StillThings;
        still?.LeaveOut(frame.Detections, frame.Frame.SourceSize, frame.Frame.CapturedAt);
        frame.Tracks.AddRange(
            frame.Lane.Tracker.Update(CollectionsMarshal.AsSpan(frame.Detections), frame.Frame.CapturedAt));
        frame.Lane.Appearance?.Mend(frame);
        if (still is not null)
        {
            frame.NeverPeople.AddRange(still.Follow(CollectionsMarshal.AsSpan(frame.Tracks), frame.Frame.SourceSize));
        }

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
