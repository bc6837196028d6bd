namespace Footfall.Domain.Measures;

/// <summary>What happened to somebody in a queue.</summary>
public enum QueueEventKind
{
    /// <summary>Began to wait.</summary>
    Joined,

    /// <summary>Began to be served: entered the service zone at most the handover time after leaving the queue.</summary>
    Served,

    /// <summary>Left, and it is certain that no service follows.</summary>
    Abandoned,
}

/// <summary>One person joined a queue, was served or gave up.</summary>
/// <param name="ZoneId">The queue.</param>
/// <param name="TrackId">Whose track; unique for the camera. A stitched track's newest id.</param>
/// <param name="Kind">What happened.</param>
/// <param name="JoinedAt">Capture time of the first frame of waiting.</param>
/// <param name="At">
/// When it happened: the first frame in the service zone for <see cref="QueueEventKind.Served"/>, the moment at which
/// it became certain for <see cref="QueueEventKind.Abandoned"/>, <paramref name="JoinedAt"/> for
/// <see cref="QueueEventKind.Joined"/>.
/// </param>
public readonly record struct QueueEvent(
    string ZoneId, int TrackId, QueueEventKind Kind, DateTimeOffset JoinedAt, DateTimeOffset At)
{
    /// <summary>Time from joining to what happened; how long somebody waited, for one who was served.</summary>
    public TimeSpan Wait => At - JoinedAt;
}
