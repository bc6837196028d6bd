using Footfall.Domain.Journals;
using Footfall.Domain.Measures;

namespace Footfall.Analytics.Tests;

/// <summary>Keeps everything an analyzer says.</summary>
internal sealed class RecordingSink : IAnalysisSink
{
    public List<LineCrossing> Crossings { get; } = [];

    public List<ZoneVisit> Visits { get; } = [];

    public List<ZoneTransition> Transitions { get; } = [];

    public List<QueueEvent> Queue { get; } = [];

    public List<ZoneOccupancy> Occupancy { get; } = [];

    public List<CameraInterval> Intervals { get; } = [];

    /// <summary>What came with the newest interval.</summary>
    public CameraJournal? Journal { get; private set; }

    public void OnCrossing(in LineCrossing crossing) => Crossings.Add(crossing);

    public void OnVisitEnded(in ZoneVisit visit) => Visits.Add(visit);

    public void OnTransition(in ZoneTransition transition) => Transitions.Add(transition);

    public void OnQueue(in QueueEvent happening) => Queue.Add(happening);

    public void OnOccupancy(in ZoneOccupancy occupancy) => Occupancy.Add(occupancy);

    public void OnIntervalClosed(CameraInterval interval, CameraJournal rest)
    {
        Intervals.Add(interval);
        Journal = rest;
    }
}
