using System.Runtime.InteropServices;
using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Domain.Tracks;
using Footfall.Storage.Configuration;
using Footfall.Vision.Frames;

namespace Footfall.Pipeline.Graph;

/// <summary>Makes people unrecognizable in one camera's pictures, where its setup asks for it.</summary>
/// <remarks>
/// Everybody counts here whom the detector saw at all, also below the score of a person, in masks, and for a moment after
/// they were last seen: a detector misses somebody in single frames. Frames in order, one at a time.
/// </remarks>
internal sealed class LanePrivacy
{
    // Boxes below this are mostly shelves and shadows, and would blur the whole store.
    private const float LeastScore = 0.1f;

    private static readonly TimeSpan RememberedFor = TimeSpan.FromSeconds(1);

    private readonly Queue<(DateTimeOffset At, BoxPixels Box)> _lately = [];
    private readonly List<BoxPixels> _people = [];

    /// <summary>Keeps everybody that the detector saw, before anybody is left out of the counting.</summary>
    public static void Note(FrameInFlight frame)
    {
        frame.PreparedFor = frame.Lane.PictureMode;
        if (frame.PreparedFor != PictureMode.Blurred)
        {
            return;
        }

        foreach (ref readonly Detection detection in CollectionsMarshal.AsSpan(frame.Detections))
        {
            if (detection.Score >= LeastScore)
            {
                frame.Seen.Add(detection.Box);
            }
        }
    }

    /// <summary>Remembers who was seen; for every frame, watched or not.</summary>
    public void Remember(FrameInFlight frame)
    {
        DateTimeOffset now = frame.Frame.CapturedAt;
        while (_lately.TryPeek(out (DateTimeOffset At, BoxPixels Box) oldest) && now - oldest.At > RememberedFor)
        {
            _lately.Dequeue();
        }

        foreach (BoxPixels box in frame.Seen)
        {
            _lately.Enqueue((now, box));
        }

        if (frame.PreparedFor == PictureMode.Blurred)
        {
            foreach (ref readonly TrackedBox track in CollectionsMarshal.AsSpan(frame.Tracks))
            {
                _lately.Enqueue((now, track.Box));
            }
        }
    }

    /// <summary>Blurs everybody in the frame's own pixels, which nobody needs any more but for showing.</summary>
    public void Blur(FrameInFlight frame)
    {
        _people.Clear();
        foreach ((_, BoxPixels box) in _lately)
        {
            _people.Add(box);
        }

        PeopleBlur.Blur(frame.Frame.Pixels, frame.Frame.SourceSize, CollectionsMarshal.AsSpan(_people));
    }
}
