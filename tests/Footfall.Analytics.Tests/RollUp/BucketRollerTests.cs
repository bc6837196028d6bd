using CsCheck;
using Footfall.Analytics.RollUp;
using Footfall.Analytics.Summaries;
using Footfall.Domain.Measures;

namespace Footfall.Analytics.Tests.RollUp;

public sealed class BucketRollerTests
{
    // Each start lies a few hours before a change of clocks in its zone.
    private static readonly (string Zone, string Start)[] Changes =
    [
        ("Europe/Berlin", "2026-03-28T20:00Z"), ("Europe/Berlin", "2026-10-24T20:00Z"), ("Asia/Kolkata", "2026-01-14T12:00Z"),
        ("Australia/Lord_Howe", "2026-04-04T10:00Z"), ("Australia/Lord_Howe", "2026-10-03T10:00Z"),
        ("America/Santiago", "2026-04-04T22:00Z"), ("America/Santiago", "2026-09-05T22:00Z"),
        ("Africa/Cairo", "2026-04-23T18:00Z"), ("Africa/Cairo", "2026-10-29T18:00Z"), ("America/Havana", "2026-11-01T00:00Z"),
    ];

    private static readonly DateTimeOffset Noon = Utc("2026-06-15T12:00Z");

    private static readonly BucketCalendar Berlin = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    [Fact]
    public void Buckets_OfEverySize_AddUpToTheTotal_AcrossEveryChangeOfClocks() => Check.Sample(
        Gen.Select(Gen.OneOfConst(Changes), Gen.Select(Gen.Int[1, 40], Minute.Any).Array[1, 60]),
        (change, gaps) =>
        {
            var calendar = new BucketCalendar(TimeZoneInfo.FindSystemTimeZoneById(change.Zone));
            CameraInterval[] minutes = Spread(Utc(change.Start), gaps);
            DateTimeOffset start = minutes[0].Start;
            CameraInterval total = IntervalMerge.Merge(minutes, start, TimeSpan.FromDays(1));

            CameraInterval[] quarters = Totals(BucketRoller.Roll(minutes, calendar, BucketSize.QuarterHour));
            CameraInterval[] hours = Totals(BucketRoller.Roll(quarters, calendar, BucketSize.Hour));
            CameraInterval[] days = Totals(BucketRoller.Roll(hours, calendar, BucketSize.Day));
            CameraInterval[] daysAtOnce = Totals(BucketRoller.Roll(minutes, calendar, BucketSize.Day));

            foreach (CameraInterval[] buckets in new[] { quarters, hours, days })
            {
                Same(IntervalMerge.Merge(buckets, start, TimeSpan.FromDays(1)), total);
            }

            days.Length.ShouldBe(daysAtOnce.Length);
            foreach ((CameraInterval staged, CameraInterval atOnce) in days.Zip(daysAtOnce))
            {
                Same(staged, atOnce);
            }
        },
        iter: 300);

    [Fact]
    public void BucketWithoutPictures_IsNoData_AndAnEmptyShopIsZero()
    {
        CameraBucket[] hours = [.. BucketRoller.Roll(
            [Minute.Of(Noon), Minute.Of(Noon.AddHours(1), coverage: 0), Minute.Of(Noon.AddHours(3))], Berlin, BucketSize.Hour)];

        hours.Length.ShouldBe(4);
        hours[0].Total!.Lines[0].In.ShouldBe(0);
        hours[0].CoverageShare.ShouldBe(1.0 / 60);
        (hours[1].Total, hours[1].CoverageShare).ShouldBe((null, 0));
        hours[2].Total.ShouldBeNull();
        hours[3].Total.ShouldNotBeNull();
    }

    [Fact]
    public void Count_WithoutPictures_IsKept()
    {
        CameraBucket hour = BucketRoller.Roll([Minute.Of(Noon, came: 1, coverage: 0)], Berlin, BucketSize.Hour).ShouldHaveSingleItem();
        (hour.Total!.Lines[0].In, hour.CoverageShare).ShouldBe((1, 0));
    }

    [Fact]
    public void Range_ShowsBucketsBeforeAndAfterTheData()
    {
        CameraBucket[] hours = [.. BucketRoller.Roll(
            [Minute.Of(Noon.AddHours(-5)), Minute.Of(Noon, came: 3), Minute.Of(Noon.AddHours(5))],
            Berlin, BucketSize.Hour, Noon.AddHours(-1), Noon.AddHours(2))];
        hours.Select(hour => hour.Total?.Lines[0].In).ShouldBe([null, 3, null]);
    }

    [Fact]
    public void Stream_IsReadOneBucketAhead_NotWhole()
    {
        int read = 0;
        using IEnumerator<CameraBucket> days = BucketRoller.Roll(Endless(), Berlin, BucketSize.Hour).GetEnumerator();
        days.MoveNext();
        read.ShouldBe(61);

        IEnumerable<CameraInterval> Endless()
        {
            while (true)
            {
                yield return Minute.Of(Noon.AddMinutes(read++));
            }
        }
    }

    [Fact]
    public void Rejects_IntervalsOutOfOrder_Twice_OrOverABorder()
    {
        Roll(Minute.Of(Noon.AddMinutes(1)), Minute.Of(Noon)).ShouldContain("in order");
        Roll(Minute.Of(Noon), Minute.Of(Noon)).ShouldContain("in order");
        Roll(Minute.Of(Noon.AddMinutes(59)) with { Length = TimeSpan.FromMinutes(2) }).ShouldContain("reaches over the border");

        static string Roll(params CameraInterval[] intervals) => Should.Throw<ArgumentException>(
            () => BucketRoller.Roll(intervals, Berlin, BucketSize.Hour).ToArray()).Message;
    }

    [Fact]
    public void ZoneFigures_ComeFromTheSums()
    {
        DwellHistogram wait = DwellHistogram.Empty.Add(TimeSpan.FromSeconds(30)).Add(TimeSpan.FromSeconds(90));
        var till = new ZoneMeasure("till", Footfall.Domain.Plans.ZoneRole.Queue, 90, 3, 0, 4, 120, 2, 1, wait,
            new QueueMeasure(4, 2, 1, 1, 60, 2, 120, wait));
        CameraInterval minute = Minute.Of(Noon, coverage: 30) with { Zones = [till] };
        CameraBucket hour = BucketRoller.Roll([minute], Berlin, BucketSize.Hour).ShouldHaveSingleItem();

        ZoneFigures figures = hour.Zone("till")!;
        (figures.OccupancyMean, figures.OccupancyMax, figures.DwellMeanSeconds, figures.BounceRate).ShouldBe((3.0, 3, 30.0, 0.25));
        (figures.Queue!.LengthMean, figures.Queue.LengthMax, figures.Queue.WaitMeanSeconds).ShouldBe((2.0, 2, 60.0));
        figures.Queue.AbandonmentRate!.Value.ShouldBe(1.0 / 3);
        figures.Queue.ServiceLevel.ShouldBe(0.5);
        figures.Queue.WaitP95Seconds!.Value.ShouldBe(90, 0.91);
        hour.Zone("elsewhere").ShouldBeNull();
    }

    private static CameraInterval[] Spread(
        DateTimeOffset start, (int Gap, Func<DateTimeOffset, CameraInterval> Make)[] gaps)
    {
        var minutes = new List<CameraInterval>();
        foreach ((int gap, Func<DateTimeOffset, CameraInterval> make) in gaps)
        {
            start = start.AddMinutes(gap);
            minutes.Add(make(start));
        }

        return [.. minutes];
    }

    private static CameraInterval[] Totals(IEnumerable<CameraBucket> buckets) =>
        [.. buckets.Select(bucket => bucket.Total).OfType<CameraInterval>()];

    private static void Same(CameraInterval actual, CameraInterval expected)
    {
        actual.CoverageSeconds.ShouldBe(expected.CoverageSeconds);
        actual.Lines.ToArray().ShouldBe(expected.Lines.ToArray());
        actual.Zones.ToArray().ShouldBe(expected.Zones.ToArray());
        actual.Transitions.ToArray().ShouldBe(expected.Transitions.ToArray());
        actual.HeatCells.ToArray().ShouldBe(expected.HeatCells.ToArray());
        actual.Identity.ShouldBe(expected.Identity);
    }

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, null);
}
