using Footfall.Analytics;
using Footfall.Domain.Journals;
using Footfall.Domain.Measures;

namespace Footfall.Pipeline.Replay;

/// <summary>Keeps a replay's crossings and closed intervals for its summary.</summary>
public sealed class ReplaySink : IAnalysisSink
{
    private readonly List<CameraInterval> _intervals = [];
    private readonly List<LineCrossing> _crossings = [];

    /// <summary>Every closed interval in order.</summary>
    public IReadOnlyList<CameraInterval> Intervals => _intervals;

    /// <summary>Every counted crossing, in the order in which they became certain.</summary>
    public IReadOnlyList<LineCrossing> Crossings => _crossings;

    /// <inheritdoc/>
    public void OnCrossing(in LineCrossing crossing) => _crossings.Add(crossing);

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
    public void OnIntervalClosed(CameraInterval interval, CameraJournal rest) => _intervals.Add(interval);
}
