using System.Collections.Immutable;
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

    public void Begin(long at, ImmutableArray<ZonePlan> zones)
    {
        At = at;
        Until = at;
        IsResolved = false;
        Zones = zones;
        if (Inside.Length < zones.Length)
        {
            Inside = new int[zones.Length];
        }

        Inside.AsSpan().Clear();
    }

    public void Resolve(long until)
    {
        Until = until;
        IsResolved = true;
    }
}
