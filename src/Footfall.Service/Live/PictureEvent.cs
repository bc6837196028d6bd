using System.Collections.Immutable;
using Footfall.Pipeline.Live;

namespace Footfall.Service.Live;

/// <summary>One analysed picture with the people found in it, and the counts after it.</summary>
/// <remarks>Picture and boxes travel together, so that no page can draw boxes over another picture.</remarks>
/// <param name="Camera">The camera.</param>
/// <param name="Sequence">The frame's number.</param>
/// <param name="At">When it was taken.</param>
/// <param name="Width">Width of the camera's full picture, pixels.</param>
/// <param name="Height">Height of the camera's full picture, pixels.</param>
/// <param name="Tracks">Who is followed; coordinates 0..1.</param>
/// <param name="Lines">Every line's counts today.</param>
/// <param name="Zones">Every zone's counts today.</param>
/// <param name="Jpeg">The picture, base64 in JSON.</param>
internal sealed record PictureEvent(
    string Camera,
    long Sequence,
    DateTimeOffset At,
    int Width,
    int Height,
    ImmutableArray<LiveTrack> Tracks,
    ImmutableArray<Counting.LineDay> Lines,
    ImmutableArray<Counting.ZoneDay> Zones,
    ReadOnlyMemory<byte> Jpeg);
