using Footfall.Analytics.RollUp;
using Footfall.Analytics.RollUp.Checks;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Domain.Stores;
using Footfall.Service.Counting.Days;
using Footfall.Storage.Series;
using Footfall.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Footfall.Service.Tests.Counting.Days;

/// <summary>Days in a real store of record, written as hours: the reader asks no more than that they lie in the day.</summary>
public sealed class ClosedDayReaderTests : IAsyncLifetime
{
    private static readonly BucketCalendar Berlin = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
    private static readonly Bucket Day = Berlin.At(BucketSize.Day, DateTimeOffset.Parse("2026-06-15T10:00Z", null));

    private readonly TemporaryFolder _data = new();
    private DuckDbSeriesStore? _store;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _store = await DuckDbSeriesStore.OpenAsync(_data.Path, TimeProvider.System, NullLogger<DuckDbSeriesStore>.Instance);

    public async ValueTask DisposeAsync()
    {
        await _store!.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task Day_IsTheStoresOwn_AndItsChecksHold()
    {
        await StoreAsync("front", came: 10, went: 10);
        await StoreAsync("front", came: 500, went: 0, from: Day.End, hours: 1); // tomorrow in Berlin, still today in London
        await StoreAsync("front", came: 500, went: 0, from: Day.Start.AddHours(-1), hours: 1);

        ClosedDay day = (await ReadAsync(new DayCamera("front", HasEntrance: true)))!;

        (day.Date, day.Store.Entries, day.Store.Exits, day.CoverageShare).ShouldBe(("2026-06-15", 240, 240, 1.0));
        day.Checks.Balance.Verdict.ShouldBe(CheckVerdict.Holds);
        DayWords.Failures(day).ShouldBeEmpty();
        DayWords.Say(day).ShouldBe(
            "Monday, 15 June: 240 came in and 240 went out; every entrance was watched all day. " +
            "The day's numbers agree with each other.");
    }

    [Fact]
    public async Task CameraThatOnlySeesTheStreet_DoesNotMakeTheEntrancesUnwatched()
    {
        await StoreAsync("front", came: 10, went: 10);
        await StoreAsync("street", came: 20, went: 10, role: LineRole.Passing, hours: 12);

        ClosedDay day = (await ReadAsync(new("front", true), new("street", false)))!;

        (day.CoverageShare, day.Store.PassersBy, day.Store.CaptureRate).ShouldBe((1.0, 360, 240 / 600.0));
    }

    [Theory]
    [InlineData(1799, "every entrance was watched for at least 49 % of the day.")]
    [InlineData(3599, "every entrance was watched for at least 99 % of the day.")]
    [InlineData(30, "every entrance was watched, but one for under 1 % of the day.")]
    public async Task Coverage_IsNeverRoundedUp(double secondsAnHour, string words)
    {
        await StoreAsync("front", came: 10, went: 10, coverage: secondsAnHour);
        DayWords.Say((await ReadAsync(new DayCamera("front", true)))!).ShouldContain(words);
    }

    [Fact]
    public async Task EntranceThatStoredNothing_LeavesTheDayUndecided_NotUnequal()
    {
        await StoreAsync("front", came: 10, went: 5);

        ClosedDay day = (await ReadAsync(new("front", true), new("back", true)))!;

        (day.Store.Entries, day.CoverageShare, day.Checks.Balance.Verdict).ShouldBe((240, 0.0, CheckVerdict.Undecided));
        DayWords.Say(day).ShouldContain("240 came in and 120 went out; not every entrance was watched. Too little was seen");
    }

    [Fact]
    public async Task CameraThatWasTakenAwaySince_HasCountedAllTheSame()
    {
        await StoreAsync("front", came: 10, went: 10);
        await StoreAsync("gone", came: 1, went: 0);
        (await ReadAsync(new DayCamera("front", true)))!.Store.Entries.ShouldBe(264);
    }

    [Fact]
    public async Task CamerasOfOtherStores_DoNotCount()
    {
        await StoreAsync("front", came: 10, went: 10);
        await StoreAsync("front", came: 500, went: 0, store: "shop-2");

        ClosedDay day = (await ReadAsync(new DayCamera("front", true)))!;

        (day.Store.Entries, day.Store.Exits).ShouldBe((240, 240));
    }

    [Fact]
    public async Task DayWithoutPictures_HasNoNumbers_AndADayWithoutIntervalsIsNone()
    {
        (await ReadAsync(new DayCamera("front", true))).ShouldBeNull();

        await StoreAsync("front", came: 0, went: 0, coverage: 0);
        ClosedDay dark = (await ReadAsync(new DayCamera("front", true)))!;

        (dark.Store.Entries, dark.Store.Exits, dark.Store.Footfall).ShouldBe((null, null, null));
        DayWords.Say(dark).ShouldBe("Monday, 15 June: no data.");
    }

    [Fact]
    public async Task ZoneWhoseVisitsWereLost_IsNamed_WithItsCameraAndTheRemedy()
    {
        await StoreAsync("front", came: 10, went: 10, dwell: 400);
        await StoreAsync("aisle", came: 0, went: 0, role: LineRole.Internal, dwell: 90);

        ClosedDay day = (await ReadAsync(new("front", true), new("aisle", false)))!;

        DayFinding failure = DayWords.Failures(day).ShouldHaveSingleItem();
        (failure.Name, failure.Camera).ShouldBe(("visits", "aisle"));
        failure.Words.ShouldStartWith("Camera 'aisle': Zone 'shelf': ");
        failure.Words.ShouldContain("Look whether something hides people there");
        DayWords.Findings(day).ShouldContain(finding => finding.Words == "Zones whose visits add up to the occupancy seen: 1.");
    }

    private Task<ClosedDay?> ReadAsync(params DayCamera[] cameras) =>
        new ClosedDayReader(_store!, "shop", Berlin, OpeningHours.Always).ReadAsync(Day, cameras, Cancellation);

    /// <summary>The same in every hour; the zone "shelf" saw 400 person-seconds in each, of which its visits tell <paramref name="dwell"/>.</summary>
    private async Task StoreAsync(
        string camera,
        int came,
        int went,
        LineRole role = LineRole.Entrance,
        double coverage = 3600,
        double dwell = 0,
        DateTimeOffset? from = null,
        int hours = 24,
        string store = "shop")
    {
        for (int hour = 0; hour < hours; hour++)
        {
            DwellHistogram visits = dwell > 0
                ? DwellHistogram.Empty.Add(TimeSpan.FromSeconds(dwell / 2)).Add(TimeSpan.FromSeconds(dwell / 2))
                : DwellHistogram.Empty;
            await _store!.CommitAsync(
                new CameraInterval(
                    CameraKey.Of(store, camera), (from ?? Day.Start).AddHours(hour), TimeSpan.FromHours(1), 1, "nanodet-g", coverage,
                    [new LineMeasure("door", role, came, went)],
                    dwell > 0 ? [new ZoneMeasure("shelf", ZoneRole.Area, 400, 1, 0, 2, dwell, 0, 0, visits)] : [],
                    [], [new HeatCell(7, 12, 1)]),
                rest: null,
                Cancellation);
        }
    }
}
