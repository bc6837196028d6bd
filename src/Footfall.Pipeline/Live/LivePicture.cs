using System.Collections.Immutable;
using Footfall.Analytics;
using Footfall.Domain.Geometry;
using Footfall.Domain.Tracks;
using Footfall.Pipeline.Graph;
using Footfall.Vision.Frames;

namespace Footfall.Pipeline.Live;

/// <summary>One analysed picture with its tracks and the counts after it; made only while someone watches.</summary>
/// <param name="CameraId">The camera.</param>
/// <param name="Sequence">The frame's number.</param>
/// <param name="CapturedAt">When it was taken.</param>
/// <param name="Size">Size of the camera's full picture, for its aspect.</param>
/// <param name="Jpeg">The picture at analysis size, with people blurred where the camera is set up so; empty where its pictures may
/// not be seen. In memory only, never stored.</param>
/// <param name="Tracks">Who is followed.</param>
/// <param name="Counts">Counts after this frame.</param>
public sealed record LivePicture(
    string CameraId,
    long Sequence,
    DateTimeOffset CapturedAt,
    PictureSize Size,
    ReadOnlyMemory<byte> Jpeg,
    ImmutableArray<LiveTrack> Tracks,
    LiveCounts Counts)
{
    internal static LivePicture Of(FrameInFlight message, bool withPicture)
    {
        CameraFrame frame = message.Frame;
        return new LivePicture(
            frame.CameraId,
            frame.Sequence,
            frame.CapturedAt,
            frame.SourceSize,
            withPicture ? JpegEncoder.Encode(frame.Pixels) : ReadOnlyMemory<byte>.Empty,
            [.. message.Tracks.Select(track => Normalize(track, frame.SourceSize))],
            message.Lane.ReadCounts());
    }

    private static LiveTrack Normalize(TrackedBox track, PictureSize size) => new(
        track.TrackId,
        track.State,
        track.Box.Left / size.Width,
        track.Box.Top / size.Height,
        track.Box.Right / size.Width,
        track.Box.Bottom / size.Height);
}
