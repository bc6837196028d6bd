using Footfall.Analytics;
using Footfall.Domain.Measures;

namespace Footfall.Pipeline.Replay;

/// <summary>Keeps a replay's closed intervals for its summary.</summary>
internal sealed class ReplaySink : IAnalysisSink
{
    public List<CameraInterval> Intervals { get; } = [];

    public void OnCrossing(in LineCrossing crossing)
    {
        // The intervals carry the counts.
    }

    public void OnVisitEnded(in ZoneVisit visit)
    {
        // The intervals carry the visits.
    }

    public void OnTransition(in ZoneTransition transition)
    {
        // The intervals carry the flow.
    }

    public void OnIntervalClosed(CameraInterval interval) => Intervals.Add(interval);
}
