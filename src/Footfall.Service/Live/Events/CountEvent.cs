namespace Footfall.Service.Live.Events;

/// <summary>One event of a store, as the ring keeps it: a value without parts of its own, so that keeping it allocates nothing.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="CameraId">The camera in its store.</param>
/// <param name="ItemId">The line or zone.</param>
/// <param name="TrackId">Whose track; 0 for an occupancy.</param>
/// <param name="How">Direction, end of the visit or kind of queue event, as the enum's number; 0 for an occupancy.</param>
/// <param name="At">When it happened: UTC ticks of capture.</param>
/// <param name="Since">When the visit or the waiting began: UTC ticks of capture; 0 for others.</param>
/// <param name="People">People inside, for an occupancy; null where that is unknown.</param>
/// <param name="PlanVersion">The plan that it was counted by.</param>
/// <param name="Ordinal">Its number among the camera's events, from 1.</param>
/// <param name="ToldAt">When it was published: UTC ticks of this computer's clock.</param>
internal readonly record struct CountEvent(
    CountEventKind Kind,
    string CameraId,
    string ItemId,
    int TrackId,
    int How,
    long At,
    long Since,
    int? People,
    int PlanVersion,
    long Ordinal,
    long ToldAt);
