using Footfall.Domain.Measures;
using Footfall.V1;
using static Footfall.Api.Tests.Insights.HighStreet;

namespace Footfall.Api.Tests.Insights;

[Collection(InsightTests.Name)]
public sealed class DwellTests(InsightService service)
{
    private static readonly Plain All = new(At("2026-02-01T00:00Z"), At("2026-06-01T00:00Z"));

    [Fact]
    public async Task WithoutNames_EveryZoneOfRoleAreaIsSorted_AndClassesAddUp()
    {
        QueryDwellResponse answer = await AskAsync([]);

        answer.Distributions.Select(one => one.Subject[InsightService.Store.Length..]).ShouldBe(
            ["/cameras/door/zones/mat", "/cameras/aisle/zones/shelf", "/cameras/aisle/zones/table", "/cameras/new/zones/corner"]);
        DwellDistribution mat = answer.Distributions[0];
        mat.Classes.Select(one => one.FromSeconds).ShouldBe([0, 5, 15, 30, 60, 120, 300, 600, 1800]);
        mat.Classes.SkipLast(1).Select(one => one.ToSeconds).ShouldBe([5, 15, 30, 60, 120, 300, 600, 1800]);
        mat.Classes[^1].HasToSeconds.ShouldBeFalse();
        mat.Classes.Sum(one => one.Count).ShouldBe(mat.Presence.ZoneVisits);
        IntervalTests.ShouldBeZone(
            new Interval { Coverage = mat.Coverage, Presence = mat.Presence }, All.Zone("door", "mat"));

        // Nobody has ever seen the corner: no classes, and not classes of nobody.
        DwellDistribution corner = answer.Distributions[3];
        corner.Classes.ShouldBeEmpty();
        corner.Coverage.MissingCameras.ShouldBe([InsightService.Store + "/cameras/new"]);
    }

    [Fact]
    public async Task Classes_HoldTheVisitsOfTheirTimes_AtGivenEdges()
    {
        double[] edges = [10, 100, 500];
        DwellDistribution shelf = (await AskAsync(edges, InsightService.Store + "/cameras/aisle/zones/shelf")).Distributions.ShouldHaveSingleItem();

        DwellHistogram dwell = Plain.Merge(All.Zone("aisle", "shelf").Select(one => one.Zone.Dwell));
        int[] within = [.. edges.Select(edge => dwell.Buckets.Where(one => Length(one.Key) <= edge).Sum(one => one.Value))];
        shelf.Classes.Select(one => one.Count).ShouldBe([within[0], within[1] - within[0], within[2] - within[1], dwell.Count - within[2]]);
        within[0].ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Camera_StandsForItsZones_AndAnAreaIsOne()
    {
        QueryDwellResponse answer = await AskAsync([], InsightService.Store + "/cameras/aisle", InsightService.Store + "/areas/floor");

        answer.Distributions.Select(one => one.Subject[InsightService.Store.Length..]).ShouldBe(
            ["/cameras/aisle/zones/shelf", "/cameras/aisle/zones/table", "/areas/floor"]);
        answer.Distributions[2].Presence.ZoneVisits.ShouldBe(
            All.Zone("door", "mat").Concat(All.Zone("aisle", "shelf")).Concat(All.Zone("aisle", "table")).Sum(one => one.Zone.Visits));
    }

    [Fact]
    public async Task Queue_HasItsLengthWaitsAndLeavers_BucketByBucket()
    {
        QueryQueuesResponse answer = await service.Client.QueryQueuesAsync(
            new QueryQueuesRequest
            {
                Parent = InsightService.Store,
                Range = InsightService.Range("2026-03-28T22:00Z", "2026-03-29T03:00Z"),
                Bucket = Bucket.Hour,
                EdgesSeconds = { 60, 180 },
            },
            cancellationToken: TestContext.Current.CancellationToken);

        QueueSummary queue = answer.Queues.ShouldHaveSingleItem();
        queue.Subject.ShouldBe(InsightService.Store + "/cameras/back/zones/queue");
        queue.Intervals.Count.ShouldBe(5);
        foreach (Interval hour in queue.Intervals)
        {
            ShouldBeQueue(hour, new Plain(hour.StartTime.ToDateTimeOffset(), hour.EndTime.ToDateTimeOffset()).Zone("back", "queue"));
        }

        queue.Waits.Count.ShouldBe(3);
        queue.Waits.Sum(one => one.Count).ShouldBe(queue.Intervals.Sum(hour => hour.Queue.QueueServed));
        queue.Waits.ShouldAllBe(one => one.Count > 0);
    }

    [Fact]
    public async Task AreaOfTills_IsItsQueue_AndOtherZonesAreNone()
    {
        var request = new QueryQueuesRequest
        {
            Parent = InsightService.Store,
            Subjects = { InsightService.Store + "/areas/tills" },
            Range = InsightService.Range("2026-03-28T08:00Z", "2026-03-28T20:00Z"),
        };
        QueryQueuesResponse answer = await service.Client.QueryQueuesAsync(request, cancellationToken: TestContext.Current.CancellationToken);

        Interval tills = answer.Queues.ShouldHaveSingleItem().Intervals.ShouldHaveSingleItem();
        ShouldBeQueue(tills, new Plain(At("2026-03-28T08:00Z"), At("2026-03-28T20:00Z")).Zone("back", "queue"));
    }

    private static void ShouldBeQueue(Interval row, (CameraInterval Minute, ZoneMeasure Zone)[] minutes)
    {
        QueueMeasure[] parts = [.. minutes.Select(one => one.Zone.Queue!)];
        row.Queue.QueueJoins.ShouldBe(parts.Sum(one => one.Joined));
        row.Queue.QueueServed.ShouldBe(parts.Sum(one => one.Served));
        row.Queue.QueueAbandoned.ShouldBe(parts.Sum(one => one.Abandoned));
        row.Queue.ServedWithinTarget.ShouldBe(parts.Sum(one => one.ServedWithinTarget));
        row.Queue.QueueLengthMax.ShouldBe(parts.Max(one => one.WaitingMax)!.Value);
        row.Queue.QueueLengthMean.ShouldBe(
            parts.Sum(one => one.WaitingPersonSeconds) / minutes.Sum(one => one.Minute.CoverageSeconds), 1e-6);
        DwellHistogram waits = Plain.Merge(parts.Select(one => one.Wait));
        row.Queue.WaitTime.Count.ShouldBe(waits.Count);
        row.Queue.WaitTime.MeanSeconds.ShouldBe(parts.Sum(one => one.WaitPersonSeconds) / waits.Count, 1e-6);
        row.Queue.WaitTime.P95Seconds.ShouldBe(waits.Percentile(0.95)!.Value);
    }

    // The time that a bucket of the histogram stands for.
    private static double Length(int bucket) => 2 * Math.Pow(1.01 / 0.99, bucket) / ((1.01 / 0.99) + 1);

    private async Task<QueryDwellResponse> AskAsync(double[] edges, params string[] subjects) => await service.Client.QueryDwellAsync(
        new QueryDwellRequest
        {
            Parent = InsightService.Store,
            Subjects = { subjects },
            Range = InsightService.Range("2026-02-01T00:00Z", "2026-06-01T00:00Z"),
            EdgesSeconds = { edges },
        },
        cancellationToken: TestContext.Current.CancellationToken);
}
