using Footfall.Analytics.Heat;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Intervals;

/// <summary>Everything counted so far in one interval that is still open.</summary>
/// <remarks>
/// Counts are kept under ids, not under positions in a plan, so that a plan may change in the middle of an interval.
/// </remarks>
internal sealed class IntervalTally(long start, CameraPlan plan)
{
    private readonly Dictionary<string, LineTally> _lines = [];
    private readonly Dictionary<string, ZoneTally> _zones = [];
    private readonly Dictionary<(string From, string To), int> _transitions = [];

    public long Start { get; } = start;

    /// <summary>The plan in force at the interval's end, as far as known.</summary>
    public CameraPlan Plan { get; set; } = plan;

    public long CoverageTicks { get; set; }

    public HeatMap Heat { get; } = new();

    public IdentityTally Identity { get; } = new();

    public LineTally Line(LinePlan line)
    {
        if (!_lines.TryGetValue(line.Id, out LineTally? tally))
        {
            _lines[line.Id] = tally = new LineTally(line);
        }

        return tally;
    }

    public ZoneTally Zone(ZonePlan zone)
    {
        if (!_zones.TryGetValue(zone.Id, out ZoneTally? tally))
        {
            _zones[zone.Id] = tally = new ZoneTally(zone);
        }

        return tally;
    }

    public void Add(in ZoneTransition transition)
    {
        (string From, string To) pair = (transition.From, transition.To);
        _transitions[pair] = _transitions.GetValueOrDefault(pair) + 1;
    }

    /// <summary>
    /// The finished interval: every line and zone of its plan in the plan's order, then those removed from the plan
    /// during the interval that had counted something.
    /// </summary>
    public CameraInterval Close(string cameraId, string model, TimeSpan length) => new(
        cameraId,
        new DateTimeOffset(Start, TimeSpan.Zero),
        length,
        Plan.Version,
        model,
        (double)CoverageTicks / TimeSpan.TicksPerSecond,
        [
            .. Plan.Lines.Select(line => Line(line).Close(line)),
            .. _lines
                .Where(entry => Plan.Lines.All(line => line.Id != entry.Key))
                .Select(entry => entry.Value.Close())
                .OrderBy(line => line.LineId, StringComparer.Ordinal),
        ],
        [
            .. Plan.Zones.Select(zone => Zone(zone).Close(zone)),
            .. _zones
                .Where(entry => !entry.Value.IsEmpty && Plan.Zones.All(zone => zone.Id != entry.Key))
                .Select(entry => entry.Value.Close())
                .OrderBy(zone => zone.ZoneId, StringComparer.Ordinal),
        ],
        [
            .. _transitions
                .Select(entry => new TransitionMeasure(entry.Key.From, entry.Key.To, entry.Value))
                .OrderBy(transition => transition.From, StringComparer.Ordinal)
                .ThenBy(transition => transition.To, StringComparer.Ordinal),
        ],
        Heat.Close(),
        Identity.Close((double)Heat.Ticks / TimeSpan.TicksPerSecond));
}
