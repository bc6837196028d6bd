using System.Collections.Immutable;
using Footfall.Analytics.Coverage;
using Footfall.Analytics.Flow;
using Footfall.Analytics.Intervals;
using Footfall.Analytics.Tracks;
using Footfall.Domain.Geometry;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Zones;

/// <summary>Turns foot points inside zones into visits, bridging absences up to the gap tolerance.</summary>
/// <remarks>
/// A visit lasts from the first frame inside to the last; unseen time counts only between two of them.
/// </remarks>
internal sealed class ZonePresence(EventLedger ledger, ZoneFlow flow)
{
    private ImmutableArray<ZonePlan> _zones = [];
    private PlanSettings _settings = PlanSettings.Default;

    public void Use(CameraPlan plan)
    {
        _zones = plan.Zones;
        _settings = plan.Settings;
    }

    /// <summary>A track is seen somewhere.</summary>
    /// <param name="track">Whose visits that ended before were closed by <see cref="Expire"/>.</param>
    /// <param name="to">Where.</param>
    /// <param name="frame">When; counts the track in the zones where it is.</param>
    public void Move(TrackMemory track, PointNormalized to, FrameSlot frame)
    {
        for (int i = 0; i < _zones.Length; i++)
        {
            ZonePlan zone = _zones[i];
            if (!Polygons.Contains(zone.Polygon.AsSpan(), to))
            {
                continue;
            }

            frame.Enter(i, to);
            Stay(track, zone, ref track.Zones[i], frame.At);
        }
    }

    /// <summary>Closes the visits of a track that has been out of the zone, or out of sight, for too long.</summary>
    public void Expire(TrackMemory track, long now)
    {
        for (int i = 0; i < _zones.Length; i++)
        {
            if (track.Zones[i].IsOpen && now - track.Zones[i].InsideAt > _settings.GapTolerance.Ticks)
            {
                Close(track, i, track.SeenAt == track.Zones[i].InsideAt ? VisitEnd.Lost : VisitEnd.Left);
            }
        }
    }

    /// <summary>Closes a visit, if there is one, because nobody looks any more.</summary>
    /// <param name="track">Whose visit.</param>
    /// <param name="zone">The zone's place in the plan.</param>
    /// <param name="lastFrameAt">The last frame anyone looked at.</param>
    public void StopLooking(TrackMemory track, int zone, long lastFrameAt)
    {
        if (track.Zones[zone].IsOpen)
        {
            VisitEnd end =
                track.SeenAt != track.Zones[zone].InsideAt ? VisitEnd.Left :
                track.SeenAt == lastFrameAt ? VisitEnd.OpenAtEnd :
                VisitEnd.Lost;
            Close(track, zone, end);
        }
    }

    /// <summary>The earliest time that a visit of this track may still end at.</summary>
    public static long Undecided(TrackMemory track, long now)
    {
        long earliest = now;
        foreach (ref readonly ZoneState state in track.Zones.AsSpan())
        {
            if (state.IsOpen)
            {
                earliest = Math.Min(earliest, state.InsideAt);
            }
        }

        return earliest;
    }

    private void Stay(TrackMemory track, ZonePlan zone, ref ZoneState state, long at)
    {
        if (!state.IsOpen)
        {
            state.IsOpen = true;
            state.EnteredAt = at;
            state.IsConfirmed = false;
        }

        state.InsideAt = at;
        if (!state.IsConfirmed && at - state.EnteredAt >= _settings.MinVisit.Ticks)
        {
            state.IsConfirmed = true;
            flow.Enter(track, zone, state.EnteredAt, at);
        }

        if (state.IsConfirmed)
        {
            ZoneFlow.Stay(track, zone, at);
        }
    }

    private void Close(TrackMemory track, int zone, VisitEnd end)
    {
        ref ZoneState state = ref track.Zones[zone];
        state.IsOpen = false;
        if (state.IsConfirmed)
        {
            VisitEnd how = track.IsCarriedOver ? VisitEnd.Interrupted : end;
            ledger.Add(_zones[zone], track.TrackId, state.EnteredAt, state.InsideAt, how, _settings);
        }
    }
}
