using Footfall.Analytics;
using Footfall.Domain.Journals;
using Footfall.Domain.Measures;
using Footfall.Service.Live.Events;

namespace Footfall.Service.Counting;

/// <summary>
/// Sends one camera's closed intervals to the store of record and to the counts of its store's calendar, and its events to
/// whoever watches.
/// </summary>
/// <param name="counts">What is known of the camera so far.</param>
/// <param name="write">
/// Takes intervals for the store of record, where the second part of a minute that a restart cut in two is added to the first.
/// </param>
/// <param name="events">Takes the events.</param>
internal sealed class CameraSink(
    CameraCounts counts, Action<CameraInterval, CameraJournal> write, CameraEvents events) : IAnalysisSink
{
    private CameraCounts _counts = counts;
    private List<CameraInterval>? _noted;

    /// <summary>Told after an interval closed.</summary>
    public Action? IntervalClosed { get; set; }

    /// <summary>The camera's part of the event log.</summary>
    public CameraEvents Events => events;

    /// <summary>The counts that closed intervals are added to.</summary>
    public CameraCounts Counts => Volatile.Read(ref _counts);

    /// <summary>Notes every interval that closes from now on; called while none closes.</summary>
    public void Note() => _noted = [];

    /// <summary>Notes no more.</summary>
    public void StopNoting() => _noted = null;

    /// <summary>Counts on with others; called while no interval closes.</summary>
    /// <param name="next">Hold what had closed before <see cref="Note"/>; what was noted since is added.</param>
    public void Swap(CameraCounts next)
    {
        foreach (CameraInterval interval in _noted ?? [])
        {
            next.Add(interval);
        }

        _noted = null;
        Volatile.Write(ref _counts, next);
    }

    public void OnCrossing(in LineCrossing crossing) => events.Tell(crossing);

    public void OnVisitEnded(in ZoneVisit visit) => events.Tell(visit);

    public void OnTransition(in ZoneTransition transition)
    {
        // Nobody watches these; the intervals carry the flow.
    }

    public void OnQueue(in QueueEvent happening) => events.Tell(happening);

    public void OnOccupancy(in ZoneOccupancy occupancy) => events.Tell(occupancy);

    public void OnIntervalClosed(CameraInterval interval, CameraJournal rest)
    {
        _counts.Add(interval);
        _noted?.Add(interval);
        write(interval, events.Mark(rest));
        IntervalClosed?.Invoke();
    }
}
