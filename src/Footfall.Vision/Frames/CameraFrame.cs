using Footfall.Domain.Geometry;

namespace Footfall.Vision.Frames;

/// <summary>One picture of one camera; owns its pixels.</summary>
/// <param name="cameraId">The camera.</param>
/// <param name="sequence">Counts the camera's frames from 0 since the service started; rises by one.</param>
/// <param name="capturedAt">When it was taken; later than the camera's previous frame.</param>
/// <param name="sourceSize">Size of the camera's full picture, which boxes are given in.</param>
/// <param name="pixels">The full picture at analysis size; this frame becomes its owner.</param>
public sealed class CameraFrame(
    string cameraId, long sequence, DateTimeOffset capturedAt, PictureSize sourceSize, PixelBuffer pixels) : IDisposable
{
    /// <summary>The camera.</summary>
    public string CameraId { get; } = cameraId;

    /// <summary>Counts the camera's frames from 0.</summary>
    public long Sequence { get; } = sequence;

    /// <summary>When it was taken (UTC).</summary>
    public DateTimeOffset CapturedAt { get; } = capturedAt;

    /// <summary>Size of the camera's full picture, which boxes are given in.</summary>
    public PictureSize SourceSize { get; } = sourceSize;

    /// <summary>The full picture at analysis size.</summary>
    public PixelBuffer Pixels { get; } = pixels;

    /// <summary>Sends the pixels home.</summary>
    public void Dispose() => Pixels.Dispose();
}
