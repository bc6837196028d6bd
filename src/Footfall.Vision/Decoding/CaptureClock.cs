namespace Footfall.Vision.Decoding;

/// <summary>Numbers one live camera's frames and stamps each later than the one before, over all its reconnects.</summary>
/// <remarks>
/// Thread-safe. When the computer's clock is set back, stamps creep on by the smallest step until it has caught up:
/// a time that was counted once is never counted again.
/// </remarks>
/// <param name="clock">The wall clock.</param>
public sealed class CaptureClock(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private long _next;
    private DateTimeOffset _last = DateTimeOffset.MinValue;
    private DateTimeOffset _lastFrame = DateTimeOffset.MinValue;

    /// <summary>The newest time given out; no later frame will be earlier.</summary>
    public DateTimeOffset Last
    {
        get
        {
            lock (_gate)
            {
                return _last;
            }
        }
    }

    /// <summary>How far the wall clock is behind the newest stamp; zero unless it was set back.</summary>
    public TimeSpan Behind
    {
        get
        {
            TimeSpan behind = Last - clock.GetUtcNow();
            return behind > TimeSpan.Zero ? behind : TimeSpan.Zero;
        }
    }

    /// <summary>Lets time pass for a camera that gives no frames.</summary>
    /// <param name="quiet">Only if its last frame is at least this old, so that none is still on its way.</param>
    /// <param name="now">The time that has been reached; every later frame is later.</param>
    /// <returns>False if a frame came lately or the clock stands before the newest stamp.</returns>
    public bool TryAdvance(TimeSpan quiet, out DateTimeOffset now)
    {
        now = clock.GetUtcNow();
        lock (_gate)
        {
            if (now <= _last || now - _lastFrame < quiet)
            {
                return false;
            }

            _last = now;
            return true;
        }
    }

    internal (long Sequence, DateTimeOffset CapturedAt) Stamp()
    {
        DateTimeOffset now = clock.GetUtcNow();
        lock (_gate)
        {
            _last = now > _last ? now : _last.AddTicks(1);
            _lastFrame = _last;
            return (_next++, _last);
        }
    }
}
