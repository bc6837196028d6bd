using System.IO.Hashing;

namespace Footfall.Vision.Frames;

/// <summary>Notices that a camera sends the same picture over and over.</summary>
/// <remarks>
/// Compares whole pictures bit for bit, by hash: the noise of a working camera changes some of them from frame to
/// frame even in an empty room at night. One instance per camera, in the order of its frames; not thread-safe.
/// </remarks>
/// <param name="frozenAfter">How long a picture may stay the same before it counts as frozen.</param>
public sealed class FreezeWatch(TimeSpan frozenAfter)
{
    private ulong _hash;
    private DateTimeOffset? _unchangedSince;

    /// <summary>Looks at a frame.</summary>
    /// <param name="frame">The camera's next frame; left as it is.</param>
    /// <returns>True once every picture for longer than the limit has been the same as this one.</returns>
    public bool IsFrozen(CameraFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ulong hash = XxHash3.HashToUInt64(frame.Pixels.Span);
        if (_unchangedSince is not { } since || hash != _hash)
        {
            _hash = hash;
            _unchangedSince = frame.CapturedAt;
            return false;
        }

        return frame.CapturedAt - since > frozenAfter;
    }
}
