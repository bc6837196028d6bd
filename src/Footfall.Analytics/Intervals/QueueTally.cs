using Footfall.Domain.Measures;

namespace Footfall.Analytics.Intervals;

/// <summary>One queue's waiting in one open interval.</summary>
internal sealed class QueueTally
{
    private int _joined;
    private int _served;
    private int _abandoned;
    private int _inTime;
    private long _waitingTicks;
    private int? _waitingMax;
    private long _waitTicks;
    private DwellHistogram _wait = DwellHistogram.Empty;

    /// <summary>So many people waited for so long.</summary>
    public void Wait(int people, long ticks)
    {
        _waitingTicks += people * ticks;
        _waitingMax = Math.Max(_waitingMax ?? people, people);
    }

    public void Add(in QueueEvent happening, TimeSpan targetWait)
    {
        switch (happening.Kind)
        {
            case QueueEventKind.Joined:
                _joined++;
                break;
            case QueueEventKind.Abandoned:
                _abandoned++;
                break;
            default:
                _served++;
                _inTime += happening.Wait <= targetWait ? 1 : 0;
                _waitTicks += happening.Wait.Ticks;
                _wait = _wait.Add(happening.Wait);
                break;
        }
    }

    public QueueMeasure Close() => new(
        _joined,
        _served,
        _abandoned,
        _inTime,
        (double)_waitingTicks / TimeSpan.TicksPerSecond,
        _waitingMax,
        (double)_waitTicks / TimeSpan.TicksPerSecond,
        _wait);
}
