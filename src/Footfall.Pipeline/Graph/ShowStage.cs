using Footfall.Pipeline.Live;

namespace Footfall.Pipeline.Graph;

/// <summary>Shows a frame to whoever watches its camera, then lets it go.</summary>
internal static class ShowStage
{
    public static void Show(FrameInFlight frame)
    {
        LiveChannel live = frame.Lane.Live;
        if (live.IsWatched)
        {
            live.Publish(LivePicture.Of(frame));
        }

        frame.Dispose();
    }
}
