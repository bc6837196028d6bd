using Footfall.Analytics;
using Footfall.Domain.Measures;
using Footfall.Service.Counting;
using Footfall.Service.Live;
using Microsoft.Extensions.Time.Testing;

namespace Footfall.Service.Tests.Counting;

public sealed class CountsTodayTests
{
    private FakeTimeProvider _clock = new(DateTimeOffset.Parse("2026-06-15T10:00:30Z", null));

    [Fact]
    public void Restart_StartsFromTheStoredIntervalsOfToday_AndLeavesYesterdayOut()
    {
        CountsToday today = Start(
            "Europe/Berlin",
            Interval.Of("2026-06-14T21:59:00Z", came: 50, visits: 9, dwell: 90), // yesterday's last minute in Berlin
            Interval.Of("2026-06-14T22:00:00Z", came: 3, went: 1, visits: 2, dwell: 20),
            Interval.Of("2026-06-15T09:59:00Z", came: 4, went: 2, visits: 1, dwell: 40));

        CameraDay day = Read(today, Interval.Open(came: 1, visits: 1, dwell: 12, inside: 2));

        day.Lines.ShouldBe([new LineDay("door", 8, 3)]);
        day.Zones.ShouldBe([new ZoneDay("aisle", 2, 4, 18)]);
        day.CoverageSeconds.ShouldBe(120);
        day.DayStart.ShouldBe(DateTimeOffset.Parse("2026-06-14T22:00:00Z", null));
    }

    [Fact]
    public void WhoWasInsideBeforeARestart_IsMarked_ForHalfAMinuteAtMost()
    {
        CountsToday today = Start("UTC");
        Analytics.LiveCounts open = Interval.Open(inside: 2);
        open = open with { Zones = [open.Zones[0] with { Awaited = 1 }] };

        _clock.Advance(TimeSpan.FromSeconds(29));
        ZoneDay waiting = Read(today, open).Zones[0];
        _clock.Advance(TimeSpan.FromSeconds(1));
        ZoneDay over = Read(today, open).Zones[0];

        (waiting.Occupancy, waiting.Awaited, LiveText.Awaited(waiting)).ShouldBe((2, 1, "+ 1 not seen since the restart"));
        (over.Occupancy, over.Awaited, LiveText.Awaited(over)).ShouldBe((2, 0, ""), "also where no picture has come since");
    }

    [Fact]
    public void Interval_Closes_AndTheTotalStaysTheSame()
    {
        CountsToday today = Start("UTC");
        Read(today, Interval.Open(came: 5, went: 2)).Lines.ShouldBe([new LineDay("door", 5, 2)]);

        today.Add(Interval.Of("2026-06-15T10:00:00Z", came: 5, went: 2));

        Read(today, Interval.Open()).Lines.ShouldBe([new LineDay("door", 5, 2)]);
    }

    [Fact]
    public void Interval_ClosesBetweenTheTwoReads_AndIsCountedOnce()
    {
        CountsToday today = Start("UTC");
        int reads = 0;

        CameraDay day = today.Read(ReadOpen, () => true);

        day.Lines.ShouldBe([new LineDay("door", 5, 0)]);
        reads.ShouldBe(2);

        // The first read of the lane finds five open; before it is added up the lane closes them.
        LiveCounts ReadOpen()
        {
            if (++reads > 1)
            {
                return Interval.Open();
            }

            today.Add(Interval.Of("2026-06-15T10:00:00Z", came: 5));
            return Interval.Open(came: 5);
        }
    }

    [Fact]
    public void MovedZone_StartsAfresh_AndWhatWasOpenStaysInItsInterval()
    {
        CountsToday today = Start("UTC", Interval.Of("2026-06-15T09:59:00Z", came: 4, visits: 3, dwell: 30));
        LiveCounts open = Interval.Open(came: 1, visits: 2, dwell: 10);

        today.StartAfresh(["aisle"], open);

        Read(today, open).Zones.ShouldBe([new ZoneDay("aisle", 0, 0, null)]);
        Read(today, open).Lines.ShouldBe([new LineDay("door", 5, 0)]);
        today.Add(Interval.Of("2026-06-15T10:00:00Z", came: 1, visits: 3, dwell: 22));
        Read(today, Interval.Open()).Zones.ShouldBe([new ZoneDay("aisle", 0, 1, 12)]);
    }

    [Fact]
    public async Task Readers_WhileIntervalsClose_NeverSeeATotalThatWasNotThere()
    {
        CountsToday today = Start("UTC");
        var lane = new Lock();
        int open = 0;
        int counted = 0;
        using var done = new CancellationTokenSource();
        var reader = Task.Run(() =>
        {
            int before = 0;
            while (!done.IsCancellationRequested)
            {
                int seen = today.Read(ReadOpen, () => true).Lines[0].In;
                seen.ShouldBeGreaterThanOrEqualTo(before);
                seen.ShouldBeLessThanOrEqualTo(Volatile.Read(ref counted));
                before = seen;
            }
        }, TestContext.Current.CancellationToken);

        for (int minute = 0; minute < 20_000; minute++)
        {
            Volatile.Write(ref counted, counted + 1);
            lock (lane)
            {
                open++;
            }

            lock (lane)
            {
                today.Add(Interval.Of("2026-06-15T10:00:00Z", came: open));
                open = 0;
            }
        }

        await done.CancelAsync();
        await reader;
        today.Read(ReadOpen, () => true).Lines[0].In.ShouldBe(20_000);

        LiveCounts ReadOpen()
        {
            lock (lane)
            {
                return Interval.Open(came: open);
            }
        }
    }

    [Fact]
    public void Midnight_WaitsForTheLastIntervalOfTheDay_ThenStartsFromZero()
    {
        _clock.SetUtcNow(DateTimeOffset.Parse("2026-06-15T21:58:30Z", null));
        CountsToday today = Start("Europe/Berlin", Interval.Of("2026-06-15T20:00:00Z", came: 10));
        today.Add(Interval.Of("2026-06-15T21:58:00Z", came: 1));

        _clock.SetUtcNow(DateTimeOffset.Parse("2026-06-15T22:00:02Z", null));
        Read(today, Interval.Open(came: 2)).Lines.ShouldBe([new LineDay("door", 13, 0)], "the two crossed before midnight");

        today.Add(Interval.Of("2026-06-15T21:59:00Z", came: 2));
        CameraDay day = Read(today, Interval.Open(came: 1));

        day.Lines.ShouldBe([new LineDay("door", 1, 0)]);
        day.DayStart.ShouldBe(DateTimeOffset.Parse("2026-06-15T22:00:00Z", null));
        day.CoverageSeconds.ShouldBe(0);

        today.Add(Interval.Of("2026-06-15T22:00:00Z", came: 1));
        Read(today, Interval.Open()).Lines.ShouldBe([new LineDay("door", 1, 0)]);
    }

    [Theory]
    [InlineData("2026-03-29T00:30:00Z", "2026-03-29T22:00:00Z", "after 23 hours")]
    [InlineData("2026-10-25T00:30:00Z", "2026-10-25T23:00:00Z", "after 25 hours")]
    public void DayOfClockChange_EndsAtTheStoresMidnight(string start, string midnight, string because)
    {
        _clock = new FakeTimeProvider(DateTimeOffset.Parse(start, null));
        CountsToday today = Start("Europe/Berlin");
        today.Add(Interval.Of(start, came: 7));
        var end = DateTimeOffset.Parse(midnight, null);

        _clock.SetUtcNow(end.AddSeconds(-1));
        today.Add(Interval.Of(end.AddMinutes(-1).ToString("O"), came: 1));
        Read(today, Interval.Open()).Lines.ShouldBe([new LineDay("door", 8, 0)], because);

        _clock.SetUtcNow(end);
        Read(today, Interval.Open()).Lines.ShouldBe([new LineDay("door", 0, 0)], because);
    }

    [Fact]
    public void NoFrameToday_IsNoData_NotZero()
    {
        CountsToday today = Start("UTC");
        today.Add(Interval.Of("2026-06-15T10:00:00Z", coverage: 0));

        today.Read(() => Interval.Open(inside: null), () => false).HasData.ShouldBeFalse();
        today.Read(() => Interval.Open(), () => true).HasData.ShouldBeTrue("a frame of the open minute is data");

        today.Add(Interval.Of("2026-06-15T10:01:00Z", coverage: 0.2));
        today.Read(() => Interval.Open(inside: null), () => false).HasData.ShouldBeTrue();
    }

    [Fact]
    public void QuietCamera_StillStartsANewDay()
    {
        _clock.SetUtcNow(DateTimeOffset.Parse("2026-06-15T23:00:00Z", null));
        CountsToday today = Start("UTC", Interval.Of("2026-06-15T12:00:00Z", came: 9));

        _clock.SetUtcNow(DateTimeOffset.Parse("2026-06-16T00:00:05Z", null));
        CameraDay day = today.Read(() => Interval.Open(inside: null), () => false);

        day.Lines.ShouldBe([new LineDay("door", 0, 0)]);
        day.HasData.ShouldBeFalse();
    }

    [Fact]
    public void MeanDwell_BeforeTheFirstVisit_IsUnknown() =>
        Read(Start("UTC"), Interval.Open()).Zones[0].MeanDwellSeconds.ShouldBeNull();

    private CountsToday Start(string zone, params CameraInterval[] stored) =>
        new(new StoreCalendar(TimeZoneInfo.FindSystemTimeZoneById(zone)), _clock, stored);

    private static CameraDay Read(CountsToday today, LiveCounts open) => today.Read(() => open, () => true);
}
