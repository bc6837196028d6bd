using Footfall.Analytics.RollUp;
using Footfall.Analytics.RollUp.Checks;
using Footfall.Analytics.RollUp.Stores;
using Footfall.Service.Counting.Days;
using Footfall.Storage.Series;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Footfall.Service.Tests.Counting.Days;

/// <summary>When a day is read, moved by hand from one evening to the next.</summary>
public sealed class DayKeeperTests
{
    private static readonly BucketCalendar Berlin = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.Parse("2026-06-15T10:00Z", null));
    private readonly KeptLog<DayKeeper> _log = new();
    private readonly List<string> _asked = [];
    private readonly DayKeeper _keeper;
    private int _waiting;
    private int _exits = 200;
    private Exception? _refusal;
    private bool _isEmpty;

    public DayKeeperTests() => _keeper = new DayKeeper(() => _waiting, ReadAsync, _clock, _log);

    [Fact]
    public async Task Start_ReadsYesterdayAtOnce_AndAgainWhenWhatWasOpenIsStored()
    {
        await LookAsync();
        _asked.ShouldBe(["2026-06-14"]);
        _keeper.Last!.Store.Exits.ShouldBe(200);

        _exits = 199;
        await PassAsync(TimeSpan.FromMinutes(10));
        _asked.ShouldBe(["2026-06-14", "2026-06-14"]);
        _keeper.Last!.Store.Exits.ShouldBe(199);
        _log.Lines.Select(line => (line.Level, line.Id)).ShouldBe([(LogLevel.Information, 6601), (LogLevel.Information, 6601)]);
    }

    [Fact]
    public async Task SecondReading_ThatSaysTheSame_IsNotAnnouncedAgain()
    {
        await PassAsync(TimeSpan.FromMinutes(10));
        _asked.Count.ShouldBe(2);
        _log.Lines.ShouldHaveSingleItem().Text.ShouldStartWith("Self-check of a day. Sunday, 14 June: 200 came in and 200 went out;");
    }

    [Fact]
    public async Task Day_IsReadOnceItsLastIntervalIsStored_NotBefore()
    {
        await PassAsync(TimeSpan.FromMinutes(10));
        // 23:59 in Berlin; the minute after midnight still belongs to the writer.
        await PassAsync(DateTimeOffset.Parse("2026-06-15T21:59Z", null) - _clock.GetUtcNow());
        await PassAsync(TimeSpan.FromMinutes(2));
        _keeper.Last!.Date.ShouldBe("2026-06-14");

        _waiting = 1;
        await PassAsync(TimeSpan.FromMinutes(5));
        _keeper.Last!.Date.ShouldBe("2026-06-14", "an interval of the day may still wait for the store");

        _waiting = 0;
        await PassAsync(TimeSpan.FromMinutes(1));
        _keeper.Last!.Date.ShouldBe("2026-06-15");
        await PassAsync(TimeSpan.FromHours(3));
        _asked.ShouldBe(["2026-06-14", "2026-06-14", "2026-06-15"]);
    }

    [Fact]
    public async Task StoreThatRefuses_IsAskedLater_EverMoreSeldom()
    {
        _refusal = new StoreException("disk gone");
        await PassAsync(TimeSpan.FromHours(6));
        _keeper.Last.ShouldBeNull();
        // After 1, 2, 4, 8, 16 and 32 minutes and then every hour.
        _asked.Count.ShouldBeInRange(10, 12);
        _log.Lines.ShouldAllBe(line => line.Level == LogLevel.Warning && line.Id == 6603);

        _refusal = null;
        await PassAsync(TimeSpan.FromHours(1.1));
        _keeper.Last!.Date.ShouldBe("2026-06-14");
    }

    [Fact]
    public async Task DayThatFails_IsAWarning_WithTheRemedy()
    {
        _exits = 150;
        await LookAsync();
        (LogLevel level, int id, string text) = _log.Lines.ShouldHaveSingleItem();
        (level, id).ShouldBe((LogLevel.Warning, 6602));
        text.ShouldContain("The day's numbers do not agree with each other.");
        text.ShouldContain("exits are missed more often");
    }

    [Fact]
    public async Task NewDayOfWhichNothingWasStored_TakesThePlaceOfTheOld()
    {
        await PassAsync(TimeSpan.FromMinutes(10));
        _isEmpty = true;
        await PassAsync(TimeSpan.FromDays(1));
        _keeper.Last.ShouldBeNull();
        _log.Lines.Count.ShouldBe(1);
    }

    private Task LookAsync() => _keeper.LookAsync(Berlin, TestContext.Current.CancellationToken);

    private async Task PassAsync(TimeSpan time)
    {
        for (TimeSpan passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromSeconds(30))
        {
            await LookAsync();
            _clock.Advance(TimeSpan.FromSeconds(30));
        }

        await LookAsync();
    }

    private Task<ClosedDay?> ReadAsync(Bucket day, CancellationToken cancellation)
    {
        _asked.Add(day.Label);
        if (_refusal is not null)
        {
            return Task.FromException<ClosedDay?>(_refusal);
        }

        var store = new StoreBucket(day, 200, _exits, 200, null, 1);
        var checks = DayCheck.Of(store, new Dictionary<string, CameraBucket>(), new CheckLimits());
        return Task.FromResult<ClosedDay?>(_isEmpty ? null : new ClosedDay(store, HasEntrance: true, 1, checks));
    }
}
