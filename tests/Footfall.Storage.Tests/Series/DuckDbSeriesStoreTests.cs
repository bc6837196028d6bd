using CsCheck;
using Footfall.Domain.Measures;
using Footfall.Storage.Series;
using Footfall.Storage.Writer;
using Footfall.Testing;

namespace Footfall.Storage.Tests.Series;

public sealed class DuckDbSeriesStoreTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task AnyInterval_Committed_ComesBackAsItWent()
    {
        await using DuckDbSeriesStore store = await OpenStore.In(_data.Path);
        await IntervalGen.Any.SampleAsync(
            async interval =>
            {
                await store.CommitAsync(interval, rest: null, Cancellation);
                IReadOnlyList<CameraInterval> read = await store.ReadAsync(
                    interval.CameraId, interval.Start, interval.Start.AddSeconds(1), Cancellation);
                IntervalAssert.Same(read.ShouldHaveSingleItem(), interval);
            },
            iter: 100,
            threads: 1);
    }

    [Fact]
    public async Task Interval_CommittedAgainWithOtherParts_ReplacesAllOfTheFirst()
    {
        await using DuckDbSeriesStore store = await OpenStore.In(_data.Path);
        CameraInterval first = NumberedInterval.Create(5);
        CameraInterval smaller = first with { CoverageSeconds = 1, Lines = [], Zones = first.Zones[..1], HeatCells = [] };
        await store.CommitAsync(NumberedInterval.Create(4), rest: null, Cancellation);
        await store.CommitAsync(first, rest: null, Cancellation);
        await store.CommitAsync(first, rest: null, Cancellation);
        await store.CommitAsync(smaller, rest: null, Cancellation);
        await store.CommitAsync(first with { CameraId = "another" }, rest: null, Cancellation);

        IReadOnlyList<CameraInterval> read = await ReadAllAsync(store);

        read.Count.ShouldBe(2);
        IntervalAssert.Same(read[0], NumberedInterval.Create(4));
        IntervalAssert.Same(read[1], smaller);
    }

    [Fact]
    public async Task Range_IsHalfOpenAndInOrder()
    {
        await using DuckDbSeriesStore store = await OpenStore.In(_data.Path);
        foreach (int number in new[] { 3, 1, 4, 0, 2 })
        {
            await store.CommitAsync(NumberedInterval.Create(number), rest: null, Cancellation);
        }

        IReadOnlyList<CameraInterval> read = await store.ReadAsync(
            NumberedInterval.CameraId,
            NumberedInterval.Origin.AddMinutes(1).ToOffset(TimeSpan.FromHours(-7)),
            NumberedInterval.Origin.AddMinutes(4).ToOffset(TimeSpan.FromHours(9)),
            Cancellation);

        read.Select(interval => interval.PlanVersion).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Counts_AreTheSameIntervals_WithoutHeatCells()
    {
        await using DuckDbSeriesStore store = await OpenStore.In(_data.Path);
        for (int number = 0; number < 4; number++)
        {
            await store.CommitAsync(NumberedInterval.Create(number), rest: null, Cancellation);
        }

        IReadOnlyList<CameraInterval> counts = await store.ReadCountsAsync(
            NumberedInterval.CameraId, NumberedInterval.Origin.AddMinutes(1), NumberedInterval.Origin.AddMinutes(3), Cancellation);

        counts.Count.ShouldBe(2);
        IntervalAssert.Same(counts[0], NumberedInterval.Create(1) with { HeatCells = [] });
        IntervalAssert.Same(counts[1], NumberedInterval.Create(2) with { HeatCells = [] });
    }

    [Fact]
    public async Task Cameras_AreThoseWithIntervalsInTheRange()
    {
        await using DuckDbSeriesStore store = await OpenStore.In(_data.Path);
        foreach ((string camera, int number) in new[] { ("b", 1), ("a", 1), ("a", 2), ("before", 0), ("after", 3) })
        {
            await store.CommitAsync(NumberedInterval.Create(number) with { CameraId = camera, HeatCells = [] }, rest: null, Cancellation);
        }

        (await store.ReadCameraIdsAsync(
            NumberedInterval.Origin.AddMinutes(1), NumberedInterval.Origin.AddMinutes(3), Cancellation)).ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task UnknownCamera_HasNoIntervals()
    {
        await using DuckDbSeriesStore store = await OpenStore.In(_data.Path);
        (await store.ReadAsync("nobody", DateTimeOffset.MinValue, DateTimeOffset.MaxValue, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Store_ClosedAndOpenedAgain_HoldsEveryInterval()
    {
        for (int number = 0; number < 6; number++)
        {
            await using DuckDbSeriesStore store = await OpenStore.In(_data.Path);
            await store.CommitAsync(NumberedInterval.Create(number), rest: null, Cancellation);
        }

        await using DuckDbSeriesStore last = await OpenStore.In(_data.Path);
        IReadOnlyList<CameraInterval> read = await ReadAllAsync(last);
        read.Select(interval => interval.PlanVersion).ShouldBe(Enumerable.Range(0, 6));
        read.ShouldAllBe(interval => interval.HeatCells.Length == HeatGrid.Columns * HeatGrid.Rows);
        Directory.EnumerateFiles(_data.Path).ShouldBe([OpenStore.FileIn(_data.Path)]);
    }

    [Theory]
    [InlineData("data; with = odd 'signs'")]
    [InlineData("Läden/東京")]
    public async Task DataFolder_DoesNotExist_IsCreated(string name)
    {
        string folder = _data.File(name);
        await using (DuckDbSeriesStore store = await OpenStore.In(folder))
        {
            await store.CommitAsync(NumberedInterval.Create(1), rest: null, Cancellation);
        }

        File.Exists(OpenStore.FileIn(folder)).ShouldBeTrue();
    }

    [Fact]
    public async Task Readers_WhileIntervalsAreWrittenAndReplaced_SeeWholeOnesOnly()
    {
        const int fewestWrites = 60;
        const int mostWrites = 6_000;
        const int fewestReads = 3;
        await using DuckDbSeriesStore store = await OpenStore.In(_data.Path);
        await store.CommitAsync(Replaceable(0), rest: null, Cancellation);
        int[] reads = new int[3];

        // Goes on until every reader has met it often enough, however the machine shares its time out.
        bool IsMet() => Enumerable.Range(0, reads.Length).All(reader => Volatile.Read(ref reads[reader]) >= fewestReads);
        var writing = Task.Run(
            async () =>
            {
                for (int number = 1; number <= fewestWrites || (!IsMet() && number <= mostWrites); number++)
                {
                    await store.CommitAsync(Replaceable(number), rest: null, Cancellation);
                }
            },
            Cancellation);

        await Task.WhenAll(Enumerable.Range(0, reads.Length).Select(async reader =>
        {
            int latest = 0;
            while (!writing.IsCompleted)
            {
                CameraInterval seen = (await ReadAllAsync(store)).ShouldHaveSingleItem();
                seen.PlanVersion.ShouldBeGreaterThanOrEqualTo(latest);
                latest = seen.PlanVersion;
                IntervalAssert.Same(seen, Replaceable(latest));
                reads[reader]++;
            }
        }));

        await writing;
        reads.ShouldAllBe(count => count >= fewestReads);
    }

    [Fact]
    public async Task ManyWriters_AtOnce_AllCommit()
    {
        await using DuckDbSeriesStore store = await OpenStore.In(_data.Path);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => store.CommitAsync(NumberedInterval.Create(number), rest: null, Cancellation)));
        (await ReadAllAsync(store)).Select(interval => interval.PlanVersion).ShouldBe(Enumerable.Range(0, 40));
    }

    [Fact]
    public async Task Log_GrownPastItsLimit_MovesIntoTheFile()
    {
        await using DuckDbSeriesStore store = await OpenStore.In(_data.Path);
        var log = new FileInfo(OpenStore.FileIn(_data.Path) + ".wal");
        for (int number = 0; number < 120; number++)
        {
            await store.CommitAsync(NumberedInterval.Create(number), rest: null, Cancellation);
            log.Refresh();
            (log.Exists ? log.Length : 0).ShouldBeLessThan(5 * 1024 * 1024);
        }

        new FileInfo(OpenStore.FileIn(_data.Path)).Length.ShouldBeGreaterThan(1024 * 1024);
        (await ReadAllAsync(store)).Count.ShouldBe(120);
    }

    [Fact]
    public async Task Commit_CancelledBeforehand_WritesNothing()
    {
        await using DuckDbSeriesStore store = await OpenStore.In(_data.Path);
        await Should.ThrowAsync<OperationCanceledException>(
            () => store.CommitAsync(NumberedInterval.Create(1), rest: null, new CancellationToken(canceled: true)));
        (await ReadAllAsync(store)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Store_Disposed_RefusesAndDisposesAgain()
    {
        DuckDbSeriesStore store = await OpenStore.In(_data.Path);
        await store.DisposeAsync();
        await store.DisposeAsync();
        await Should.ThrowAsync<ObjectDisposedException>(() => store.CommitAsync(NumberedInterval.Create(1), rest: null, Cancellation));
        await Should.ThrowAsync<ObjectDisposedException>(() => ReadAllAsync(store));
    }

    public static TheoryData<string, CameraInterval> Malformed()
    {
        CameraInterval good = NumberedInterval.Create(1);
        return new TheoryData<string, CameraInterval>
        {
            { "coverage_seconds 'NaN'", good with { CoverageSeconds = double.NaN } },
            { "person_seconds", good with { Zones = [good.Zones[0] with { PersonSeconds = double.PositiveInfinity }] } },
            { "cell_occupancy_seconds", good with { HeatCells = [new HeatCell(1, double.NaN, 1)] } },
            { "camera id", good with { CameraId = "till\0one" } },
            { "line id", good with { Lines = [good.Lines[0] with { LineId = "half \uD83D" }] } },
            { "zone id 'aisle'", good with { Zones = [good.Zones[0], good.Zones[0]] } },
            { "start", good with { Start = good.Start.AddMilliseconds(1) } },
            { "length", good with { Length = TimeSpan.Zero } },
        };
    }

    [Theory]
    [MemberData(nameof(Malformed), DisableDiscoveryEnumeration = true)]
    public async Task Rejects_WhatWouldNotComeBackAsItWent(string named, CameraInterval interval)
    {
        await using DuckDbSeriesStore store = await OpenStore.In(_data.Path);
        (await Should.ThrowAsync<ArgumentException>(() => store.CommitAsync(interval, rest: null, Cancellation))).Message.ShouldContain(named);
        (await ReadAllAsync(store)).ShouldBeEmpty();
    }

    private static CameraInterval Replaceable(int number) =>
        NumberedInterval.Create(number) with { Start = NumberedInterval.Origin };

    private static Task<IReadOnlyList<CameraInterval>> ReadAllAsync(DuckDbSeriesStore store) => store.ReadAsync(
        NumberedInterval.CameraId, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, Cancellation);
}
