using Footfall.Domain.Geometry;

namespace Footfall.Vision.Decoding;

/// <summary>What a source gives.</summary>
/// <param name="Size">Size of its pictures, upright and with square pixels.</param>
/// <param name="FramesPerSecond">Frames a second that it says it sends; null when it does not say.</param>
/// <param name="Codec">Its encoding as FFmpeg names it, such as <c>h264</c>.</param>
/// <param name="Jpeg">Its first picture in full size, a whole JPEG file.</param>
/// <param name="Elapsed">Time until that picture.</param>
public sealed record CameraLook(
    PictureSize Size, double? FramesPerSecond, string Codec, ReadOnlyMemory<byte> Jpeg, TimeSpan Elapsed);
