namespace Footfall.Analytics.Heat;

/// <summary>The cells that one track has been in, for the two intervals that it can still heat.</summary>
internal sealed class CellTrail
{
    private readonly ulong[] _newer = new ulong[(HeatMap.Cells + 63) / 64];
    private readonly ulong[] _older = new ulong[(HeatMap.Cells + 63) / 64];
    private long _newerStart = long.MinValue;

    /// <summary>Marks a cell; true when the track was not there before in that interval.</summary>
    public bool Enter(long intervalStart, int cell)
    {
        if (intervalStart > _newerStart)
        {
            _newer.CopyTo(_older.AsSpan());
            _newer.AsSpan().Clear();
            _newerStart = intervalStart;
        }

        // An interval older than both cannot be told apart any more; it shares the older one's marks.
        ulong[] cells = intervalStart == _newerStart ? _newer : _older;
        ref ulong word = ref cells[cell / 64];
        ulong mark = 1UL << (cell % 64);
        bool isFirstTime = (word & mark) == 0;
        word |= mark;
        return isFirstTime;
    }

    public void Clear()
    {
        _newer.AsSpan().Clear();
        _older.AsSpan().Clear();
        _newerStart = long.MinValue;
    }
}
