using DuckDB.NET.Data;
using Footfall.Domain.Measures;

namespace Footfall.Storage.Series;

/// <summary>Puts an interval's queues into their tables; the caller owns the transaction.</summary>
internal static class QueueRows
{
    public static void Insert(DuckDBConnection connection, CameraInterval interval)
    {
        if (interval.Zones.All(zone => zone.Queue is null))
        {
            return;
        }

        InsertMeasures(connection, interval);
        InsertWaits(connection, interval);
    }

    private static void InsertMeasures(DuckDBConnection connection, CameraInterval interval)
    {
        using DuckDBAppender appender = connection.CreateAppender("queue_measure");
        foreach (ZoneMeasure zone in interval.Zones)
        {
            if (zone.Queue is { } queue)
            {
                IntervalRows.KeyedRow(appender, interval)
                    .AppendValue(zone.ZoneId)
                    .AppendValue(queue.Joined)
                    .AppendValue(queue.Served)
                    .AppendValue(queue.Abandoned)
                    .AppendValue(queue.ServedWithinTarget)
                    .AppendValue(queue.WaitingPersonSeconds)
                    .AppendValue(queue.WaitingMax)
                    .AppendValue(queue.WaitPersonSeconds)
                    .EndRow();
            }
        }
    }

    private static void InsertWaits(DuckDBConnection connection, CameraInterval interval)
    {
        if (interval.Zones.All(zone => zone.Queue is null or { Wait.Count: 0 }))
        {
            return;
        }

        using DuckDBAppender appender = connection.CreateAppender("queue_wait");
        foreach (ZoneMeasure zone in interval.Zones)
        {
            foreach ((int bucket, int served) in zone.Queue?.Wait.Buckets ?? DwellHistogram.Empty.Buckets)
            {
                IntervalRows.KeyedRow(appender, interval)
                    .AppendValue(zone.ZoneId).AppendValue(bucket).AppendValue(served).EndRow();
            }
        }
    }
}
