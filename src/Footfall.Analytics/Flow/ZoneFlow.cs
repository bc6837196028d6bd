using Footfall.Analytics.Intervals;
using Footfall.Analytics.Tracks;
using Footfall.Analytics.Zones;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Flow;

/// <summary>Counts how tracks go from zone to zone.</summary>
/// <remarks>
/// A track's transitions form a chain: outside, the zones in the order in which their visits were confirmed, outside.
/// So every zone is entered as often as it is left, also where zones overlap or nest. Zones of role staff take no part.
/// </remarks>
internal sealed class ZoneFlow(EventLedger ledger)
{
    private long _window;

    public void Use(CameraPlan plan) => _window = plan.Settings.TransitionWindow.Ticks;

    /// <summary>A visit has become long enough to be one.</summary>
    public void Enter(TrackMemory track, ZonePlan zone, long enteredAt, long now)
    {
        if (zone.Role == ZoneRole.Staff)
        {
            return;
        }

        if (track.Flow.Zone is not null && enteredAt - track.Flow.InsideAt > _window)
        {
            Leave(track, now);
        }

        ledger.Add(track.Flow.Zone ?? ZoneTransition.Outside, zone.Id, track.TrackId, now);
        track.Flow.Zone = zone.Id;
    }

    /// <summary>A track is inside a zone whose visit is confirmed.</summary>
    public static void Stay(TrackMemory track, ZonePlan zone, long at)
    {
        if (zone.Role != ZoneRole.Staff)
        {
            track.Flow.InsideAt = at;
        }
    }

    /// <summary>Ends the chain of a track that has been outside all zones for longer than the window.</summary>
    /// <param name="track">Whose chain.</param>
    /// <param name="before">The moment up to which this was asked before.</param>
    /// <param name="now">The moment up to which it is asked.</param>
    public void Expire(TrackMemory track, long before, long now)
    {
        if (track.Flow.Zone is not null && now - track.Flow.InsideAt > _window && !IsInAnyZone(track))
        {
            Leave(track, Math.Clamp(track.Flow.InsideAt + _window, Math.Min(before, now), now));
        }
    }

    /// <summary>Ends the chain of a track that will not come back.</summary>
    public void Leave(TrackMemory track, long at)
    {
        if (track.Flow.Zone is { } zone)
        {
            track.Flow.Zone = null;
            ledger.Add(zone, ZoneTransition.Outside, track.TrackId, at);
        }
    }

    // A visit that is still too short to count may yet have begun within the window.
    private static bool IsInAnyZone(TrackMemory track)
    {
        foreach (ref readonly ZoneState state in track.Zones.AsSpan())
        {
            if (state.IsOpen)
            {
                return true;
            }
        }

        return false;
    }
}
