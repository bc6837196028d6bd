namespace Footfall.Analytics.Intervals;

/// <summary>A span of time, cut at the borders of intervals; empty when it has no length.</summary>
internal ref struct IntervalSplit(IntervalRoller intervals, long from, long until)
{
    private long _from = from;

    public IntervalShare Current { get; private set; }

    public readonly IntervalSplit GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_from >= until)
        {
            return false;
        }

        long end = Math.Min(intervals.EndOf(_from), until);
        Current = new IntervalShare(intervals.At(_from), end - _from);
        _from = end;
        return true;
    }
}
