using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Intervals;

/// <summary>One zone's presence and visits in one open interval.</summary>
internal sealed class ZoneTally(ZonePlan zone)
{
    private long _personTicks;
    private int? _max;
    private int? _min;
    private int _engaged;
    private int _bounced;
    private DwellHistogram _dwell = DwellHistogram.Empty;
    private QueueTally? _queue;

    public int Visits { get; private set; }

    public long DwellTicks { get; private set; }

    public bool IsEmpty => Visits == 0 && _personTicks == 0 && _queue is null;

    /// <summary>The waiting in this zone, which thereby is a queue.</summary>
    public QueueTally Queue => _queue ??= new QueueTally();

    /// <summary>So many people stood in the zone for so long.</summary>
    public void Stand(int people, long ticks)
    {
        _personTicks += people * ticks;
        _max = Math.Max(_max ?? people, people);
        _min = Math.Min(_min ?? people, people);
    }

    public void Add(in ZoneVisit visit, PlanSettings settings)
    {
        Visits++;
        DwellTicks += visit.Dwell.Ticks;
        _engaged += visit.Dwell >= settings.EngagedAfter ? 1 : 0;
        _bounced += visit.Dwell < settings.BounceBelow ? 1 : 0;
        _dwell = _dwell.Add(visit.Dwell);
    }

    /// <summary>The measure, under the role that the zone had when it first counted here.</summary>
    public ZoneMeasure Close() => Close(zone);

    public ZoneMeasure Close(ZonePlan current) => new(
        current.Id,
        current.Role,
        Seconds(_personTicks),
        _max,
        _min,
        Visits,
        Seconds(DwellTicks),
        _engaged,
        _bounced,
        _dwell,
        current.Role == ZoneRole.Queue ? Queue.Close() : _queue?.Close());

    private static double Seconds(long ticks) => (double)ticks / TimeSpan.TicksPerSecond;
}
