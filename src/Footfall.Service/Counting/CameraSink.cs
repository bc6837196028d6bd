using Footfall.Analytics;
using Footfall.Domain.Journals;
using Footfall.Domain.Measures;

namespace Footfall.Service.Counting;

/// <summary>Sends one camera's closed intervals to the store of record, to today's counts and to those at the entrances.</summary>
/// <param name="today">The camera's counts since midnight.</param>
/// <param name="entrances">What the camera counted at the store's entrances.</param>
/// <param name="write">
/// Takes intervals for the store of record, where the second part of a minute that a restart cut in two is added to the first.
/// </param>
internal sealed class CameraSink(
    CountsToday today, EntranceLog entrances, Action<CameraInterval, CameraJournal> write) : IAnalysisSink
{
    /// <summary>Told after an interval closed.</summary>
    public Action? IntervalClosed { get; set; }

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

    public void OnQueue(in QueueEvent happening)
    {
        // The intervals carry the queues.
    }

    public void OnIntervalClosed(CameraInterval interval, CameraJournal rest)
    {
        today.Add(interval);
        entrances.Add(interval);
        write(interval, rest);
        IntervalClosed?.Invoke();
    }
}
