namespace Footfall.Pipeline.Supervision;

/// <summary>Frames per second over a sliding window.</summary>
/// <remarks>One thread counts, another looks. Looking once a second or so moves the window.</remarks>
/// <param name="window">How far back it reaches.</param>
/// <param name="clock">Measures time that never jumps.</param>
internal sealed class RateWindow(TimeSpan window, TimeProvider clock)
{
    private readonly Queue<(long At, long Count)> _looks = new();
    private long _count;

    /// <summary>Whether the window has been filled since the last reset.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Counts a frame.</summary>
    public void Count() => Interlocked.Increment(ref _count);

    /// <summary>Forgets everything: a new connection.</summary>
    public void Reset()
    {
        lock (_looks)
        {
            _looks.Clear();
            IsFull = false;
            _looks.Enqueue((clock.GetTimestamp(), Interlocked.Read(ref _count)));
        }
    }

    /// <summary>Frames per second since the window's start or the last reset.</summary>
    public double Look()
    {
        lock (_looks)
        {
            long now = clock.GetTimestamp();
            long count = Interlocked.Read(ref _count);
            _looks.Enqueue((now, count));
            while (_looks.Count > 2 && clock.GetElapsedTime(_looks.ElementAt(1).At, now) >= window)
            {
                _looks.Dequeue();
            }

            (long at, long counted) = _looks.Peek();
            TimeSpan elapsed = clock.GetElapsedTime(at, now);
            IsFull = elapsed >= window;
            return elapsed > TimeSpan.Zero ? (count - counted) / elapsed.TotalSeconds : 0;
        }
    }
}
