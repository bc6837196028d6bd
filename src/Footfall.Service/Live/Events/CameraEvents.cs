using Footfall.Domain.Journals;
using Footfall.Domain.Measures;

namespace Footfall.Service.Live.Events;

/// <summary>Publishes one camera's events.</summary>
/// <param name="log">The store's log.</param>
/// <param name="cameraId">The camera in its store.</param>
/// <param name="told">Events of the camera that were told before.</param>
/// <remarks>Told from one thread at a time, while the camera's analysis is locked; read by any.</remarks>
internal sealed class CameraEvents(StoreEvents log, string cameraId, long told)
{
    private long _ordinal = told;

    /// <summary>Number of the camera's newest event; 0 before the first.</summary>
    public long Ordinal => Volatile.Read(ref _ordinal);

    /// <summary>Gives the version of the plan in force.</summary>
    public Func<int> PlanVersion { get; set; } = static () => 0;

    /// <summary>Notes in a journal which events its counts hold; called while nothing is counted.</summary>
    public CameraJournal Mark(CameraJournal journal) => journal with { EventsTold = Ordinal };

    public void Tell(in LineCrossing crossing) => Publish(
        CountEventKind.Crossing, crossing.LineId, crossing.TrackId, (int)crossing.Direction, crossing.At.UtcTicks);

    public void Tell(in ZoneVisit visit) => Publish(
        CountEventKind.Visit, visit.ZoneId, visit.TrackId, (int)visit.End, visit.LeftAt.UtcTicks, visit.EnteredAt.UtcTicks);

    public void Tell(in QueueEvent happening) => Publish(
        CountEventKind.Queue,
        happening.ZoneId,
        happening.TrackId,
        (int)happening.Kind,
        happening.At.UtcTicks,
        happening.JoinedAt.UtcTicks);

    public void Tell(in ZoneOccupancy occupancy) => Publish(
        CountEventKind.Occupancy, occupancy.ZoneId, 0, 0, occupancy.At.UtcTicks, people: occupancy.People);

    private void Publish(CountEventKind kind, string item, int track, int how, long at, long since = 0, int? people = null)
    {
        long ordinal = _ordinal + 1;
        log.Publish(new CountEvent(kind, cameraId, item, track, how, at, since, people, PlanVersion(), ordinal, log.Now));
        Volatile.Write(ref _ordinal, ordinal);
    }
}
