using System.Collections.Immutable;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Intervals;

/// <summary>
/// Keeps the intervals that may still change, and closes each once, in order, when nothing can change it any more.
/// </summary>
/// <remarks>
/// One to three are open at once: a crossing or a visit belongs to the interval of its own time, though it becomes
/// certain only after the hold time or the gap tolerance.
/// </remarks>
internal sealed class IntervalRoller(string cameraId, string model, CameraPlan plan, AnalyzerOptions options)
{
    private readonly long _length = options.IntervalLength.Ticks;
    private readonly List<IntervalTally> _open = [];
    private CameraPlan _plan = plan;
    private bool _anyClosed;

    /// <summary>
    /// Start of the earliest interval that is not yet closed; <see cref="long.MaxValue"/> before the first.
    /// </summary>
    private long _next = long.MaxValue;

    /// <summary>Everything before this moment is reported and final.</summary>
    public long ClosedUntil => _anyClosed ? _next : long.MinValue;

    /// <summary>Earliest first.</summary>
    public IReadOnlyList<IntervalTally> Open => _open;

    /// <summary>End of the interval that a moment belongs to.</summary>
    public long EndOf(long at) => Start(at) + _length;

    /// <summary>What is counted so far in each interval that is not closed, earliest first.</summary>
    public ImmutableArray<CameraInterval> ReadOpen() =>
        [.. _open.Select(interval => interval.Close(cameraId, model, options.IntervalLength))];

    /// <summary>Cuts a span of time into the intervals that it falls into.</summary>
    public IntervalSplit Split(long from, long until) => new(this, from, until);

    /// <summary>Reports begin with the interval of this moment, unless they have begun earlier.</summary>
    public void Touch(long at)
    {
        if (!_anyClosed)
        {
            _next = Math.Min(_next, Start(at));
        }
    }

    /// <summary>The open interval of a moment; a moment already reported falls into the earliest open one.</summary>
    public IntervalTally At(long at)
    {
        Touch(at);
        long start = Math.Max(Start(at), _next);
        int index = _open.Count;
        while (index > 0 && _open[index - 1].Start >= start)
        {
            index--;
            if (_open[index].Start == start)
            {
                return _open[index];
            }
        }

        var interval = new IntervalTally(start, _plan);
        _open.Insert(index, interval);
        return interval;
    }

    /// <summary>Intervals that end later than this moment are reported under the new plan.</summary>
    public void ChangePlan(CameraPlan plan, long now)
    {
        _plan = plan;
        foreach (IntervalTally interval in _open)
        {
            if (interval.Start + _length > now)
            {
                interval.Plan = plan;
            }
        }
    }

    /// <summary>Closes every interval that ends by a moment before which nothing can change.</summary>
    /// <param name="settled">The moment.</param>
    /// <param name="closed">Takes each, when it is no longer among the open ones.</param>
    public void Close(long settled, Action<CameraInterval> closed)
    {
        while (_next != long.MaxValue && _next + _length <= settled)
        {
            _anyClosed = true;
            long gapEnd = _open.Count > 0 ? Math.Min(_open[0].Start, Start(settled)) : Start(settled);
            if (gapEnd - _next > options.LongestReportedGap.Ticks)
            {
                _next = gapEnd;
                continue;
            }

            closed(TakeNext());
        }
    }

    /// <summary>Closes everything that is open, with what it has.</summary>
    public void CloseAll(Action<CameraInterval> closed)
    {
        if (_open.Count > 0)
        {
            Close(_open[^1].Start + _length, closed);
        }
    }

    private CameraInterval TakeNext()
    {
        IntervalTally interval;
        if (_open.Count > 0 && _open[0].Start == _next)
        {
            interval = _open[0];
            _open.RemoveAt(0);
        }
        else
        {
            interval = new IntervalTally(_next, _plan);
        }

        _next += _length;
        return interval.Close(cameraId, model, options.IntervalLength);
    }

    private long Start(long at) => at - (at % _length);
}
