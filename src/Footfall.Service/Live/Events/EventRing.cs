namespace Footfall.Service.Live.Events;

/// <summary>A store's newest events by their number; the oldest make room once they are old enough.</summary>
/// <remarks>
/// Grows while its oldest event is young, up to a limit, so that a quiet store costs little and a busy one keeps what was
/// promised. Not thread-safe.
/// </remarks>
/// <param name="keepFor">How long an event is kept at least, while there are fewer than the limit.</param>
/// <param name="limit">Most events, whatever their age; a power of 2.</param>
internal sealed class EventRing(TimeSpan keepFor, int limit)
{
    private const int FirstCapacity = 256;

    private CountEvent[] _events = new CountEvent[FirstCapacity];

    /// <summary>Number of the oldest event that is kept.</summary>
    public long First { get; private set; } = 1;

    /// <summary>Number that the next event gets.</summary>
    public long Next { get; private set; } = 1;

    /// <summary>An event by its number, from <see cref="First"/> to before <see cref="Next"/>.</summary>
    public ref CountEvent this[long number] => ref _events[number & (_events.Length - 1)];

    /// <summary>Starts with another number; called before the first event.</summary>
    public void StartAt(long number) => First = Next = number;

    /// <summary>Keeps an event.</summary>
    public void Add(in CountEvent next)
    {
        if (Next - First == _events.Length)
        {
            MakeRoom(next.ToldAt);
        }

        _events[Next & (_events.Length - 1)] = next;
        Next++;
    }

    private void MakeRoom(long now)
    {
        if (_events.Length >= limit || now - this[First].ToldAt > keepFor.Ticks)
        {
            First++;
            return;
        }

        var larger = new CountEvent[2 * _events.Length];
        for (long number = First; number < Next; number++)
        {
            larger[number & (larger.Length - 1)] = this[number];
        }

        _events = larger;
    }
}
