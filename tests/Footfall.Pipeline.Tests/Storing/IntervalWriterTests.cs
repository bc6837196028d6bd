using Footfall.Domain.Geometry;
using Footfall.Domain.Journals;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Pipeline.Storing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Footfall.Pipeline.Tests.Storing;

public sealed class IntervalWriterTests
{
    [Fact]
    public async Task Intervals_AreCommittedInTheOrderTheyClosed()
    {
        var store = new RefusingStore(refusals: 0);
        await using (var writer = new IntervalWriter(store, new FakeTimeProvider(), NullLogger<IntervalWriter>.Instance))
        {
            for (int minute = 0; minute < 20; minute++)
            {
                writer.Write(Interval(minute), Rest(minute));
            }
        }

        store.Committed.Select(interval => interval.Start.Minute).ShouldBe(Enumerable.Range(0, 20));
    }

    [Fact]
    public async Task Camera_StartedAgainWithinAMinute_HasThatMinuteOnceAndWhole()
    {
        var store = new RefusingStore(refusals: 0);
        foreach (int seconds in (int[])[25, 31])
        {
            await using var writer = new IntervalWriter(store, new FakeTimeProvider(), NullLogger<IntervalWriter>.Instance);
            writer.Write(Interval(7) with
            {
                CoverageSeconds = seconds,
                Lines = [new LineMeasure("door", LineRole.Entrance, In: 2, Out: 1)],
            }, Rest(7));
        }

        CameraInterval whole = store.Committed.Last();
        whole.CoverageSeconds.ShouldBe(56);
        whole.Lines.ShouldHaveSingleItem().In.ShouldBe(4);
    }

    [Fact]
    public async Task Store_ThatRefusesForAWhile_GetsEveryIntervalOnceInTheEnd()
    {
        var clock = new FakeTimeProvider();
        var store = new RefusingStore(refusals: 5);
        List<int> announced = [];
        await using var writer = new IntervalWriter(store, clock, NullLogger<IntervalWriter>.Instance);
        writer.Committed += interval => announced.Add(interval.Start.Minute);
        for (int minute = 0; minute < 3; minute++)
        {
            writer.Write(Interval(minute), Rest(minute));
        }

        await UntilAsync(() => writer.LastRefusal is not null);
        announced.ShouldBeEmpty("nobody sees an interval that is not committed");
        await UntilAsync(() => store.Committed.Count == 3, () => clock.Advance(TimeSpan.FromSeconds(30)));

        store.Committed.Select(interval => interval.Start.Minute).ShouldBe([0, 1, 2]);
        await UntilAsync(() => announced.Count == 3);
        writer.LastRefusal.ShouldBeNull();
    }

    [Fact]
    public async Task Shutdown_WhileTheStoreRefuses_AsksOnceMoreForEach()
    {
        var store = new RefusingStore(refusals: int.MaxValue);
        var writer = new IntervalWriter(store, new FakeTimeProvider(), NullLogger<IntervalWriter>.Instance);
        writer.Write(Interval(0), Rest(0));
        writer.Write(Interval(1), Rest(1));
        await UntilAsync(() => store.Attempts == 1);

        await writer.DisposeAsync();

        store.Attempts.ShouldBe(3);
        writer.LastRefusal.ShouldBe("disk full");
    }

    [Fact]
    public async Task Journals_AreStoredInTheirPlaceBetweenIntervals()
    {
        var store = new RefusingStore(refusals: 0);
        await using (var writer = new IntervalWriter(store, new FakeTimeProvider(), NullLogger<IntervalWriter>.Instance))
        {
            writer.Write(Rest(0));
            writer.Write(Interval(1), Rest(1));
            writer.Write(Rest(2));
        }

        store.Journals.Select(journal => journal.At.Minute).ShouldBe([0, 1, 2]);
    }

    [Fact]
    public async Task Journals_AreLeftOut_WhileTheStoreRefuses()
    {
        var clock = new FakeTimeProvider();
        var store = new RefusingStore(refusals: 1);
        await using var writer = new IntervalWriter(store, clock, NullLogger<IntervalWriter>.Instance);
        writer.Write(Interval(0), Rest(0));
        await UntilAsync(() => writer.LastRefusal is not null);
        writer.Write(Rest(9));
        await UntilAsync(() => store.Committed.Count == 1, () => clock.Advance(TimeSpan.FromSeconds(30)));
        await UntilAsync(() => writer.Waiting == 0);

        store.Journals.ShouldHaveSingleItem().At.Minute.ShouldBe(0);
    }

    private static CameraJournal Rest(int minute) => new(
        "door", DateTimeOffset.UnixEpoch.AddMinutes(minute), CameraPlan.Empty, new PictureSize(640, 480), [], []);

    private static CameraInterval Interval(int minute) => new(
        "door", DateTimeOffset.UnixEpoch.AddMinutes(minute), TimeSpan.FromMinutes(1), 1, "test", 60, [], [], [], []);

    private static async Task UntilAsync(Func<bool> condition, Action? meanwhile = null)
    {
        for (int i = 0; i < 2000 && !condition(); i++)
        {
            meanwhile?.Invoke();
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        condition().ShouldBeTrue();
    }
}
