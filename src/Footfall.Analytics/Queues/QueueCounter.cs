using System.Collections.Immutable;
using Footfall.Analytics.Intervals;
using Footfall.Analytics.Tracks;
using Footfall.Analytics.Zones;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Queues;

/// <summary>Tells from visits to queues and to their service zones who joined, who was served and who gave up.</summary>
/// <remarks>
/// <para>
/// Looks at the visits that <see cref="ZonePresence"/> keeps, each time after they moved or ended: a confirmed visit to
/// the queue joins, a confirmed visit to the service zone that begins at most the handover time after the queue was
/// left (or while it lasts) serves, and when that time has passed without one, the person gave up.
/// </para>
/// <para>
/// Holds an interval back for as long as a visit is being confirmed or a gap may be bridged, never for as long as
/// somebody waits: giving up is entered at the moment at which it is certain.
/// </para>
/// </remarks>
internal sealed class QueueCounter(EventLedger ledger)
{
    private const int NoService = -1;

    private ImmutableArray<ZonePlan> _zones = [];
    private int[] _services = [];
    private PlanSettings _settings = PlanSettings.Default;

    /// <summary>Longest time that somebody who is not in sight may matter.</summary>
    public TimeSpan Memory { get; private set; }

    public void Use(CameraPlan plan)
    {
        _zones = plan.Zones;
        _settings = plan.Settings;
        _services =
        [
            .. plan.Zones.Select(queue =>
                Enumerable.Range(0, plan.Zones.Length).FirstOrDefault(i => IsServedAt(queue, plan.Zones[i]), NoService)),
        ];
        Memory = _services.Any(service => service != NoService) ? TimeSpan.FromTicks(Patience) : TimeSpan.Zero;
    }

    /// <summary>Who stands in a zone when it becomes a queue has not joined it; who waits for nothing does not wait.</summary>
    public void Adopt(TrackMemory track, int zone, bool wasQueue)
    {
        ref QueueState state = ref track.Queues[zone];
        if (!wasQueue)
        {
            state = new QueueState { VisitAt = track.Zones[zone].IsOpen ? track.Zones[zone].EnteredAt : 0 };
        }

        state.IsWaiting &= _services[zone] != NoService;
    }

    /// <summary>A track is seen, and its visits are up to date.</summary>
    public void Follow(TrackMemory track)
    {
        for (int i = 0; i < _zones.Length; i++)
        {
            if (_zones[i].Role == ZoneRole.Queue)
            {
                track.Queues[i].BlindSince = 0;
                Judge(track, i);
                Serve(track, i);
            }
        }
    }

    /// <summary>Pictures are missing: who had time left to be served may have been.</summary>
    public static void LoseSight(TrackMemory track, long lastFrameAt)
    {
        foreach (ref QueueState state in track.Queues.AsSpan())
        {
            state.BlindSince = state.BlindSince == 0 ? lastFrameAt : state.BlindSince;
        }
    }

    /// <summary>Time passes, and visits that ended are closed.</summary>
    /// <param name="track">Whose.</param>
    /// <param name="now">The moment that has come.</param>
    /// <param name="lookedUntil">The newest moment of which pictures tell.</param>
    public void Expire(TrackMemory track, long now, long lookedUntil)
    {
        for (int i = 0; i < _zones.Length; i++)
        {
            if (_zones[i].Role != ZoneRole.Queue)
            {
                continue;
            }

            Judge(track, i);
            ref QueueState state = ref track.Queues[i];
            if (!state.IsWaiting || IsInside(track, i) || now <= Deadline(state) || MayYetBeServed(track, i))
            {
                continue;
            }

            if (IsUndecidable(state))
            {
                state.IsWaiting = false;
            }
            else if (Deadline(state) <= lookedUntil)
            {
                GiveUp(track, i, Deadline(state));
            }
        }
    }

    /// <summary>Nobody looks any more: who still waits, or has just left, stays undecided.</summary>
    public void Complete(TrackMemory track, long lastFrameAt)
    {
        for (int i = 0; i < _zones.Length; i++)
        {
            if (_zones[i].Role != ZoneRole.Queue)
            {
                continue;
            }

            Judge(track, i);
            ref readonly QueueState state = ref track.Queues[i];
            if (state.IsWaiting && !IsUndecidable(state) && Deadline(state) <= lastFrameAt)
            {
                GiveUp(track, i, Deadline(state));
            }
        }
    }

    /// <summary>Whether this track's wait is still to be decided.</summary>
    public static bool IsPending(TrackMemory track)
    {
        foreach (ref readonly QueueState state in track.Queues.AsSpan())
        {
            if (state.IsWaiting)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The earliest time that something may still turn out to have happened at.</summary>
    public long Undecided(TrackMemory track, long now)
    {
        long earliest = now;
        for (int i = 0; i < _zones.Length; i++)
        {
            if (_zones[i].Role != ZoneRole.Queue)
            {
                continue;
            }

            ref readonly ZoneState visit = ref track.Zones[i];
            ref readonly QueueState state = ref track.Queues[i];
            if (visit.IsOpen && (!visit.IsConfirmed || MayBeAJoin(track, i)))
            {
                earliest = Math.Min(earliest, visit.EnteredAt);
            }

            if (state.IsWaiting && MayYetBeServed(track, i))
            {
                earliest = Math.Min(earliest, track.Zones[_services[i]].EnteredAt);
            }

            if (state.IsWaiting && !IsInside(track, i))
            {
                earliest = Math.Min(earliest, Deadline(state));
            }
        }

        return earliest;
    }

    private long Patience => Math.Max(_settings.Handover.Ticks, _settings.GapTolerance.Ticks);

    private static bool IsServedAt(ZonePlan queue, ZonePlan zone) =>
        queue.Role == ZoneRole.Queue && zone.Id == queue.ServiceZoneId;

    /// <summary>Whether the visit that joined still goes on.</summary>
    private static bool IsInside(TrackMemory track, int queue)
    {
        ref readonly ZoneState visit = ref track.Zones[queue];
        ref readonly QueueState state = ref track.Queues[queue];
        return visit.IsOpen && visit.EnteredAt == state.VisitAt && state.JoinedAt >= state.VisitAt;
    }

    // It joins at its start unless the visit to the service zone, of which it is not yet known, becomes long enough.
    private bool MayBeAJoin(TrackMemory track, int queue)
    {
        int service = _services[queue];
        return track.Zones[queue].EnteredAt != track.Queues[queue].VisitAt
            && service != NoService && track.Zones[service].IsOpen && !track.Zones[service].IsConfirmed;
    }

    private long Deadline(in QueueState state) => state.LeftAt + Patience;

    /// <summary>Whether there was time left to be served when pictures began to be missing.</summary>
    private bool IsUndecidable(in QueueState state) => state.BlindSince != 0 && Deadline(state) > state.BlindSince;

    /// <summary>Makes a confirmed visit that has not been looked at a join, unless its person is being served.</summary>
    /// <remarks>
    /// Who is being served and sways over the border of the queue, or stands where both zones overlap, does not join
    /// again. Only when the visit to the service zone has ended and the one to the queue goes on does a new wait begin.
    /// </remarks>
    private void Judge(TrackMemory track, int queue)
    {
        ref readonly ZoneState visit = ref track.Zones[queue];
        ref QueueState state = ref track.Queues[queue];
        if (visit.IsConfirmed && visit.EnteredAt != state.VisitAt)
        {
            int service = _services[queue];
            ZoneState served = service == NoService ? default : track.Zones[service];
            if (served.IsOpen && visit.IsOpen && served.EnteredAt < visit.EnteredAt)
            {
                return;
            }

            bool comesFromService = served.IsConfirmed && served.EnteredAt < visit.EnteredAt;
            bool joins = !comesFromService || visit.InsideAt > served.InsideAt;
            if (joins)
            {
                Join(track, queue, comesFromService ? Math.Max(visit.EnteredAt, served.InsideAt) : visit.EnteredAt);
            }

            state.VisitAt = visit.EnteredAt;
            state.LeftAt = joins ? visit.InsideAt : state.LeftAt;
        }
        else if (IsInside(track, queue))
        {
            state.LeftAt = visit.InsideAt;
        }
    }

    private void Join(TrackMemory track, int queue, long at)
    {
        ref QueueState state = ref track.Queues[queue];
        if (state.IsWaiting)
        {
            GiveUp(track, queue, Math.Min(at, Deadline(state)));
        }

        state.IsWaiting = _services[queue] != NoService;
        state.JoinedAt = at;
        ledger.Add(_zones[queue], track.TrackId, QueueEventKind.Joined, at, at, _settings);
    }

    private void Serve(TrackMemory track, int queue)
    {
        ref QueueState state = ref track.Queues[queue];
        if (state.IsWaiting && track.Zones[_services[queue]].IsConfirmed && IsInTime(track, queue))
        {
            state.IsWaiting = false;
            long at = track.Zones[_services[queue]].EnteredAt;
            ledger.Add(_zones[queue], track.TrackId, QueueEventKind.Served, state.JoinedAt, at, _settings);
        }
    }

    private void GiveUp(TrackMemory track, int queue, long at)
    {
        ref QueueState state = ref track.Queues[queue];
        state.IsWaiting = false;
        ledger.Add(_zones[queue], track.TrackId, QueueEventKind.Abandoned, state.JoinedAt, at, _settings);
    }

    /// <summary>Whether a visit to the service zone has begun in time and is still too short to be one.</summary>
    private bool MayYetBeServed(TrackMemory track, int queue)
    {
        ref readonly ZoneState service = ref track.Zones[_services[queue]];
        return service.IsOpen && !service.IsConfirmed && IsInTime(track, queue);
    }

    private bool IsInTime(TrackMemory track, int queue)
    {
        long servedAt = track.Zones[_services[queue]].EnteredAt;
        ref readonly QueueState state = ref track.Queues[queue];
        return servedAt >= state.JoinedAt && servedAt - state.LeftAt <= _settings.Handover.Ticks;
    }
}
