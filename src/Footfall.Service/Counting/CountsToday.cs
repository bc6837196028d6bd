using System.Collections.Immutable;
using Footfall.Analytics;
using Footfall.Domain.Measures;

namespace Footfall.Service.Counting;

/// <summary>One camera's counts since the store's midnight.</summary>
/// <remarks>
/// The sum of the day's closed intervals, kept here, and of what is open, read from the lane. An interval closes while the
/// lane is locked, so a reader who sees the same totals before and after asking the lane has a matching pair. Thread-safe.
/// </remarks>
internal sealed class CountsToday
{
    private static readonly TimeSpan LongestAwaited = new AnalyzerOptions().ResumeWithin;

    private readonly StoreCalendar _calendar;
    private readonly TimeProvider _clock;
    private readonly DateTimeOffset _awaitedUntil;
    private DayTotals _totals;

    /// <summary>Starts from what the store of record holds.</summary>
    /// <param name="calendar">Says when a day begins.</param>
    /// <param name="clock">Says which day it is.</param>
    /// <param name="stored">The camera's stored intervals of today, in any order; others are left out.</param>
    public CountsToday(StoreCalendar calendar, TimeProvider clock, IEnumerable<CameraInterval> stored)
    {
        _calendar = calendar;
        _clock = clock;
        DateTimeOffset now = clock.GetUtcNow();
        _awaitedUntil = now + LongestAwaited;
        // Nothing that happened before the start is open in the lane.
        _totals = DayTotals.Nothing(calendar.DayStart(now), now);
        foreach (CameraInterval interval in stored)
        {
            Add(interval);
        }
    }

    /// <summary>Takes an interval that has just closed, or the part of it that is new.</summary>
    public void Add(CameraInterval interval)
    {
        DateTimeOffset dayStart = _calendar.DayStart(interval.Start);
        ImmutableInterlocked.Update(ref _totals, AddTo, (interval, dayStart));
    }

    /// <summary>Counts some zones from 0 again; called while nothing is counted.</summary>
    /// <param name="zones">Their ids.</param>
    /// <param name="open">The counts that no closed interval holds. They stay in it: what is shown starts anew, not what is stored.</param>
    public void StartAfresh(IReadOnlyList<string> zones, LiveCounts open)
    {
        if (zones.Count > 0)
        {
            ImmutableInterlocked.Update(
                ref _totals,
                static (totals, change) => totals with
                {
                    Zones = totals.Zones.SetItems(change.open.Zones
                        .Where(zone => change.zones.Contains(zone.ZoneId))
                        .Select(zone => KeyValuePair.Create(
                            zone.ZoneId, new ZoneTotal(-zone.Visits, -zone.DwellPersonSeconds)))),
                },
                (zones, open));
        }
    }

    /// <summary>Reads the counts as they stand.</summary>
    /// <param name="readOpen">Reads the lane's counts that no closed interval holds.</param>
    /// <param name="openHasFrames">Whether a frame was analysed since the last interval closed.</param>
    public CameraDay Read(Func<LiveCounts> readOpen, Func<bool> openHasFrames)
    {
        DayTotals totals;
        LiveCounts open;
        do
        {
            totals = Volatile.Read(ref _totals);
            open = readOpen();
        }
        while (!ReferenceEquals(totals, Volatile.Read(ref _totals)));

        // The lane waits on the clock of its pictures, which stands still while none come.
        bool awaits = _clock.GetUtcNow() < _awaitedUntil;
        return Sum(Today(totals, open), open, openHasFrames(), awaits);
    }

    private static DayTotals AddTo(DayTotals totals, (CameraInterval Interval, DateTimeOffset DayStart) closed)
    {
        if (closed.DayStart < totals.DayStart)
        {
            return totals;
        }

        return closed.DayStart == totals.DayStart
            ? totals.Add(closed.Interval)
            : DayTotals.Nothing(closed.DayStart, totals.ClosedUntil).Add(closed.Interval);
    }

    /// <summary>
    /// Turns the page at midnight, but not before the day's last interval has closed: until then the open counts are still
    /// the old day's.
    /// </summary>
    private DayTotals Today(DayTotals totals, LiveCounts open)
    {
        DateTimeOffset dayStart = _calendar.DayStart(_clock.GetUtcNow());
        bool turned = dayStart > totals.DayStart && (totals.ClosedUntil >= dayStart || IsNothing(open));
        return turned ? DayTotals.Nothing(dayStart, dayStart) : totals;
    }

    private static bool IsNothing(LiveCounts open) =>
        open.Lines.All(line => line.In == 0 && line.Out == 0) && open.Zones.All(zone => zone.Visits == 0);

    private static CameraDay Sum(DayTotals totals, LiveCounts open, bool openHasFrames, bool awaits) => new(
        totals.DayStart,
        totals.ClosedUntil,
        openHasFrames || totals.CoverageSeconds > 0,
        totals.CoverageSeconds,
        [.. open.Lines.Select(line => Sum(totals.Lines.GetValueOrDefault(line.LineId), line))],
        [.. open.Zones.Select(zone => Sum(totals.Zones.GetValueOrDefault(zone.ZoneId), zone, awaits))]);

    private static LineDay Sum(LineTotal closed, LiveLine open) =>
        new(open.LineId, closed.In + open.In, closed.Out + open.Out);

    private static ZoneDay Sum(ZoneTotal closed, LiveZone open, bool awaits)
    {
        int visits = closed.Visits + open.Visits;
        double seconds = closed.DwellPersonSeconds + open.DwellPersonSeconds;
        return new ZoneDay(open.ZoneId, open.Occupancy, visits, visits == 0 ? null : seconds / visits)
        {
            Awaited = awaits ? open.Awaited : 0,
        };
    }
}
