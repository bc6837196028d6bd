using Footfall.Pipeline.Metrics;
using Footfall.Vision.Decoding;
using Footfall.Vision.Frames;
using Microsoft.Extensions.Logging;

namespace Footfall.Pipeline.Supervision;

/// <summary>Keeps one camera read: connects, offers its frames, notices when it is unwell, and reconnects for ever.</summary>
/// <remarks>
/// <code>
///  Connecting ──► Live ◄──► Slow, Frozen, ClockSetBack
///      │            │ failed, silent        ▲
///      └────────────┴──────► Reconnecting ──┘
/// </code>
/// One loop reads; a second one looks once a second: measures the rate, notices silence, and lets the target's time
/// pass while no frames come, so that intervals close with falling coverage.
/// </remarks>
public sealed partial class CameraSupervisor : IAsyncDisposable
{
    private static readonly TimeSpan OnceASecond = TimeSpan.FromSeconds(1);
    private readonly SourceSettings _source;
    private readonly IFrameTarget _target;
    private readonly PixelPool _pixels;
    private readonly WatchdogOptions _options;
    private readonly CameraMeter _meter;
    private readonly TimeProvider _clock;
    private readonly ILogger<CameraSupervisor> _logger;
    private readonly ILogger<FrameReader> _readerLogger;
    private readonly Backoff _backoff;
    private readonly CaptureClock _capture;
    private readonly FreezeWatch _freeze;
    private readonly HealthBoard _board;
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;
    private DateTimeOffset _withheldUntil;

    /// <summary>Prepares; nothing runs before <see cref="Start"/>.</summary>
    /// <param name="source">What to read; its pace is <see cref="SourcePace.Live"/>.</param>
    /// <param name="target">Takes the frames; stays the caller's.</param>
    /// <param name="pixels">Lends the pictures.</param>
    /// <param name="options">When a camera counts as unwell.</param>
    /// <param name="meter">Shows the state.</param>
    /// <param name="clock">Stamps frames and measures silence.</param>
    /// <param name="jitter">Draws the randomness of pauses.</param>
    /// <param name="loggers">For itself and for the readers.</param>
    /// <exception cref="ArgumentException">The source is not read live.</exception>
    public CameraSupervisor(
        SourceSettings source,
        IFrameTarget target,
        PixelPool pixels,
        WatchdogOptions options,
        CameraMeter meter,
        TimeProvider clock,
        Random jitter,
        ILoggerFactory loggers)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        if (source.Pace != SourcePace.Live)
        {
            throw new ArgumentException($"Camera '{source.CameraId}' is to be replayed; only live sources are supervised.");
        }

        _source = source;
        _target = target;
        _pixels = pixels;
        _options = options;
        _meter = meter;
        _clock = clock;
        _logger = loggers.CreateLogger<CameraSupervisor>();
        _readerLogger = loggers.CreateLogger<FrameReader>();
        _backoff = new Backoff(options.FirstPause, options.LongestPause, jitter);
        _capture = new CaptureClock(clock);
        _freeze = new FreezeWatch(options.FrozenAfter);
        _board = new HealthBoard(source.CameraId, options, clock, OnHealthChanged);
    }

    /// <summary>Told of every change of state, on the thread that noticed it; must return soon and not throw.</summary>
    public event Action<CameraHealth>? HealthChanged;

    /// <summary>The camera's condition now.</summary>
    public CameraHealth Health => _board.Health;

    /// <summary>Done once a file has ended or the supervisor was disposed.</summary>
    public Task Completion => _running;

    /// <summary>Starts to read. Called once.</summary>
    public void Start()
    {
        _meter.Follow(_source.CameraId, _board.Read);
        _running = Task.Run(RunAsync);
    }

    /// <summary>Stops reading and ends the child process; frames already offered stay with the target.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_stop.IsCancellationRequested)
        {
            await _stop.CancelAsync().ConfigureAwait(false);
            await _running.ConfigureAwait(false);
            _board.Stop();
            _meter.Forget(_source.CameraId, _board.Read);
            _stop.Dispose();
        }
    }

    private async Task RunAsync()
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        Task watching = WatchAsync(over.Token);
        try
        {
            await ReadForEverAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Stopped: the ordinary end.
        }

        await over.CancelAsync().ConfigureAwait(false);
        await watching.ConfigureAwait(false);
    }

    private async Task ReadForEverAsync()
    {
        string? reported = null;
        while (await ReadUntilLostAsync().ConfigureAwait(false) is { } failure)
        {
            if (_board.HealthyFor >= _options.HealthyAfter)
            {
                _backoff.Reset();
                reported = null;
            }

            TimeSpan pause = _backoff.Next();
            _board.Lose(failure);

            // The same problem again and again is one line in the log, not one every half minute.
            LogLevel level = failure.Problem == reported ? LogLevel.Debug : LogLevel.Warning;
            LogLost(_logger, level, _source.CameraId, failure.Problem, failure.Remedy, pause);
            reported = failure.Problem;
            await Task.Delay(pause, _clock, _stop.Token).ConfigureAwait(false);
            _board.TryAgain();
            _meter.CountReconnect(_source.CameraId);
        }

        _board.End();
    }

    /// <returns>Why the camera was lost; null at the end of a file.</returns>
    private async Task<SourceException?> ReadUntilLostAsync()
    {
        try
        {
            FrameReader reader = await FrameReader
                .OpenAsync(_source, _pixels, _capture, _readerLogger, _stop.Token).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                using var silence = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
                _board.Connect(reader.SourceSize, reader.ExpectedFramesPerSecond, silence);
                try
                {
                    await OfferAllAsync(reader, silence.Token).ConfigureAwait(false);
                    return null;
                }
                finally
                {
                    _board.Disconnect();
                }
            }
        }
        catch (OperationCanceledException) when (!_stop.IsCancellationRequested)
        {
            return new SourceException(
                _source.CameraId,
                $"no picture came for {_options.SilentAfter.TotalSeconds:0.#} s.",
                "Check the camera and the network between; it is connected anew.");
        }
        catch (SourceException failure)
        {
            return failure;
        }
#pragma warning disable CA1031 // Whatever it was, the camera deserves another attempt, and the other cameras their peace.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogUnforeseen(_logger, _source.CameraId, error);
            return new SourceException(
                _source.CameraId, $"reading failed: {error.GetType().Name}.", "See the log; it is tried again.", error);
        }
    }

    private async Task OfferAllAsync(FrameReader reader, CancellationToken cancellation)
    {
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false) is { } frame)
        {
            bool frozen = _freeze.IsFrozen(frame);
            bool clockSetBack = _capture.Behind > _options.ClockTolerance;
            _board.CountFrame(frozen, clockSetBack);
            if (frozen || clockSetBack)
            {
                Withhold(frame);
            }
            else
            {
                await _target.OfferAsync(frame, _stop.Token).ConfigureAwait(false);
            }
        }
    }

    // Time passes by the withheld frames' own stamps, so that the next frame offered is later than all of it.
    private void Withhold(CameraFrame frame)
    {
        using (frame)
        {
            if (frame.CapturedAt - _withheldUntil >= OnceASecond && _target.IsIdle)
            {
                _withheldUntil = frame.CapturedAt;
                _target.AdvanceTo(frame.CapturedAt);
            }
        }
    }

    private async Task WatchAsync(CancellationToken over)
    {
        using var beat = new PeriodicTimer(OnceASecond, _clock);
        try
        {
            while (await beat.WaitForNextTickAsync(over).ConfigureAwait(false))
            {
                Look();
            }
        }
        catch (OperationCanceledException)
        {
            // The camera has ended or is stopped.
        }
    }

    private void Look()
    {
        try
        {
            _board.Look();
            if (_target.IsIdle && _capture.TryAdvance(OnceASecond, out DateTimeOffset now))
            {
                _target.AdvanceTo(now);
            }
        }
#pragma warning disable CA1031 // A camera that nobody looks after any more would be silent for ever.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogUnforeseen(_logger, _source.CameraId, error);
        }
    }

    private void OnHealthChanged(CameraHealth before, CameraHealth now)
    {
        LogLevel level = now.State is CameraState.Slow or CameraState.Frozen or CameraState.ClockSetBack
            ? LogLevel.Warning
            : LogLevel.Information;
        LogState(_logger, level, now.CameraId, now.State, before.State, now.Since - before.Since);
        HealthChanged?.Invoke(now);
    }
}
