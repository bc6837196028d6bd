using System.Collections.Immutable;
using Footfall.Analytics;
using Footfall.Analytics.RollUp.Occupancy;
using Footfall.Domain.Plans;
using Footfall.Service.Counting;
using Footfall.Service.Live.Events;

namespace Footfall.Service.Rpc.Live;

/// <summary>One camera's counts of the day at one place in its events.</summary>
/// <param name="Camera">The camera.</param>
/// <param name="Day">The counts.</param>
/// <param name="Entrances">What it counted at the store's entrances.</param>
/// <param name="OpenCoverageSeconds">Coverage that is not in the closed minutes of <paramref name="Day"/>.</param>
/// <param name="Ordinal">Number of the newest of its events that these hold.</param>
internal sealed record CameraStand(
    CountedCamera Camera, CameraDay Day, EntranceCamera Entrances, double OpenCoverageSeconds, long Ordinal)
{
    private const int MostTries = 1000;

    /// <summary>Seconds of the day that were seen so far.</summary>
    public double CoverageSeconds => Day.CoverageSeconds + OpenCoverageSeconds;

    /// <summary>Reads a camera.</summary>
    /// <remarks>Events are told while the counts are locked, so counts between two equal numbers are those of that number.</remarks>
    public static CameraStand Read(CountedCamera camera)
    {
        for (int i = 0; ; i++)
        {
            long ordinal = camera.Events.Ordinal;
            LiveCounts open = camera.Lane.ReadCounts();
            var stand = new CameraStand(camera, camera.ReadDay(), camera.ReadEntrances(), open.CoverageSeconds, ordinal);
            if (camera.Events.Ordinal == ordinal || i == MostTries)
            {
                return stand;
            }
        }
    }

    /// <summary>The counts after one more event.</summary>
    public CameraStand After(in CountEvent next) => next.Kind switch
    {
        CountEventKind.Crossing => AfterCrossing(next),
        CountEventKind.Visit => this with { Ordinal = next.Ordinal, Day = Day with { Zones = AfterVisit(next) } },
        CountEventKind.Occupancy => this with { Ordinal = next.Ordinal, Day = Day with { Zones = AfterChange(next) } },
        _ => this with { Ordinal = next.Ordinal },
    };

    private CameraStand AfterCrossing(CountEvent next)
    {
        bool isIn = (CrossingDirection)next.How == CrossingDirection.In;
        bool isEntrance = Camera.Lane.Plan.Lines.Any(line => line.Id == next.ItemId && line.Role == LineRole.Entrance);
        return this with
        {
            Ordinal = next.Ordinal,
            Day = next.At < Day.DayStart.UtcTicks ? Day : Day with
            {
                Lines = [.. Day.Lines.Select(line => line.Id != next.ItemId ? line
                    : isIn ? line with { In = line.In + 1 } : line with { Out = line.Out + 1 })],
            },
            Entrances = !isEntrance ? Entrances
                : isIn ? Entrances with { OpenIn = Entrances.OpenIn + 1 } : Entrances with { OpenOut = Entrances.OpenOut + 1 },
        };
    }

    private ImmutableArray<ZoneDay> AfterVisit(CountEvent next)
    {
        if (next.At < Day.DayStart.UtcTicks)
        {
            return Day.Zones;
        }

        double dwell = (double)(next.At - next.Since) / TimeSpan.TicksPerSecond;
        return
        [
            .. Day.Zones.Select(zone => zone.Id != next.ItemId ? zone : zone with
            {
                Visits = zone.Visits + 1,
                MeanDwellSeconds = (((zone.MeanDwellSeconds ?? 0) * zone.Visits) + dwell) / (zone.Visits + 1),
            }),
        ];
    }

    private ImmutableArray<ZoneDay> AfterChange(CountEvent next) =>
        [.. Day.Zones.Select(zone => zone.Id != next.ItemId ? zone : zone with { Occupancy = next.People })];
}
