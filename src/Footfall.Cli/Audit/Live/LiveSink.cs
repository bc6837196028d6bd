using System.Collections.Concurrent;
using Footfall.Analytics;
using Footfall.Domain.Journals;
using Footfall.Domain.Measures;

namespace Footfall.Cli.Audit.Live;

/// <summary>Keeps a watched camera's crossings; the audit ends after a stated time, so they are bounded.</summary>
internal sealed class LiveSink : IAnalysisSink
{
    private readonly ConcurrentQueue<LineCrossing> _crossings = new();

    /// <summary>Every crossing so far.</summary>
    public IReadOnlyCollection<LineCrossing> Crossings => _crossings;

    public void OnCrossing(in LineCrossing crossing) => _crossings.Enqueue(crossing);

    public void OnVisitEnded(in ZoneVisit visit)
    {
        // An audit compares crossings.
    }

    public void OnTransition(in ZoneTransition transition)
    {
        // An audit compares crossings.
    }

    public void OnQueue(in QueueEvent happening)
    {
        // An audit compares crossings.
    }

    public void OnIntervalClosed(CameraInterval interval, CameraJournal rest)
    {
        // The audit's intervals have a length of their own.
    }
}
