using Footfall.Domain.Geometry;

namespace Footfall.Vision.Decoding;

/// <summary>What a look at the source found.</summary>
/// <param name="Format">The container or transport as FFmpeg names it, such as <c>avi</c>, <c>rtsp</c>, <c>mpjpeg</c>.</param>
/// <param name="Size">Upright and with square pixels: what a person sees.</param>
/// <param name="IsResampled">Whether <paramref name="Size"/> differs from the stored picture because its pixels are not square.</param>
/// <param name="Rate">Frames a second on average; null when the source does not say.</param>
/// <param name="HasConstantRate">Whether frame n is shown n frame times after the first.</param>
/// <param name="Frames">Frames that a complete file has; null when it does not say.</param>
/// <param name="HasDuration">Whether it ends: a file, also one behind HTTP.</param>
internal sealed record SourceStream(
    string Format,
    PictureSize Size,
    bool IsResampled,
    FrameRate? Rate,
    bool HasConstantRate,
    double? Frames,
    bool HasDuration)
{
    /// <summary>The encoding as FFmpeg names it; empty when it is not known.</summary>
    public string Codec { get; init; } = "";
}
