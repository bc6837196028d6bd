using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Domain.Tracks;
using Footfall.Storage.Configuration;
using Footfall.Vision.Frames;

namespace Footfall.Pipeline.Graph;

/// <summary>One frame on its way through the graph, with what the stages have found in it so far.</summary>
/// <remarks>Pooled. Owned by the stage that holds it; the last stage, or the one that fails, disposes it.</remarks>
internal sealed class FrameInFlight(FrameInFlightPool pool, TimeProvider clock) : IStageMessage
{
    private CameraLane? _lane;
    private CameraFrame? _frame;
    private long _entered;

    /// <summary>The camera's own part of the graph.</summary>
    public CameraLane Lane => _lane ?? throw new ObjectDisposedException(nameof(FrameInFlight));

    /// <summary>The picture and when it was taken.</summary>
    public CameraFrame Frame => _frame ?? throw new ObjectDisposedException(nameof(FrameInFlight));

    /// <summary>People that the detector saw; filled by the detection stage.</summary>
    public List<Detection> Detections { get; } = [];

    /// <summary>Boxes of everybody that the detector saw, those in masks included; filled where people are to be blurred.</summary>
    public List<BoxPixels> Seen { get; } = [];

    /// <summary>What of the picture may be seen, as far as that was prepared when tracking began.</summary>
    public PictureMode PreparedFor { get; set; }

    /// <summary>Tracks after this frame; filled by the tracking stage.</summary>
    public List<TrackedBox> Tracks { get; } = [];

    /// <summary>Tracks that turned out to be things; filled by the tracking stage.</summary>
    public List<int> NeverPeople { get; } = [];

    /// <summary>Time since the frame entered the graph.</summary>
    public TimeSpan Age => clock.GetElapsedTime(_entered);

    /// <inheritdoc/>
    public int FrameCount => 1;

    /// <inheritdoc/>
    public string Describe() => $"frame {Frame.Sequence} of camera '{Lane.CameraId}' taken at {Frame.CapturedAt:O}";

    /// <summary>Sends the pixels home and this object back to its pool; a second call does nothing.</summary>
    public void Dispose()
    {
        CameraLane? lane = Interlocked.Exchange(ref _lane, null);
        if (lane is null)
        {
            return;
        }

        _frame!.Dispose();
        _frame = null;
        Detections.Clear();
        Seen.Clear();
        Tracks.Clear();
        NeverPeople.Clear();
        pool.Return(this);
        lane.FrameLeft();
    }

    internal FrameInFlight Start(CameraLane lane, CameraFrame frame)
    {
        _lane = lane;
        _frame = frame;
        _entered = clock.GetTimestamp();
        return this;
    }
}
