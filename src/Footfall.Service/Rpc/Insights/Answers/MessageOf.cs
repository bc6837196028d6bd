using Footfall.Domain.Measures;
using Footfall.Service.Rpc.Insights.Subjects;
using Footfall.Service.Rpc.Insights.Totals;
using Footfall.Service.Rpc.Names;
using Footfall.Storage.Series.Sums;
using Footfall.V1;
using LineRole = Footfall.Domain.Plans.LineRole;

namespace Footfall.Service.Rpc.Insights.Answers;

/// <summary>Writes totals as the contract's messages. What was not seen is left out, never 0.</summary>
/// <param name="store">The store.</param>
internal sealed class MessageOf(InsightStore store)
{
    /// <summary>Numbers of one subject in one bucket.</summary>
    /// <param name="subject">What they are about.</param>
    /// <param name="bucket">When.</param>
    /// <param name="total">What was counted.</param>
    /// <param name="occupancy">For a store.</param>
    public Interval Interval(Subject subject, BucketTotals bucket, SubjectTotal total, OccupancyFigures? occupancy)
    {
        var interval = new Interval
        {
            Subject = subject.Name,
            StartTime = Times.Of(bucket.Bucket.Start),
            EndTime = Times.Of(bucket.Bucket.End),
            Coverage = Coverage(subject, bucket, total),
            Provenance = Provenance(total),
        };
        if (subject.HasLines)
        {
            interval.Crossings = Crossings(subject.Kind == SubjectKind.Store ? total.Lines(LineRole.Entrance) : total.AllLines());
        }

        if (subject.HasZones)
        {
            interval.Presence = Presence(subject, total);
        }

        if (subject.HasQueues || total.Queues.Count > 0)
        {
            interval.Queue = QueueMessage.Of(total);
        }

        if (subject.HasEntries)
        {
            interval.Store = Store(total, occupancy);
        }

        return interval;
    }

    /// <summary>Time seen, beside the time that has passed.</summary>
    public Coverage Coverage(Subject subject, BucketTotals bucket, SubjectTotal total)
    {
        string[] awaited =
        [
            .. subject.Cameras
                .Where(camera => camera.IsAwaitedIn(bucket.Bucket.Start, bucket.Bucket.End))
                .Select(camera => camera.Key)
                .Union(total.Coverage.Keys, StringComparer.Ordinal),
        ];
        // Before any of its cameras was there, all are missing.
        awaited = awaited.Length > 0 ? awaited : [.. subject.Cameras.Select(camera => camera.Key)];
        double seen = awaited.Length == 0
            ? 0
            : awaited.Average(key => Math.Min(total.Coverage.GetValueOrDefault(key), bucket.ElapsedSeconds));
        var coverage = new Coverage { CoverageSeconds = Seconds(seen), ElapsedSeconds = Seconds(bucket.ElapsedSeconds) };
        if (bucket.ElapsedSeconds > 0)
        {
            coverage.MissingCameras.AddRange(awaited.Where(key => total.Coverage.GetValueOrDefault(key) <= 0).Select(store.CameraName));
        }

        return coverage;
    }

    /// <summary>What shaped some numbers.</summary>
    public Provenance Provenance(SubjectTotal total)
    {
        var provenance = new Provenance { Minutes = Whole(total.Minutes) };
        provenance.PlanVersions.AddRange(total.Plans.Select(plan => PlanName(plan.CameraKey, plan.Version)));
        provenance.Models.AddRange(total.Models.Select(model => ResourceNames.Model.Format(model)));
        if (total.Coverage.Values.Any(seconds => seconds > 0) && total.Identity?.Confidence is { } confidence)
        {
            provenance.Confidence = confidence;
        }

        return provenance;
    }

    /// <summary>Presence in a zone, or in the zones of an area together.</summary>
    public static PresenceMeasures Presence(Subject subject, SubjectTotal total)
    {
        var presence = new PresenceMeasures { OccupancyOverlapping = subject.ViewsOverlap };
        IReadOnlyCollection<ZoneSum> zones = total.Zones;
        if (!zones.Any(HasData))
        {
            return presence;
        }

        presence.PersonSeconds = Seconds(zones.Sum(zone => zone.PersonSeconds));
        presence.ZoneVisits = Whole(zones.Sum(zone => zone.Visits));
        presence.DwellPersonSeconds = Seconds(zones.Sum(zone => zone.DwellPersonSeconds));
        presence.EngagedVisits = Whole(zones.Sum(zone => zone.EngagedVisits));
        presence.BouncedVisits = Whole(zones.Sum(zone => zone.BouncedVisits));
        if (zones.Any(zone => zone.CoverageSeconds > 0))
        {
            presence.OccupancyMean = Seconds(
                zones.Where(zone => zone.CoverageSeconds > 0).Sum(zone => zone.PersonSeconds / zone.CoverageSeconds));
        }

        int? most = total.Peak is { } peak ? peak.OccupancyMax : zones.First().OccupancyMax;
        int? least = total.Peak is { } bound ? bound.OccupancyMin : zones.First().OccupancyMin;
        if (most is { } max)
        {
            presence.OccupancyMax = max;
        }

        if (least is { } min)
        {
            presence.OccupancyMin = min;
        }

        presence.DwellTime = TimesOf(total.Dwell, presence.DwellPersonSeconds);
        return presence;
    }

    /// <summary>Statistics of some times.</summary>
    /// <param name="times">The times.</param>
    /// <param name="seconds">Their sum.</param>
    /// <returns>Null where there are none.</returns>
    public static TimeStatistics? TimesOf(DwellHistogram times, double seconds) => times.Count == 0 ? null : new TimeStatistics
    {
        Count = times.Count,
        MeanSeconds = Seconds(seconds / times.Count),
        P50Seconds = times.Percentile(0.5)!.Value,
        P90Seconds = times.Percentile(0.9)!.Value,
        P95Seconds = times.Percentile(0.95)!.Value,
    };

    /// <summary>Freed of the last digits that adding doubles in any order leaves.</summary>
    public static double Seconds(double sum) => Math.Round(sum, 7);

    /// <summary>A count as the contract has it.</summary>
    public static int Whole(long count) => (int)Math.Min(count, int.MaxValue);

    private static CrossingMeasures Crossings(LineTotals lines)
    {
        var crossings = new CrossingMeasures();
        if (lines.HasData)
        {
            crossings.In = Whole(lines.In);
            crossings.Out = Whole(lines.Out);
        }

        return crossings;
    }

    private static StoreMeasures Store(SubjectTotal total, OccupancyFigures? occupancy)
    {
        var measures = new StoreMeasures();
        LineTotals entrance = total.Lines(LineRole.Entrance);
        LineTotals passing = total.Lines(LineRole.Passing);
        if (entrance.HasData)
        {
            measures.Entries = Whole(entrance.In);
            measures.Exits = Whole(entrance.Out);
            measures.Footfall = Whole(entrance.InWhileOpen);
        }

        if (passing.HasData)
        {
            measures.PassersBy = Whole(passing.In + passing.Out);
        }

        long came = entrance.In + passing.In + passing.Out;
        if (entrance.HasData && passing.HasData && came > 0)
        {
            measures.CaptureRate = (double)entrance.In / came;
        }

        SetOccupancy(measures, occupancy);
        return measures;
    }

    private static void SetOccupancy(StoreMeasures measures, OccupancyFigures? occupancy)
    {
        if (occupancy?.AtEnd is { } inside)
        {
            measures.OccupancyDerived = inside;
        }

        if (occupancy?.Most is { } most)
        {
            measures.OccupancyDerivedMax = most;
        }

        if (occupancy?.Drift is { } drift)
        {
            measures.OccupancyDrift = drift;
        }
    }

    // A visit that ended when the pictures stopped may stand in a minute without any.
    private static bool HasData(ZoneSum zone) => zone.CoverageSeconds > 0 || zone.Visits > 0 || zone.PersonSeconds > 0;

    private string PlanName(string key, int version) => ResourceNames.PlanVersion.Format(
        store.Plan.Id, key[(store.Plan.Id.Length + 1)..], version.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
