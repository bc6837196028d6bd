using System.Collections.Immutable;
using Footfall.Domain.Geometry;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Coverage;

/// <summary>One frame's occupancy, kept until nobody unseen in it can turn out to have been there.</summary>
internal sealed class FrameSlot
{
    public long At { get; private set; }

    /// <summary>End of the time that the frame stands for; equal to <see cref="At"/> until known.</summary>
    public long Until { get; private set; }

    public bool IsResolved { get; private set; }

    /// <summary>The zones of the plan in force at the frame.</summary>
    public ImmutableArray<ZonePlan> Zones { get; private set; } = [];

    /// <summary>People in each of <see cref="Zones"/>.</summary>
    public int[] Inside { get; private set; } = [];

    /// <summary>Of those, people waiting in a queue and not standing in its service zone; 0 for other zones.</summary>
    public int[] Waiting { get; private set; } = [];

    public void Begin(long at, ImmutableArray<ZonePlan> zones)
    {
        At = at;
        Until = at;
        IsResolved = false;
        Zones = zones;
        if (Inside.Length < zones.Length)
        {
            Inside = new int[zones.Length];
            Waiting = new int[zones.Length];
        }

        Inside.AsSpan().Clear();
        Waiting.AsSpan().Clear();
    }

    /// <summary>One person more whose foot point lies in a zone.</summary>
    public void Enter(int zone, PointNormalized foot)
    {
        Inside[zone]++;
        if (Zones[zone].Role == ZoneRole.Queue && !IsServed(Zones[zone], foot))
        {
            Waiting[zone]++;
        }
    }

    public void Resolve(long until)
    {
        Until = until;
        IsResolved = true;
    }

    private bool IsServed(ZonePlan queue, PointNormalized foot)
    {
        foreach (ZonePlan zone in queue.ServiceZoneId is null ? [] : Zones)
        {
            if (zone.Id == queue.ServiceZoneId)
            {
                return Polygons.Contains(zone.Polygon.AsSpan(), foot);
            }
        }

        return false;
    }
}
