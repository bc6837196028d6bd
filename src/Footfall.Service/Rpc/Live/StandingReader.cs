using System.Collections.Immutable;
using Footfall.Service.Counting;
using Footfall.Service.Live.Events;
using Footfall.Service.Rpc.Names;
using Footfall.V1;
using Google.Protobuf.WellKnownTypes;

namespace Footfall.Service.Rpc.Live;

/// <summary>Reads where a store's counts stand at one place in its events, while everybody counts on.</summary>
internal sealed class StandingReader(EventLogs logs, TimeProvider clock)
{
    private const int BatchEvents = 256;

    /// <summary>Reads the counts.</summary>
    /// <param name="store">The store.</param>
    /// <param name="isWatched">Which cameras' lines and zones are wanted.</param>
    /// <returns>The counts, and the number of the newest event that they hold.</returns>
    public (StandingCounts Counts, long Number) Read(CountedStore store, Func<string, bool> isWatched)
    {
        StoreEvents log = logs.Of(store.Store.Config.Id);
        while (true)
        {
            long from = log.Last;
            var stands = store.Cameras.Select(CameraStand.Read).ToDictionary(one => one.Camera.Id, StringComparer.Ordinal);
            if (TryCatchUp(log, from, stands) is { } until)
            {
                return (Describe(store, [.. store.Cameras.Select(camera => stands[camera.Id])], isWatched), until);
            }
        }
    }

    // Cameras are read one after the other; what the first ones told meanwhile is added, so that all stand at the same place.
    private static long? TryCatchUp(StoreEvents log, long from, Dictionary<string, CameraStand> stands)
    {
        var batch = new CountEvent[BatchEvents];
        long until = log.Last;
        while (from < until)
        {
            if (log.Read(from, batch.AsSpan(0, (int)Math.Min(batch.Length, until - from))) is not { } count)
            {
                return null;
            }

            foreach (CountEvent one in batch.AsSpan(0, count))
            {
                if (stands.TryGetValue(one.CameraId, out CameraStand? stand) && one.Ordinal > stand.Ordinal)
                {
                    stands[one.CameraId] = stand.After(one);
                }
            }

            from += count;
        }

        return until;
    }

    private StandingCounts Describe(CountedStore store, ImmutableArray<CameraStand> stands, Func<string, bool> isWatched)
    {
        DateTimeOffset now = clock.GetUtcNow();
        string storeId = store.Store.Config.Id;
        DateTimeOffset dayStart = store.Store.Calendar.DayStart(now);
        CameraStand[] atEntrances = [.. stands.Where(one => one.Camera.HasEntrance)];
        var counts = new StandingCounts
        {
            ReadTime = Timestamp.FromDateTimeOffset(now),
            DayStartTime = Timestamp.FromDateTimeOffset(dayStart),
            Coverage = DayCoverage.Of(storeId, atEntrances, dayStart, now),
        };
        LineDay[] entrances = [.. atEntrances.Where(DayCoverage.HasData).SelectMany(EntranceLines)];
        if (entrances.Length > 0)
        {
            counts.Entries = entrances.Sum(line => line.In);
            counts.Exits = entrances.Sum(line => line.Out);
        }

        var occupancy = StoreOccupancy.Of(
            [.. atEntrances.Select(one => one.Entrances)], store.Store.Calendar, now, store.Store.Config.OccupancyBaseline ?? 0);
        if (occupancy?.Now.Inside is { } inside)
        {
            counts.OccupancyDerived = inside;
        }

        foreach (CameraStand stand in stands.Where(one => isWatched(one.Camera.Id)))
        {
            Coverage coverage = DayCoverage.Of(storeId, [stand], dayStart, now);
            counts.Lines.AddRange(stand.Day.Lines.Select(line => Line(storeId, stand, line, coverage)));
            counts.Zones.AddRange(stand.Day.Zones.Select(zone => Zone(storeId, stand, zone, coverage)));
        }

        return counts;
    }

    private static IEnumerable<LineDay> EntranceLines(CameraStand stand) => stand.Day.Lines.Where(
        counted => stand.Camera.Lane.Plan.Lines.Any(line => line.Id == counted.Id && line.Role == Domain.Plans.LineRole.Entrance));

    private static StandingLine Line(string storeId, CameraStand stand, LineDay line, Coverage coverage)
    {
        var standing = new StandingLine
        {
            Line = ResourceNames.Line.Format(storeId, stand.Camera.Id, line.Id),
            Coverage = coverage.Clone(),
        };
        if (DayCoverage.HasData(stand))
        {
            standing.In = line.In;
            standing.Out = line.Out;
        }

        return standing;
    }

    private static StandingZone Zone(string storeId, CameraStand stand, ZoneDay zone, Coverage coverage)
    {
        var standing = new StandingZone
        {
            Zone = ResourceNames.Zone.Format(storeId, stand.Camera.Id, zone.Id),
            Coverage = coverage.Clone(),
        };
        if (zone.Occupancy is { } people)
        {
            standing.Occupancy = people;
        }

        if (DayCoverage.HasData(stand))
        {
            standing.ZoneVisits = zone.Visits;
            standing.DwellPersonSeconds = (zone.MeanDwellSeconds ?? 0) * zone.Visits;
        }

        return standing;
    }
}
