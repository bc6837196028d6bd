using Footfall.Analytics;
using Footfall.Domain.Measures;

namespace Footfall.Pipeline.Replay;

/// <summary>Keeps a replay's closed intervals for its summary.</summary>
public sealed class ReplaySink : IAnalysisSink
{
    private readonly List<CameraInterval> _intervals = [];

    /// <summary>Every closed interval in order.</summary>
    public IReadOnlyList<CameraInterval> Intervals => _intervals;

    /// <inheritdoc/>
    public void OnCrossing(in LineCrossing crossing)
    {
        // The intervals carry the counts.
    }

    /// <inheritdoc/>
    public void OnVisitEnded(in ZoneVisit visit)
    {
        // The intervals carry the visits.
    }

    /// <inheritdoc/>
    public void OnTransition(in ZoneTransition transition)
    {
        // The intervals carry the flow.
    }

    /// <inheritdoc/>
    public void OnQueue(in QueueEvent happening)
    {
        // The intervals carry the queues.
    }

    /// <inheritdoc/>
    public void OnIntervalClosed(CameraInterval interval) => _intervals.Add(interval);
}
