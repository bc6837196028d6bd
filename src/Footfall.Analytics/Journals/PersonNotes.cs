using Footfall.Analytics.Flow;
using Footfall.Analytics.Lines;
using Footfall.Analytics.Queues;
using Footfall.Analytics.Tracks;
using Footfall.Analytics.Zones;
using Footfall.Domain.Geometry;
using Footfall.Domain.Journals;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Journals;

/// <summary>Writes down what is remembered of a track, and remembers it again.</summary>
internal static class PersonNotes
{
    public static PersonInView Take(TrackMemory track, CameraPlan plan) => new(
        Time(track.SeenAt),
        track.Box,
        [
            .. plan.Lines.Select((line, i) => Of(line, track.Lines[i])).Where(line => line.Side != 0),
        ],
        [
            .. plan.Zones
                .Select((zone, i) => (Zone: zone, State: track.Zones[i]))
                .Where(pair => pair.State.IsOpen)
                .Select(pair => Of(pair.Zone, pair.State)),
        ],
        [
            .. plan.Zones
                .Select((zone, i) => (Zone: zone, State: track.Queues[i]))
                .Where(pair => pair.State.VisitAt != 0)
                .Select(pair => Of(pair.Zone, pair.State)),
        ],
        track.Flow.Zone,
        Time(track.Flow.InsideAt));

    /// <param name="track">Newly begun on the plan.</param>
    /// <param name="person">What was written down.</param>
    /// <param name="plan">The plan that it was written down on.</param>
    /// <param name="picture">The picture that the person's box is measured in.</param>
    public static void Recall(TrackMemory track, PersonInView person, CameraPlan plan, PictureSize picture)
    {
        track.See(person.SeenAt.UtcTicks, person.Box, person.Box.FootPoint(picture));
        track.Flow = new FlowState { Zone = person.LastZone, InsideAt = person.LastInZoneAt.UtcTicks };
        for (int i = 0; i < plan.Lines.Length; i++)
        {
            foreach (LineStanding line in person.Lines)
            {
                if (line.LineId == plan.Lines[i].Id)
                {
                    track.Lines[i] = Of(line);
                }
            }
        }

        for (int i = 0; i < plan.Zones.Length; i++)
        {
            foreach (ZoneStanding zone in person.Zones)
            {
                if (zone.ZoneId == plan.Zones[i].Id)
                {
                    track.Zones[i] = Of(zone);
                }
            }

            foreach (QueueStanding queue in person.Queues)
            {
                if (queue.ZoneId == plan.Zones[i].Id)
                {
                    track.Queues[i] = Of(queue, track.SeenAt);
                }
            }
        }
    }

    private static LineStanding Of(LinePlan line, in LineState state) => new(
        line.Id,
        state.Side,
        state.MetExtent,
        state.IsPending ? state.PendingDirection : null,
        Time(state.PendingAt),
        state.NeedsProof);

    private static LineState Of(in LineStanding line) => new()
    {
        Side = line.Side,
        MetExtent = line.MetExtent,
        IsPending = line.Pending is not null,
        PendingDirection = line.Pending.GetValueOrDefault(),
        PendingAt = line.PendingAt.UtcTicks,
        NeedsProof = line.NeedsProof,
    };

    private static ZoneStanding Of(ZonePlan zone, in ZoneState state) =>
        new(zone.Id, Time(state.EnteredAt), Time(state.InsideAt), state.IsConfirmed);

    private static ZoneState Of(in ZoneStanding zone) => new()
    {
        IsOpen = true,
        EnteredAt = zone.EnteredAt.UtcTicks,
        InsideAt = zone.InsideAt.UtcTicks,
        IsConfirmed = zone.IsConfirmed,
    };

    private static QueueStanding Of(ZonePlan queue, in QueueState state) =>
        new(queue.Id, state.IsWaiting, Time(state.VisitAt), Time(state.JoinedAt), Time(state.LeftAt));

    private static QueueState Of(in QueueStanding queue, long lastSeenAt) => new()
    {
        IsWaiting = queue.IsWaiting,
        VisitAt = queue.VisitAt.UtcTicks,
        JoinedAt = queue.JoinedAt.UtcTicks,
        LeftAt = queue.LeftAt.UtcTicks,
        BlindSince = lastSeenAt,
    };

    private static DateTimeOffset Time(long ticks) => new(ticks, TimeSpan.Zero);
}
