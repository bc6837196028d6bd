using Footfall.Analytics;
using Footfall.Domain.Journals;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Scenes.Film;

/// <summary>Keeps what a camera counted.</summary>
public sealed class SceneSink : IAnalysisSink
{
    public List<LineCrossing> Crossings { get; } = [];

    public List<ZoneVisit> Visits { get; } = [];

    public List<ZoneTransition> Transitions { get; } = [];

    public List<QueueEvent> Queue { get; } = [];

    public List<CameraInterval> Intervals { get; } = [];

    public int Count(string line, CrossingDirection direction) =>
        Crossings.Count(crossing => crossing.LineId == line && crossing.Direction == direction);

    public void OnCrossing(in LineCrossing crossing) => Crossings.Add(crossing);

    public void OnVisitEnded(in ZoneVisit visit) => Visits.Add(visit);

    public void OnTransition(in ZoneTransition transition) => Transitions.Add(transition);

    public void OnQueue(in QueueEvent happening) => Queue.Add(happening);

    public void OnIntervalClosed(CameraInterval interval, CameraJournal rest) => Intervals.Add(interval);
}
