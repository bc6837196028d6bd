using Footfall.Pipeline.Live;
using Footfall.Storage.Configuration;

namespace Footfall.Pipeline.Graph;

/// <summary>Shows a frame to whoever watches its camera, as far as its picture may be seen, then lets it go.</summary>
internal static class ShowStage
{
    public static void Show(FrameInFlight frame)
    {
        CameraLane lane = frame.Lane;
        lane.Privacy.Remember(frame);
        if (lane.Live.IsWatched)
        {
            lane.Live.Publish(LivePicture.Of(frame, withPicture: Prepare(frame, lane.PictureMode)));
        }

        frame.Dispose();
    }

    // The mode may have changed since tracking began: then this one picture is left out rather than shown as it was not meant.
    private static bool Prepare(FrameInFlight frame, PictureMode mode)
    {
        if (mode == PictureMode.Blurred && frame.PreparedFor == PictureMode.Blurred)
        {
            frame.Lane.Privacy.Blur(frame);
            return true;
        }

        return mode == PictureMode.Full;
    }
}
