using CsCheck;
using Footfall.Analytics.RollUp;

namespace Footfall.Analytics.Tests.RollUp;

public sealed class BucketCalendarTests
{
    private static readonly string[] Zones =
    [
        "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe", "America/Santiago",
        "Africa/Cairo", "America/Havana", "Asia/Beirut", "Pacific/Apia", "Africa/Casablanca", "UTC",
    ];

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29T12:00Z", 23, "2026-03-29")]
    [InlineData("Europe/Berlin", "2026-10-25T12:00Z", 25, "2026-10-25")]
    [InlineData("Europe/Berlin", "2026-06-15T12:00Z", 24, "2026-06-15")]
    [InlineData("Australia/Lord_Howe", "2026-04-05T00:00Z", 24.5, "2026-04-05")]
    [InlineData("Australia/Lord_Howe", "2026-10-04T00:00Z", 23.5, "2026-10-04")]
    [InlineData("America/Santiago", "2026-09-06T12:00Z", 23, "2026-09-06")] // midnight is jumped over: the day begins at 01:00
    [InlineData("America/Santiago", "2026-04-04T12:00Z", 25, "2026-04-04")] // 23:00 comes twice
    [InlineData("Africa/Cairo", "2026-04-24T12:00Z", 23, "2026-04-24")]
    [InlineData("Africa/Cairo", "2026-10-29T12:00Z", 25, "2026-10-29")]
    [InlineData("America/Havana", "2026-11-01T12:00Z", 25, "2026-11-01")] // midnight comes twice
    public void Day_IsAsLongAsItIsLived(string zone, string moment, double hours, string label)
    {
        Bucket day = At(zone, BucketSize.Day, moment);
        (day.Length.TotalHours, day.Label).ShouldBe((hours, label));
    }

    [Fact]
    public void RepeatedHour_IsTwoBuckets()
    {
        Bucket first = At("Europe/Berlin", BucketSize.Hour, "2026-10-25T00:59:59Z");
        Bucket second = At("Europe/Berlin", BucketSize.Hour, "2026-10-25T01:00Z");
        (first.Start, first.End, first.Label).ShouldBe((Utc("2026-10-25T00:00Z"), Utc("2026-10-25T01:00Z"), "2026-10-25T02:00+02:00"));
        (second.Start, second.End, second.Label).ShouldBe((Utc("2026-10-25T01:00Z"), Utc("2026-10-25T02:00Z"), "2026-10-25T02:00+01:00"));
    }

    [Fact]
    public void HourThatIsLeftOut_HasNoBucket()
    {
        string[] labels = [.. new BucketCalendar(Zone("Europe/Berlin"))
            .Between(BucketSize.Hour, Utc("2026-03-29T00:00Z"), Utc("2026-03-29T03:00Z")).Select(hour => hour.Label)];
        labels.ShouldBe(["2026-03-29T01:00+01:00", "2026-03-29T03:00+02:00", "2026-03-29T04:00+02:00"]);
    }

    [Theory]
    [InlineData("2026-04-04T14:45Z", 60, "2026-04-05T01:00+11:00")]
    [InlineData("2026-04-04T15:15Z", 30, "2026-04-05T01:30+10:30")]
    [InlineData("2026-04-04T15:30Z", 60, "2026-04-05T02:00+10:30")]
    [InlineData("2026-10-03T15:29Z", 60, "2026-10-04T01:00+10:30")]
    [InlineData("2026-10-03T15:30Z", 30, "2026-10-04T02:30+11:00")]
    public void ChangeByHalfAnHour_MakesAShortHour(string moment, int minutes, string label)
    {
        Bucket hour = At("Australia/Lord_Howe", BucketSize.Hour, moment);
        (hour.Length.TotalMinutes, hour.Label).ShouldBe((minutes, label));
    }

    [Fact]
    public void Hours_FollowTheWall_WhereItIsHalfAnHourOff() =>
        At("Asia/Kolkata", BucketSize.Hour, "2026-01-15T10:29:59.9Z").Start.ShouldBe(Utc("2026-01-15T09:30Z"));

    [Theory]
    [InlineData("Europe/Berlin", "2026-06-15T10:00Z", "04:00", "2026-06-15T02:00Z")]
    [InlineData("Europe/Berlin", "2026-06-15T01:59Z", "04:00", "2026-06-14T02:00Z")]
    [InlineData("Europe/Berlin", "2026-06-15T02:00Z", "04:00", "2026-06-15T02:00Z")]
    [InlineData("Europe/Berlin", "2026-03-29T10:00Z", "02:30", "2026-03-29T01:00Z")] // the time does not exist: the next that does
    [InlineData("Europe/Berlin", "2026-10-25T10:00Z", "02:30", "2026-10-25T00:30Z")] // it comes twice: the first
    [InlineData("Pacific/Apia", "2011-12-31T00:00Z", "04:00", "2011-12-30T14:00Z")] // the day before was left out
    public void Reset_IsTheLastTimeOfDay(string zone, string moment, string time, string expected) =>
        new BucketCalendar(Zone(zone)).LastTimeOfDay(Utc(moment), TimeOnly.Parse(time, null)).ShouldBe(Utc(expected));

    [Fact]
    public void Buckets_FollowEachOther_AndNest_InEveryZone() => Check.Sample(
        Gen.Select(Gen.OneOfConst(Zones), Gen.Long[0, 20L * 366 * 24 * 60 * 60]),
        (name, seconds) =>
        {
            var calendar = new BucketCalendar(Zone(name));
            DateTimeOffset moment = Utc("2011-06-01T00:00Z").AddSeconds(seconds);
            Bucket quarter = calendar.At(BucketSize.QuarterHour, moment);
            Bucket hour = calendar.At(BucketSize.Hour, moment);
            Bucket day = calendar.At(BucketSize.Day, moment);
            foreach (Bucket bucket in new[] { quarter, hour, day })
            {
                bucket.Contains(moment).ShouldBeTrue();
                calendar.At(bucket.Size, bucket.Start).ShouldBe(bucket);
                calendar.At(bucket.Size, bucket.End.AddTicks(-1)).ShouldBe(bucket);
                calendar.At(bucket.Size, bucket.End).Start.ShouldBe(bucket.End);
            }

            (quarter.Start >= hour.Start && quarter.End <= hour.End).ShouldBeTrue();
            (hour.Start >= day.Start && hour.End <= day.End).ShouldBeTrue();
        },
        iter: 3000);

    [Fact]
    public void Buckets_AcrossEveryChangeOfClocks_LeaveNoMinuteOut()
    {
        foreach (string name in Zones)
        {
            var calendar = new BucketCalendar(Zone(name));
            Bucket[] days = [.. calendar.Between(BucketSize.Day, Utc("2026-01-01T00:00Z"), Utc("2027-01-01T00:00Z"))];
            days.Select(day => day.Label).ShouldBeUnique();
            foreach (Bucket day in days)
            {
                Bucket[] hours = [.. calendar.Between(BucketSize.Hour, day.Start, day.End)];
                (hours[0].Start, hours[^1].End).ShouldBe((day.Start, day.End), $"{name} {day.Label}");
                hours.Select(hour => hour.Label).ShouldBeUnique();
            }
        }
    }

    private static Bucket At(string zone, BucketSize size, string moment) => new BucketCalendar(Zone(zone)).At(size, Utc(moment));

    private static TimeZoneInfo Zone(string name) => TimeZoneInfo.FindSystemTimeZoneById(name);

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, null);
}
