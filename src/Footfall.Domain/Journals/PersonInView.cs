using System.Collections.Immutable;
using Footfall.Domain.Geometry;
using Footfall.Domain.Plans;

namespace Footfall.Domain.Journals;

/// <summary>What is remembered of one person: where, since when, and how the person stands with lines and zones.</summary>
/// <param name="SeenAt">Capture time of the last sight.</param>
/// <param name="Box">Where, then.</param>
/// <param name="Lines">Lines whose side is known.</param>
/// <param name="Zones">Zones with a visit that goes on.</param>
/// <param name="Queues">Queues that were joined or passed.</param>
/// <param name="LastZone">The zone entered last; null for somebody who comes from outside.</param>
/// <param name="LastInZoneAt">Capture time of the last moment in any zone; meaningless without one.</param>
public sealed record PersonInView(
    DateTimeOffset SeenAt,
    BoxPixels Box,
    ImmutableArray<LineStanding> Lines,
    ImmutableArray<ZoneStanding> Zones,
    ImmutableArray<QueueStanding> Queues,
    string? LastZone,
    DateTimeOffset LastInZoneAt);

/// <summary>How a person stands with a line.</summary>
/// <param name="LineId">The line.</param>
/// <param name="Side">1 to its right, -1 to its left.</param>
/// <param name="MetExtent">Whether the person's path last met the line within its extent.</param>
/// <param name="Pending">A crossing that waits for its hold time; null for none.</param>
/// <param name="PendingAt">When that crossing was made; meaningless without one.</param>
/// <param name="NeedsProof">Whether the far side has to be seen for a while before that crossing stands.</param>
public readonly record struct LineStanding(
    string LineId, int Side, bool MetExtent, CrossingDirection? Pending, DateTimeOffset PendingAt, bool NeedsProof);

/// <summary>How a person stands with a zone.</summary>
/// <param name="ZoneId">The zone.</param>
/// <param name="EnteredAt">First moment inside.</param>
/// <param name="InsideAt">Latest moment inside.</param>
/// <param name="IsConfirmed">Whether it is long enough to be a visit.</param>
public readonly record struct ZoneStanding(
    string ZoneId, DateTimeOffset EnteredAt, DateTimeOffset InsideAt, bool IsConfirmed);

/// <summary>How a person stands with a queue.</summary>
/// <param name="ZoneId">The queue.</param>
/// <param name="IsWaiting">Whether the person joined and is neither served nor known to have given up.</param>
/// <param name="VisitAt">Start of the visit to the queue that was judged last.</param>
/// <param name="JoinedAt">When the wait began.</param>
/// <param name="LeftAt">Latest moment of that visit inside the queue.</param>
public readonly record struct QueueStanding(
    string ZoneId, bool IsWaiting, DateTimeOffset VisitAt, DateTimeOffset JoinedAt, DateTimeOffset LeftAt);
