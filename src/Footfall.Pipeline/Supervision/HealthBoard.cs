using Footfall.Domain.Geometry;
using Footfall.Vision.Decoding;

namespace Footfall.Pipeline.Supervision;

/// <summary>Gathers what is known of one camera and says in one word how it is doing.</summary>
/// <remarks>Thread-safe; counting a frame allocates nothing unless the state changes.</remarks>
internal sealed class HealthBoard
{
    private readonly Lock _gate = new();
    private readonly WatchdogOptions _options;
    private readonly TimeProvider _clock;
    private readonly RateWindow _rate;
    private readonly Action<CameraHealth, CameraHealth> _changed;
    private CancellationTokenSource? _connection;
    private CameraState _phase = CameraState.Connecting;
    private bool _frozen;
    private bool _clockSetBack;
    private bool _slow;
    private long _connectedAt;
    private long _lastFrameAt;
    private bool _hasFrames;
    private CameraHealth _health;

    /// <summary>Starts with a camera that is being connected.</summary>
    /// <param name="cameraId">The camera.</param>
    /// <param name="options">When it counts as unwell.</param>
    /// <param name="clock">Tells and measures time.</param>
    /// <param name="changed">Told of a new state: before and after. Called one at a time, in order.</param>
    public HealthBoard(
        string cameraId, WatchdogOptions options, TimeProvider clock, Action<CameraHealth, CameraHealth> changed)
    {
        _options = options;
        _clock = clock;
        _changed = changed;
        _rate = new RateWindow(options.RateWindow, clock);
        _health = new CameraHealth(cameraId, CameraState.Connecting, clock.GetUtcNow());
        Read = () => Health;
    }

    /// <summary>The condition now.</summary>
    public CameraHealth Health => Volatile.Read(ref _health);

    /// <summary>Gives <see cref="Health"/>; always the same delegate.</summary>
    public Func<CameraHealth> Read { get; }

    /// <summary>How long the connection that is or just was gave frames.</summary>
    public TimeSpan HealthyFor
    {
        get
        {
            lock (_gate)
            {
                return _hasFrames ? _clock.GetElapsedTime(_connectedAt, _lastFrameAt) : TimeSpan.Zero;
            }
        }
    }

    /// <summary>The source was opened; frames are to come.</summary>
    /// <param name="size">The camera's full picture.</param>
    /// <param name="expectedPerSecond">Frames a second that should come, if known.</param>
    /// <param name="connection">Cancelled when they do not.</param>
    public void Connect(PictureSize size, double? expectedPerSecond, CancellationTokenSource connection)
    {
        lock (_gate)
        {
            _connection = connection;
            _connectedAt = _clock.GetTimestamp();
            _lastFrameAt = _connectedAt;
            _hasFrames = false;
            _slow = false;
            _rate.Reset();
            Publish(_health with { SourceSize = size, ExpectedFramesPerSecond = expectedPerSecond });
        }
    }

    /// <summary>A frame came.</summary>
    /// <param name="frozen">It shows what all frames before it show.</param>
    /// <param name="clockSetBack">Its time has been counted already.</param>
    public void CountFrame(bool frozen, bool clockSetBack)
    {
        _rate.Count();
        lock (_gate)
        {
            _lastFrameAt = _clock.GetTimestamp();
            if (_hasFrames && frozen == _frozen && clockSetBack == _clockSetBack)
            {
                return;
            }

            _hasFrames = true;
            _frozen = frozen;
            _clockSetBack = clockSetBack;
            _phase = CameraState.Live;
            Publish(_health);
        }
    }

    /// <summary>Measures the rate and gives up a connection that has been silent for too long.</summary>
    public void Look()
    {
        lock (_gate)
        {
            if (_connection is null)
            {
                return;
            }

            double rate = _rate.Look();

            // Well is a little more than not slow, so that a camera at the limit does not change state every second.
            double limit = _slow ? 1.2 * _options.SlowBelow : _options.SlowBelow;
            _slow = _rate.IsFull && rate < limit * _health.ExpectedFramesPerSecond;
            Publish(_health with { FramesPerSecond = rate });
            if (_clock.GetElapsedTime(_lastFrameAt) >= _options.SilentAfter)
            {
                _connection.Cancel();
            }
        }
    }

    /// <summary>The connection ends; it is not cancelled any more.</summary>
    public void Disconnect()
    {
        lock (_gate)
        {
            _connection = null;
        }
    }

    /// <summary>The camera was lost.</summary>
    public void Lose(SourceException failure)
    {
        lock (_gate)
        {
            _hasFrames = false;
            _phase = CameraState.Reconnecting;
            Publish(_health with
            {
                FramesPerSecond = 0,
                LastError = new CameraError(_clock.GetUtcNow(), failure.Problem, failure.Remedy),
            });
        }
    }

    /// <summary>The next attempt begins.</summary>
    public void TryAgain()
    {
        lock (_gate)
        {
            Publish(_health with { Reconnects = _health.Reconnects + 1 });
        }
    }

    /// <summary>A file was played to its end.</summary>
    public void End() => Finish(CameraState.Ended);

    /// <summary>Nobody watches any more.</summary>
    public void Stop()
    {
        if (Health.State != CameraState.Ended)
        {
            Finish(CameraState.Stopped);
        }
    }

    private void Finish(CameraState state)
    {
        lock (_gate)
        {
            _phase = state;
            Publish(_health with { FramesPerSecond = 0 });
        }
    }

    private void Publish(CameraHealth next)
    {
        CameraHealth before = _health;
        CameraState state = _phase != CameraState.Live ? _phase
            : _frozen ? CameraState.Frozen
            : _clockSetBack ? CameraState.ClockSetBack
            : _slow ? CameraState.Slow
            : CameraState.Live;
        if (state != before.State)
        {
            next = next with { State = state, Since = _clock.GetUtcNow() };
        }

        Volatile.Write(ref _health, next);
        if (state != before.State)
        {
            _changed(before, next);
        }
    }
}
