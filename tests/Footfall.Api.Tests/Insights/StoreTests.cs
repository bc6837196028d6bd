using Footfall.Analytics.RollUp;
using Footfall.Analytics.RollUp.Occupancy;
using Footfall.Analytics.RollUp.Stores;
using Footfall.Domain.Measures;

using Footfall.V1;
using static Footfall.Api.Tests.Insights.HighStreet;

namespace Footfall.Api.Tests.Insights;

/// <summary>Numbers of the store as a whole and of its areas.</summary>
[Collection(InsightTests.Name)]
public sealed class StoreTests(InsightService service)
{
    private const double Rounding = 1e-6;

    private static readonly BucketCalendar London = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/London"));

    [Fact]
    public async Task Store_ByHour_AddsUpItsEntrances_AndNoOtherStores()
    {
        List<Interval> hours = await AskAsync(V1.Bucket.Hour, InsightService.Range("2026-03-28T00:00Z", "2026-03-30T00:00Z"));

        hours.Count.ShouldBe(48);
        foreach (Interval hour in hours)
        {
            Plain plain = Of(hour);
            (hour.Store.HasEntries ? (hour.Store.Entries, hour.Store.Exits) : ((int, int)?)null).ShouldBe(plain.Entrances(), hour.ToString());
            hour.Coverage.CoverageSeconds.ShouldBe((plain.Seen("door", _ => true) + plain.Seen("back", _ => true)) / 2, Rounding);
            var passing = plain.Line("door", "street");
            (hour.Store.HasPassersBy ? hour.Store.PassersBy : (int?)null).ShouldBe(passing?.In + passing?.Out);
            if (hour.Store.HasCaptureRate)
            {
                hour.Store.CaptureRate.ShouldBe((double)hour.Store.Entries / (hour.Store.Entries + hour.Store.PassersBy), Rounding);
            }
        }

        hours.Sum(hour => hour.Store.Entries).ShouldBeInRange(1000, 8000);
    }

    [Fact]
    public async Task Footfall_IsTheEntriesOfOpeningHours()
    {
        List<Interval> days = await AskAsync(V1.Bucket.Day, InsightService.Range("2026-03-28T00:00Z", "2026-03-29T22:00Z"));

        // On Sunday 00:30 to 03:30 by the clock on the wall, from which the hour after 01:00 is missing, and 10:00 to 16:00.
        days.Select(day => day.Store.Footfall).ShouldBe(
        [
            new Plain(At("2026-03-28T09:00Z"), At("2026-03-28T20:00Z")).Entrances()!.Value.In,
            new Plain(At("2026-03-29T00:30Z"), At("2026-03-29T02:30Z")).Entrances()!.Value.In
                + new Plain(At("2026-03-29T09:00Z"), At("2026-03-29T15:00Z")).Entrances()!.Value.In,
        ]);
    }

    [Theory]
    [InlineData(V1.Bucket.QuarterHour)]
    [InlineData(V1.Bucket.Hour)]
    public async Task DerivedOccupancy_AtEveryBucketsEnd_IsThatOfTheMinutesSinceTheReset(V1.Bucket bucket)
    {
        List<Interval> rows = await AskAsync(bucket, InsightService.Range("2026-03-28T05:00Z", "2026-03-29T13:00Z"));

        foreach (Interval row in rows)
        {
            var end = row.EndTime.ToDateTimeOffset();
            OccupancyPeriod period = Follow(LastReset(end.AddTicks(-1)), end);
            (row.Store.HasOccupancyDerived ? row.Store.OccupancyDerived : (int?)null).ShouldBe(period.Inside, row.ToString());
            if (period.Inside is { } inside)
            {
                row.Store.OccupancyDerivedMax.ShouldBeGreaterThanOrEqualTo(inside);
            }
        }

        // Known until five minutes after the pictures were gone, and again from the next reset on.
        rows.Count(row => row.Store.HasOccupancyDerived).ShouldBeInRange(rows.Count / 2, rows.Count - 3);
        rows.Any(row => row.Store.OccupancyDerived > 0).ShouldBeTrue();
    }

    [Fact]
    public async Task DerivedOccupancyMax_IsTheMostAtAnyMinutesEnd()
    {
        Interval hour = (await AskAsync(V1.Bucket.Hour, InsightService.Range("2026-03-28T11:00Z", "2026-03-28T12:00Z"))).ShouldHaveSingleItem();

        DateTimeOffset reset = LastReset(At("2026-03-28T11:00Z"));
        hour.Store.OccupancyDerivedMax.ShouldBe(
            Enumerable.Range(0, 61).Max(minute => Follow(reset, At("2026-03-28T11:00Z").AddMinutes(minute)).Inside!.Value));
    }

    [Fact]
    public async Task Drift_IsWhatTheResetThrowsAway_InTheBucketOfTheReset()
    {
        List<Interval> days = await AskAsync(V1.Bucket.Day, InsightService.Range("2026-03-28T00:00Z", "2026-03-30T20:00Z"));

        // On Friday nobody had watched, and on Sunday the door was without pictures for twenty minutes.
        days.Select(day => day.Store.HasOccupancyDrift).ShouldBe([false, true, false]);
        days[1].Store.OccupancyDrift.ShouldBe(Follow(At("2026-03-28T04:00Z"), At("2026-03-29T03:00Z")).Drift!.Value);
    }

    [Fact]
    public async Task Area_AddsItsZonesUp_AndBoundsTheirOccupancy()
    {
        List<Interval> days = await AskAsync(
            V1.Bucket.Day, InsightService.Range("2026-03-10T00:00Z", "2026-04-02T00:00Z"), InsightService.Store + "/areas/floor");

        foreach (Interval day in days)
        {
            Plain plain = Of(day);
            (CameraInterval Minute, ZoneMeasure Zone)[][] zones =
                [plain.Zone("door", "mat"), plain.Zone("aisle", "shelf"), plain.Zone("aisle", "table")];
            (CameraInterval Minute, ZoneMeasure Zone)[] all = [.. zones.SelectMany(zone => zone)];
            day.Presence.OccupancyOverlapping.ShouldBeTrue();
            day.Coverage.CoverageSeconds.ShouldBe((plain.Seen("door", _ => true) + plain.Seen("aisle", _ => true)) / 2, Rounding);
            day.Coverage.MissingCameras.ShouldBe(
                new[] { "door", "aisle" }.Where(camera => plain.Seen(camera, _ => true) <= 0).Select(camera => InsightService.Store + "/cameras/" + camera),
                ignoreOrder: true);
            if (all.All(one => one.Minute.CoverageSeconds <= 0))
            {
                day.Presence.HasZoneVisits.ShouldBeFalse();
                continue;
            }

            day.Presence.ZoneVisits.ShouldBe(all.Sum(one => one.Zone.Visits));
            day.Presence.OccupancyMean.ShouldBe(
                zones.Where(zone => zone.Sum(one => one.Minute.CoverageSeconds) > 0)
                    .Sum(zone => zone.Sum(one => one.Zone.PersonSeconds) / zone.Sum(one => one.Minute.CoverageSeconds)),
                Rounding);
            var minutes = all.Where(one => one.Zone.OccupancyMax is not null).GroupBy(one => one.Minute.Start).ToArray();
            day.Presence.OccupancyMax.ShouldBe(minutes.Max(minute => minute.Sum(one => one.Zone.OccupancyMax))!.Value);
            day.Presence.OccupancyMin.ShouldBe(minutes.Min(minute => minute.Sum(one => one.Zone.OccupancyMin))!.Value);
            (day.Presence.DwellTime?.P90Seconds).ShouldBe(Plain.Merge(all.Select(one => one.Zone.Dwell)).Percentile(0.9));
        }
    }

    [Fact]
    public async Task EntranceArea_CountsEntries_AndMissesACameraOnlyOnceItWasThere()
    {
        List<Interval> days = await AskAsync(
            V1.Bucket.Day, InsightService.Range("2026-03-18T00:00Z", "2026-03-30T00:00Z"), InsightService.Store + "/areas/front");

        foreach (Interval day in days)
        {
            Plain plain = Of(day);
            (day.Store.HasEntries ? day.Store.Entries : (int?)null).ShouldBe(
                plain.Line("door", "gate") is null && plain.Line("back", "rear") is null
                    ? null
                    : (plain.Line("door", "gate")?.In ?? 0) + (plain.Line("back", "rear")?.In ?? 0));
            day.Store.HasOccupancyDerived.ShouldBeFalse();
            if (day.EndTime.ToDateTimeOffset() <= At("2026-03-20T00:00Z"))
            {
                day.Coverage.MissingCameras.ShouldNotContain(InsightService.Store + "/cameras/back");
                day.Coverage.CoverageSeconds.ShouldBe(plain.Seen("door", _ => true), Rounding);
            }
        }
    }

    [Fact]
    public async Task CameraThatWasTakenAway_StaysInHistory()
    {
        Interval february = (await AskAsync(V1.Bucket.Whole, InsightService.Range("2026-02-01T00:00Z", "2026-03-01T00:00Z"))).ShouldHaveSingleItem();
        february.Store.Entries.ShouldBe(Of(february).Entrances()!.Value.In);
        february.Provenance.PlanVersions.ShouldContain(InsightService.Store + "/cameras/old/planVersions/1");

        Interval line = (await AskAsync(
            V1.Bucket.Whole, InsightService.Range("2026-02-01T00:00Z", "2026-03-01T00:00Z"), InsightService.Store + "/cameras/old/lines/gate")).ShouldHaveSingleItem();
        line.Crossings.In.ShouldBe(Of(line).Minutes("old").Length);
    }

    private static DateTimeOffset LastReset(DateTimeOffset moment) => London.LastTimeOfDay(moment, new TimeOnly(4, 0));

    private static OccupancyPeriod Follow(DateTimeOffset reset, DateTimeOffset end)
    {
        var plain = new Plain(reset, end);
        return DerivedOccupancy.Follow(
            [
                .. new[] { "door", "back" }.Select(camera => new EntranceCamera(
                    camera, [.. plain.Minutes(camera).Select(minute => EntranceMinute.Of(minute, StoreLines.All))])),
            ],
            reset, end, end, new OccupancyRules { Baseline = 2 });
    }

    private static Plain Of(Interval row) => new(row.StartTime.ToDateTimeOffset(), row.EndTime.ToDateTimeOffset());

    private Task<List<Interval>> AskAsync(V1.Bucket bucket, TimeRange range, params string[] subjects) =>
        service.AskAsync(new QueryIntervalsRequest { Parent = InsightService.Store, Subjects = { subjects }, Range = range, Bucket = bucket });
}
