using Footfall.Service.Counting;

namespace Footfall.Service.Tests.Counting;

public sealed class StoreCalendarTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-01-15T10:00:00Z", "2026-01-14T23:00:00Z", "winter")]
    [InlineData("Europe/Berlin", "2026-07-15T10:00:00Z", "2026-07-14T22:00:00Z", "summer")]
    [InlineData("Europe/Berlin", "2026-03-29T12:00:00Z", "2026-03-28T23:00:00Z", "the day of 23 hours")]
    [InlineData("Europe/Berlin", "2026-10-25T22:59:59Z", "2026-10-24T22:00:00Z", "the day of 25 hours, its last second")]
    [InlineData("Europe/Berlin", "2026-10-25T23:00:00Z", "2026-10-25T23:00:00Z", "midnight itself begins the day")]
    [InlineData("Asia/Kathmandu", "2026-01-15T18:14:59Z", "2026-01-14T18:15:00Z", "a quarter-hour offset")]
    [InlineData("UTC", "2026-01-15T00:00:00Z", "2026-01-15T00:00:00Z", "no offset")]
    [InlineData("Africa/Cairo", "2024-04-26T10:00:00Z", "2024-04-25T22:00:00Z", "midnight jumped over: the day begins at 01:00")]
    [InlineData("America/Havana", "2024-11-03T15:00:00Z", "2024-11-03T04:00:00Z", "midnight comes twice: the first counts")]
    public void Day_BeginsAtTheStoresMidnight(string zone, string moment, string expected, string because)
    {
        var calendar = new StoreCalendar(TimeZoneInfo.FindSystemTimeZoneById(zone));
        calendar.DayStart(DateTimeOffset.Parse(moment, null)).ShouldBe(DateTimeOffset.Parse(expected, null), because);
    }

    [Fact]
    public void Day_HoldsEveryMomentSinceItsStart_InEveryZone()
    {
        string[] zones = ["Europe/Berlin", "America/New_York", "Africa/Cairo", "America/Havana", "Asia/Beirut", "Pacific/Apia"];
        CsCheck.Check.Sample(
            CsCheck.Gen.Select(CsCheck.Gen.OneOfConst(zones), CsCheck.Gen.Long[0, 20L * 366 * 24 * 60]),
            (zone, minutes) =>
            {
                var calendar = new StoreCalendar(TimeZoneInfo.FindSystemTimeZoneById(zone));
                DateTimeOffset moment = new DateTimeOffset(2015, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes);
                DateTimeOffset start = calendar.DayStart(moment);
                return start <= moment
                    && moment - start < TimeSpan.FromHours(25.5)
                    && calendar.DayStart(start) == start
                    && calendar.ToLocal(start).Date == calendar.ToLocal(moment).Date;
            },
            iter: 3000);
    }
}
