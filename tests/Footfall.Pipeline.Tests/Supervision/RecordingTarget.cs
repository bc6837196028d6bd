using Footfall.Pipeline.Supervision;
using Footfall.Vision.Frames;

namespace Footfall.Pipeline.Tests.Supervision;

/// <summary>Notes what arrives and when, sends the pictures home, and sees time never run back.</summary>
internal sealed class RecordingTarget : IFrameTarget
{
    private readonly Lock _gate = new();
    private DateTimeOffset _time = DateTimeOffset.MinValue;
    private long _lastSequence = -1;
    private int _frames;
    private string? _violation;

    public bool IsIdle => true;

    public int Frames => Volatile.Read(ref _frames);

    /// <summary>The newest time that frames or the passing of time have brought.</summary>
    public DateTimeOffset Time
    {
        get
        {
            lock (_gate)
            {
                return _time;
            }
        }
    }

    public ValueTask OfferAsync(CameraFrame frame, CancellationToken cancellation)
    {
        using (frame)
        {
            lock (_gate)
            {
                MoveTo(frame.CapturedAt, $"frame {frame.Sequence}");
                if (frame.Sequence <= _lastSequence)
                {
                    _violation ??= $"frame {frame.Sequence} came after frame {_lastSequence}";
                }

                _lastSequence = frame.Sequence;
            }

            Interlocked.Increment(ref _frames);
        }

        return ValueTask.CompletedTask;
    }

    public void AdvanceTo(DateTimeOffset now)
    {
        lock (_gate)
        {
            MoveTo(now, "passing time");
        }
    }

    public void ShouldHaveSeenTimeRunForwardOnly() => _violation.ShouldBeNull();

    private void MoveTo(DateTimeOffset time, string what)
    {
        if (time <= _time)
        {
            _violation ??= $"{what} at {time:O} came after {_time:O}";
        }

        _time = time;
    }
}
