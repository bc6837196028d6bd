using Footfall.Domain.Detections;
using Footfall.Domain.Tracks;

namespace Footfall.Pipeline.Graph;

/// <summary>Writes down what was seen in each frame of one camera.</summary>
public interface ILaneRecorder
{
    /// <summary>Called once for every analysed frame, in order, from one thread at a time.</summary>
    /// <param name="sequence">The frame's number, from 0.</param>
    /// <param name="detections">Everything above the detector's floor; boxes in pixels of the full picture.</param>
    /// <param name="tracks">Tracks after this frame; boxes in pixels of the full picture.</param>
    void Record(long sequence, ReadOnlySpan<Detection> detections, ReadOnlySpan<TrackedBox> tracks);
}
