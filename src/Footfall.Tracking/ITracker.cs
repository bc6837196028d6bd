using Footfall.Domain.Detections;
using Footfall.Domain.Tracks;

namespace Footfall.Tracking;

/// <summary>Follows people through one camera's frames.</summary>
/// <remarks>Stateful: takes frames in order, one at a time. One instance for each camera.</remarks>
public interface ITracker
{
    /// <summary>Takes the next frame.</summary>
    /// <param name="detections">Everything above the detector's low threshold; any order; left unchanged.</param>
    /// <param name="capturedAt">Later than the frame before; gaps of any length are allowed.</param>
    /// <returns>Tentative, confirmed and lost tracks after this frame; valid until the next call.</returns>
    ReadOnlySpan<TrackedBox> Update(ReadOnlySpan<Detection> detections, DateTimeOffset capturedAt);
}
