using Footfall.Vision.Frames;

namespace Footfall.Pipeline.Supervision;

/// <summary>Where a camera's frames go: its lane of the graph.</summary>
public interface IFrameTarget
{
    /// <summary>True while no frame of the camera is inside.</summary>
    bool IsIdle { get; }

    /// <summary>Takes a frame and its pixels, also when it throws.</summary>
    /// <param name="frame">Later than every frame and every time before it.</param>
    /// <param name="cancellation">Gives up waiting for room.</param>
    ValueTask OfferAsync(CameraFrame frame, CancellationToken cancellation);

    /// <summary>Lets time pass without a frame that counts.</summary>
    /// <param name="now">Every frame offered later is later than this.</param>
    void AdvanceTo(DateTimeOffset now);
}
