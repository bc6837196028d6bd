using Footfall.Analytics.RollUp.Occupancy;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Service.Counting;
using Footfall.Service.Live;

namespace Footfall.Service.Tests.Counting;

public sealed class StoreOccupancyTests
{
    private static readonly StoreCalendar Berlin = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    // 04:00 in Berlin on the 15th of June.
    private static readonly DateTimeOffset Reset = DateTimeOffset.Parse("2026-06-15T02:00Z", null);

    private static readonly CameraPlan Plan = CameraPlan.Empty with
    {
        Lines = [new LinePlan("door", LineRole.Entrance, new(0.1, 0.5), new(0.9, 0.5), CrossingSide.LeftToRight)],
    };

    [Fact]
    public void Restart_KnowsWhoCameBefore_AndWhatTheResetThrewAway()
    {
        var before = new EntranceLog("entrance", Berlin, [.. Day(Reset.AddDays(-1), came: 9, went: 7), .. Hours(Reset, 3, came: 4, went: 1)]);
        Read(before, Reset.AddHours(3)).ShouldBe((3, 2));

        before.Add(Interval.Of(Reset.AddHours(3).ToString("O"), came: 5));
        Read(before, Reset.AddHours(3).AddMinutes(1), Interval.Open(came: 2, went: 1)).ShouldBe((9, 2));
    }

    [Fact]
    public void MinuteCutInTwoByARestart_IsOneMinute()
    {
        var log = new EntranceLog("entrance", Berlin, [Interval.Of(Reset.ToString("O"), came: 3, coverage: 20)]);
        log.Add(Interval.Of(Reset.ToString("O"), came: 1, coverage: 30));
        log.Read(() => Interval.Open(), Plan).Minutes.ShouldBe([new EntranceMinute(Reset, TimeSpan.FromMinutes(1), 4, 0, 50)]);
    }

    [Fact]
    public void Log_KeepsTwoDays_NotMonths()
    {
        var log = new EntranceLog("entrance", Berlin, []);
        for (DateTimeOffset at = Reset; at < Reset.AddDays(6); at = at.AddMinutes(10))
        {
            log.Add(Interval.Of(at.ToString("O"), came: 1));
        }

        log.Read(() => Interval.Open(), Plan).Minutes.Count.ShouldBe(2 * 24 * 6);
    }

    [Fact]
    public void OpenCounts_BelongToTheOldPeriod_UntilItsLastMinuteCloses()
    {
        var log = new EntranceLog("entrance", Berlin, Day(Reset.AddDays(-1), came: 2, went: 2).SkipLast(1));
        Read(log, Reset.AddSeconds(3), Interval.Open(went: 5)).ShouldBe((0, -5));
        log.Add(Interval.Of(Reset.AddMinutes(-1).ToString("O"), went: 5));
        Read(log, Reset.AddSeconds(8), Interval.Open(came: 1)).ShouldBe((1, -5));
    }

    [Fact]
    public void CameraWithoutPictures_IsNamed_WithTheTimeOnTheWall()
    {
        var log = new EntranceLog("entrance", Berlin, Hours(Reset, 1, came: 4, went: 0));
        OccupancyStatus status = Status(log, Reset.AddHours(1).AddMinutes(8));
        (status.Inside, status.UnknownSince, status.BlindCamera).ShouldBe((null, Reset.AddHours(1), "entrance"));
        status.Words.ShouldBe(
            "How many are in the store is unknown since 05:00: camera Front door had no pictures. Counted anew at the next reset, 04:00.");
    }

    [Theory]
    [InlineData(9, 7, "In the store: counted since 04:00, when it was empty. The day before, 2 more came than left.")]
    [InlineData(7, 9, "In the store: counted since 04:00, when it was empty. The day before, 2 more left than came.")]
    [InlineData(7, 7, "In the store: counted since 04:00, when it was empty. The day before, as many left as came.")]
    public void Drift_IsSaidInWords(int came, int went, string words)
    {
        var log = new EntranceLog("entrance", Berlin, [.. Day(Reset.AddDays(-1), came, went), .. Hours(Reset, 1, 1, 0)]);
        Status(log, Reset.AddHours(1)).Words.ShouldBe(words);
    }

    [Fact]
    public void NightStaff_AreInsideAtEveryReset_AndAreNoDrift()
    {
        var log = new EntranceLog("entrance", Berlin, [.. Day(Reset.AddDays(-1), came: 9, went: 9), .. Hours(Reset, 1, came: 4, went: 5)]);

        StoreOccupancy occupancy =
            StoreOccupancy.Of([log.Read(() => Interval.Open(), Plan)], Berlin, Reset.AddHours(1), baseline: 3)!;

        (occupancy.Now.Inside, occupancy.Now.Floored, occupancy.Before.Inside, occupancy.Before.Drift).ShouldBe((2, 0, 3, 0));
        OccupancyStatus.Of(occupancy, Berlin, key => (key, "Front door"))!.Words.ShouldStartWith(
            "In the store: counted since 04:00, when 3 people were inside.");
    }

    [Fact]
    public void StoreWithoutEntrances_HasNoSuchNumber() => StoreOccupancy.Of([], Berlin, Reset).ShouldBeNull();

    private static (int? Inside, int? Drift) Read(EntranceLog log, DateTimeOffset now, Analytics.LiveCounts? open = null)
    {
        var occupancy = StoreOccupancy.Of([log.Read(() => open ?? Interval.Open(), Plan)], Berlin, now)!;
        return (occupancy.Now.Inside, occupancy.Before.Drift);
    }

    private static OccupancyStatus Status(EntranceLog log, DateTimeOffset now) => OccupancyStatus.Of(
        StoreOccupancy.Of([log.Read(() => Interval.Open(), Plan)], Berlin, now), Berlin, key => (key, "Front door"))!;

    private static IEnumerable<CameraInterval> Day(DateTimeOffset start, int came, int went) => Hours(start, 24, came, went);

    /// <summary>Minutes without a gap; everybody comes in the first and goes in the second.</summary>
    private static IEnumerable<CameraInterval> Hours(DateTimeOffset start, int hours, int came, int went) =>
        Enumerable.Range(0, 60 * hours).Select(i => Interval.Of(
            start.AddMinutes(i).ToString("O"), came: i == 0 ? came : 0, went: i == 1 ? went : 0));
}
