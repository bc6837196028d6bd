using Footfall.Domain.Detections;
using Footfall.Domain.Tracks;
using Footfall.Pipeline.Graph;

namespace Footfall.Pipeline.Tests.Graph;

/// <summary>Notes which frames were analysed, in which order, and how many people were seen in each.</summary>
internal sealed class SequenceRecorder : ILaneRecorder
{
    public List<long> Sequences { get; } = [];

    public List<int> People { get; } = [];

    public void Record(long sequence, ReadOnlySpan<Detection> detections, ReadOnlySpan<TrackedBox> tracks)
    {
        Sequences.Add(sequence);
        People.Add(detections.Length);
    }
}
