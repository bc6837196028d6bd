namespace Footfall.Analytics.Coverage;

/// <summary>The median of a source's latest frame periods: one dropped frame does not move it.</summary>
internal sealed class UsualPeriod
{
    private const int Remembered = 15;

    private readonly long[] _periods = new long[Remembered];
    private int _count;
    private int _next;

    /// <summary>Ticks; 0 while no period is known, so that a lone frame stands for no time.</summary>
    public long Ticks
    {
        get
        {
            if (_count == 0)
            {
                return 0;
            }

            Span<long> sorted = stackalloc long[Remembered];
            sorted = sorted[.._count];
            _periods.AsSpan(0, _count).CopyTo(sorted);
            sorted.Sort();
            return sorted[_count / 2];
        }
    }

    public void Add(long ticks)
    {
        _periods[_next] = ticks;
        _next = (_next + 1) % Remembered;
        _count = Math.Min(_count + 1, Remembered);
    }
}
