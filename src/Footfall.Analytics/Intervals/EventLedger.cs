using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Intervals;

/// <summary>Enters each event into the interval of its own time and tells the sink.</summary>
internal sealed class EventLedger(IntervalRoller intervals, IAnalysisSink sink)
{
    public void Add(LinePlan line, int trackId, CrossingDirection direction, long at)
    {
        intervals.At(at).Line(line).Add(direction);
        sink.OnCrossing(new LineCrossing(line.Id, trackId, direction, Time(at)));
    }

    public void Add(ZonePlan zone, int trackId, long enteredAt, long leftAt, VisitEnd end, PlanSettings settings)
    {
        var visit = new ZoneVisit(zone.Id, trackId, Time(enteredAt), Time(leftAt), end);
        intervals.At(leftAt).Zone(zone).Add(visit, settings);
        sink.OnVisitEnded(visit);
    }

    public void Add(string from, string to, int trackId, long at)
    {
        var transition = new ZoneTransition(from, to, trackId, Time(at));
        intervals.At(at).Add(transition);
        sink.OnTransition(transition);
    }

    public void Add(ZonePlan queue, int trackId, QueueEventKind kind, long joinedAt, long at, PlanSettings settings)
    {
        var happening = new QueueEvent(queue.Id, trackId, kind, Time(joinedAt), Time(at));
        intervals.At(at).Zone(queue).Queue.Add(happening, settings.TargetWait);
        sink.OnQueue(happening);
    }

    private static DateTimeOffset Time(long ticks) => new(ticks, TimeSpan.Zero);
}
