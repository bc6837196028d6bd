using Footfall.Domain.Measures;
using Footfall.V1;
using static Footfall.Api.Tests.Insights.HighStreet;

namespace Footfall.Api.Tests.Insights;

[Collection(InsightTests.Name)]
public sealed class IntervalTests(InsightService service)
{
    private const string Gate = InsightService.Store + "/cameras/door/lines/gate";
    private const string Shelf = InsightService.Store + "/cameras/aisle/zones/shelf";
    private const string Bin = InsightService.Store + "/cameras/aisle/zones/bin";
    private const double Rounding = 1e-6;

    [Fact]
    public async Task Line_ByDay_IsTheSumOfItsMinutes_AlsoWhereClocksChange()
    {
        List<Interval> days = await AskAsync(Bucket.Day, InsightService.Range("2026-03-26T12:00Z", "2026-04-03T01:00Z"), Gate);

        // The day on which clocks go forward is 23 hours long; the ends of the range are moved to those of days.
        days.Select(day => day.StartTime.ToDateTimeOffset()).ShouldBe(
        [
            At("2026-03-26T00:00Z"), At("2026-03-27T00:00Z"), At("2026-03-28T00:00Z"), At("2026-03-29T00:00Z"), At("2026-03-29T23:00Z"),
            At("2026-03-30T23:00Z"), At("2026-03-31T23:00Z"), At("2026-04-01T23:00Z"), At("2026-04-02T23:00Z"),
        ]);
        days[^1].EndTime.ToDateTimeOffset().ShouldBe(At("2026-04-03T23:00Z"));
        days[3].Coverage.ElapsedSeconds.ShouldBe(23 * 3600);
        foreach (Interval day in days)
        {
            Crossings(day).ShouldBe(Of(day).Line("door", "gate"), day.ToString());
            day.Coverage.CoverageSeconds.ShouldBe(Of(day).Seen("door", _ => true), Rounding);
        }

        days.Sum(day => day.Crossings.In).ShouldBeGreaterThan(1000);
    }

    [Theory]
    [InlineData(Bucket.Minute, "2026-03-28T08:50Z", "2026-03-28T10:00Z", 70)]
    [InlineData(Bucket.QuarterHour, "2026-03-29T00:10Z", "2026-03-29T03:00Z", 12)]
    [InlineData(Bucket.Hour, "2026-03-28T20:30Z", "2026-03-29T12:00Z", 16)]
    [InlineData(Bucket.Whole, "2026-02-02T08:00Z", "2026-05-20T20:00Z", 1)]
    public async Task Zone_InEveryBucket_IsWhatItsMinutesSay(Bucket bucket, string from, string until, int buckets)
    {
        List<Interval> rows = await AskAsync(
            bucket, InsightService.Range(from, until), InsightService.Store + "/cameras/door/zones/mat");

        rows.Count.ShouldBe(buckets);
        foreach (Interval row in rows)
        {
            ShouldBeZone(row, Of(row).Zone("door", "mat"));
        }
    }

    [Fact]
    public async Task BucketWithoutPictures_IsAGap_WithoutNumbers()
    {
        List<Interval> minutes = await AskAsync(Bucket.Minute, InsightService.Range("2026-03-28T09:08Z", "2026-03-28T09:14Z"), Gate);

        foreach (Interval gap in minutes[2..5])
        {
            gap.Coverage.CoverageSeconds.ShouldBe(0);
            gap.Coverage.ElapsedSeconds.ShouldBe(60);
            gap.Coverage.MissingCameras.ShouldBe([InsightService.Store + "/cameras/door"]);
            gap.Crossings.HasIn.ShouldBeFalse();
            gap.Crossings.HasOut.ShouldBeFalse();
            gap.Provenance.Minutes.ShouldBe(0);
            gap.Provenance.HasConfidence.ShouldBeFalse();
        }
    }

    [Fact]
    public async Task ZoneOfAnEarlierPlan_StillHasItsNumbers_AndNoneLater()
    {
        Interval bin = (await AskAsync(Bucket.Whole, InsightService.Range("2026-02-01T00:00Z", "2026-05-21T00:00Z"), Bin)).ShouldHaveSingleItem();
        ShouldBeZone(bin, Of(bin).Zone("aisle", "bin"));
        bin.Presence.ZoneVisits.ShouldBeGreaterThan(0);
        bin.Provenance.PlanVersions.ShouldBe([InsightService.Store + "/cameras/aisle/planVersions/1"]);

        Interval later = (await AskAsync(Bucket.Whole, InsightService.Range("2026-03-15T00:00Z", "2026-05-21T00:00Z"), Bin)).ShouldHaveSingleItem();
        later.Coverage.CoverageSeconds.ShouldBe(0);
        later.Presence.HasZoneVisits.ShouldBeFalse();
    }

    [Fact]
    public async Task Provenance_NamesPlansAndModels_AndHowSureIdentitiesWere()
    {
        Interval shelf = (await AskAsync(Bucket.Whole, InsightService.Range("2026-03-01T00:00Z", "2026-04-01T00:00Z"), Shelf)).ShouldHaveSingleItem();

        CameraInterval[] minutes = Of(shelf).Minutes("aisle");
        shelf.Provenance.PlanVersions.ShouldBe(
            [InsightService.Store + "/cameras/aisle/planVersions/1", InsightService.Store + "/cameras/aisle/planVersions/2"]);
        shelf.Provenance.Models.ShouldBe(["models/nanodet-g", "models/yolox-tiny"]);
        shelf.Provenance.Minutes.ShouldBe(minutes.Length);
        IdentityMeasure[] noted = [.. minutes.Select(minute => minute.Identity).OfType<IdentityMeasure>()];
        shelf.Provenance.Confidence.ShouldBe(
            new IdentityMeasure(
                noted.Sum(one => one.TrackedSeconds), noted.Sum(one => one.Certain), noted.Sum(one => one.Mended), noted.Sum(one => one.Broken))
                .Confidence!.Value,
            Rounding);
    }

    [Fact]
    public async Task Camera_StandsForItsLinesAndZones_NamesAreAnsweredInTheirOrder()
    {
        List<Interval> rows = await AskAsync(
            Bucket.Whole,
            InsightService.Range("2026-03-28T00:00Z", "2026-03-29T00:00Z"),
            Shelf, InsightService.Store + "/cameras/door", Gate, InsightService.Store);

        rows.Select(row => row.Subject).ShouldBe(
        [
            Shelf, Gate, InsightService.Store + "/cameras/door/lines/street", InsightService.Store + "/cameras/door/zones/mat", InsightService.Store,
        ]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(0)]
    public async Task Pages_TogetherAreTheWhole(int size)
    {
        QueryIntervalsRequest request = Request(
            Bucket.Hour, InsightService.Range("2026-03-29T00:00Z", "2026-03-29T06:00Z"), Gate, Shelf, InsightService.Store + "/areas/floor");
        QueryIntervalsResponse whole = await service.Client.QueryIntervalsAsync(
            new QueryIntervalsRequest(request) { PageSize = 20_000 }, cancellationToken: TestContext.Current.CancellationToken);
        whole.NextPageToken.ShouldBe("");

        (await service.AskAsync(new QueryIntervalsRequest(request) { PageSize = size })).ShouldBe(whole.Intervals);
        whole.Intervals.Count.ShouldBe(18);
    }

    [Fact]
    public async Task OpenHours_LeaveTheOtherMinutesOut()
    {
        TimeRange range = InsightService.Range("2026-03-28T00:00Z", "2026-03-29T00:00Z", HoursMode.Open);
        Interval day = (await AskAsync(Bucket.Day, range, Gate)).ShouldHaveSingleItem();

        // Saturday, 09:00 to 20:00 in London, which is UTC on that day.
        var open = new Plain(At("2026-03-28T09:00Z"), At("2026-03-28T20:00Z"));
        Crossings(day).ShouldBe(open.Line("door", "gate"));
        day.Coverage.ElapsedSeconds.ShouldBe(11 * 3600);
        day.Coverage.CoverageSeconds.ShouldBe(open.Seen("door", _ => true), Rounding);
    }

    [Fact]
    public async Task Now_IsTheEnd_AndClosedUntilComesBeforeIt()
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;
        QueryIntervalsResponse answer = await service.Client.QueryIntervalsAsync(
            Request(Bucket.Minute, InsightService.Range(now.AddMinutes(-10), now.AddDays(1)), Gate),
            cancellationToken: TestContext.Current.CancellationToken);

        answer.Intervals[^1].StartTime.ToDateTimeOffset().ShouldBeLessThanOrEqualTo(DateTimeOffset.UtcNow);
        answer.Intervals[^1].EndTime.ToDateTimeOffset().ShouldBeGreaterThan(now);
        answer.Intervals[^1].Coverage.ElapsedSeconds.ShouldBeLessThanOrEqualTo(60);
        answer.ClosedUntilTime.ToDateTimeOffset().ShouldBeLessThan(DateTimeOffset.UtcNow);
        answer.ClosedUntilTime.ToDateTimeOffset().ShouldBeGreaterThan(now.AddMinutes(-5));
    }

    internal static void ShouldBeZone(Interval row, (CameraInterval Minute, ZoneMeasure Zone)[] minutes)
    {
        double coverage = minutes.Sum(one => one.Minute.CoverageSeconds);
        row.Coverage.CoverageSeconds.ShouldBe(coverage, Rounding);
        row.Presence.HasZoneVisits.ShouldBe(coverage > 0, row.ToString());
        if (coverage <= 0)
        {
            row.Presence.ShouldBe(new PresenceMeasures());
            return;
        }

        row.Presence.ZoneVisits.ShouldBe(minutes.Sum(one => one.Zone.Visits));
        row.Presence.PersonSeconds.ShouldBe(minutes.Sum(one => one.Zone.PersonSeconds), Rounding);
        row.Presence.OccupancyMean.ShouldBe(minutes.Sum(one => one.Zone.PersonSeconds) / coverage, Rounding);
        row.Presence.OccupancyMax.ShouldBe(minutes.Max(one => one.Zone.OccupancyMax)!.Value);
        row.Presence.OccupancyMin.ShouldBe(minutes.Min(one => one.Zone.OccupancyMin)!.Value);
        row.Presence.DwellPersonSeconds.ShouldBe(minutes.Sum(one => one.Zone.DwellPersonSeconds), Rounding);
        row.Presence.EngagedVisits.ShouldBe(minutes.Sum(one => one.Zone.EngagedVisits));
        row.Presence.BouncedVisits.ShouldBe(minutes.Sum(one => one.Zone.BouncedVisits));
        DwellHistogram dwell = Plain.Merge(minutes.Select(one => one.Zone.Dwell));
        (row.Presence.DwellTime?.Count ?? 0).ShouldBe(dwell.Count);
        (row.Presence.DwellTime?.P50Seconds).ShouldBe(dwell.Percentile(0.5));
        (row.Presence.DwellTime?.P90Seconds).ShouldBe(dwell.Percentile(0.9));
        (row.Presence.DwellTime?.P95Seconds).ShouldBe(dwell.Percentile(0.95));
    }

    private static (int In, int Out)? Crossings(Interval row) =>
        row.Crossings.HasIn ? (row.Crossings.In, row.Crossings.Out) : null;

    private static Plain Of(Interval row) => new(row.StartTime.ToDateTimeOffset(), row.EndTime.ToDateTimeOffset());

    private static QueryIntervalsRequest Request(Bucket bucket, TimeRange range, params string[] subjects) =>
        new() { Parent = InsightService.Store, Subjects = { subjects }, Range = range, Bucket = bucket };

    private Task<List<Interval>> AskAsync(Bucket bucket, TimeRange range, params string[] subjects) =>
        service.AskAsync(Request(bucket, range, subjects));
}
