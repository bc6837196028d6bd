using Footfall.Domain.Measures;
using Footfall.Storage.Series;
using Footfall.Storage.Writer;
using Footfall.Testing;

namespace Footfall.Storage.Tests.Series;

/// <summary>A real file system that really is full.</summary>
public sealed class DiskFullTests
{
    private const int AboutBytesPerCommit = 55_000;

    [Fact]
    public async Task Disk_FullForTheLog_RefusesTheIntervalAndTakesItOnceThereIsRoom()
    {
        using var disk = SmallDisk.Mount(megabytes: 8);
        await using DuckDbSeriesStore store = await OpenStore.In(disk.Path);
        string ballast = disk.Fill(spareBytes: 10 * AboutBytesPerCommit);

        (int refused, StoreException refusal) = await CommitUntilRefusedAsync(store);

        refused.ShouldBeInRange(2, 20);
        refusal.Message.ShouldContain(OpenStore.FileIn(disk.Path));
        refusal.Message.ShouldContain("disk is full");
        await HoldsExactlyAsync(store, refused);
        await Should.ThrowAsync<StoreException>(() => CommitAsync(store, refused));
        await HoldsExactlyAsync(store, refused);

        File.Delete(ballast);
        await CommitAsync(store, refused);
        await CommitAsync(store, refused + 1);
        await HoldsExactlyAsync(store, refused + 2);
    }

    [Fact]
    public async Task Disk_FullForMovingTheLogIntoTheFile_StillTakesIntervalsAndLosesNone()
    {
        using var disk = SmallDisk.Mount(megabytes: 8);
        var log = new LogLines<DuckDbSeriesStore>();
        int committed;
        await using (DuckDbSeriesStore store = await DuckDbSeriesStore.OpenAsync(disk.Path, TimeProvider.System, log))
        {
            // Room for the log to reach the 4 MiB at which it moves, and for little more.
            string ballast = disk.Fill(spareBytes: (4 * 1024 * 1024) + (4 * AboutBytesPerCommit));
            using var enough = new CancellationTokenSource();
            Task<int> reading = Task.Run(() => ReadUntilAsync(store, enough.Token), TestContext.Current.CancellationToken);
            (committed, _) = await CommitUntilRefusedAsync(store);
            await enough.CancelAsync();
            (await reading).ShouldBeGreaterThan(0);

            log.Lines.ShouldContain(line => line.Contains("could not be moved into it", StringComparison.Ordinal));
            await HoldsExactlyAsync(store, committed);

            File.Delete(ballast);
            await CommitAsync(store, committed++);
            await HoldsExactlyAsync(store, committed);
        }

        await using DuckDbSeriesStore reopened = await OpenStore.In(disk.Path);
        await HoldsExactlyAsync(reopened, committed);
    }

    [Fact]
    public async Task Disk_FullBeforeTheFirstStart_SaysSoAndStartsOnceThereIsRoom()
    {
        using var disk = SmallDisk.Mount(megabytes: 1);
        string ballast = disk.Fill();
        (await Should.ThrowAsync<StoreException>(() => OpenStore.In(disk.Path))).Message.ShouldContain("disk is full");
        Directory.EnumerateFiles(disk.Path).ShouldBe([ballast]);

        File.Delete(ballast);
        await using DuckDbSeriesStore store = await OpenStore.In(disk.Path);
        await HoldsExactlyAsync(store, 0);
    }

    [Fact]
    public async Task DataFolder_TurnsReadOnly_RefusesUntilItIsWritableAgain()
    {
        using var disk = SmallDisk.Mount(megabytes: 8);
        await using (DuckDbSeriesStore store = await OpenStore.In(disk.Path))
        {
            await CommitAsync(store, 0);
        }

        disk.MakeReadOnly();
        (await Should.ThrowAsync<StoreException>(() => OpenStore.In(disk.Path))).Message.ShouldContain("cannot be written to");

        disk.MakeWritable();
        await using DuckDbSeriesStore reopened = await OpenStore.In(disk.Path);
        await HoldsExactlyAsync(reopened, 1);
    }

    [Fact]
    public async Task DataFolder_ReadOnlyAndEmpty_IsRefusedWithItsName()
    {
        using var disk = SmallDisk.Mount(megabytes: 1);
        disk.MakeReadOnly();
        string folder = Path.Combine(disk.Path, "data");
        string message = (await Should.ThrowAsync<StoreException>(() => OpenStore.In(folder))).Message;
        message.ShouldContain(OpenStore.FileIn(folder));
        message.ShouldContain("Make the data folder writable");
    }

    private static async Task<(int Refused, StoreException Refusal)> CommitUntilRefusedAsync(DuckDbSeriesStore store)
    {
        for (int number = 0; number < 1000; number++)
        {
            try
            {
                await CommitAsync(store, number);
            }
            catch (StoreException refusal)
            {
                return (number, refusal);
            }
        }

        throw new InvalidOperationException("1000 intervals fitted on a disk of 8 MB.");
    }

    /// <summary>Readers go on while the failing writer closes and opens the file beneath them.</summary>
    private static async Task<int> ReadUntilAsync(DuckDbSeriesStore store, CancellationToken enough)
    {
        int reads = 0;
        int most = 0;
        for (; !enough.IsCancellationRequested; reads++)
        {
            IReadOnlyList<CameraInterval> read = await store.ReadAsync(
                NumberedInterval.CameraId, NumberedInterval.Origin, DateTimeOffset.MaxValue, CancellationToken.None);
            read.Count.ShouldBeGreaterThanOrEqualTo(most);
            most = read.Count;
        }

        return reads;
    }

    private static Task CommitAsync(DuckDbSeriesStore store, int number) =>
        store.CommitAsync(NumberedInterval.Create(number), rest: null, CancellationToken.None);

    private static async Task HoldsExactlyAsync(DuckDbSeriesStore store, int count)
    {
        IReadOnlyList<CameraInterval> read = await store.ReadAsync(
            NumberedInterval.CameraId, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, CancellationToken.None);
        read.Select(interval => interval.PlanVersion).ShouldBe(Enumerable.Range(0, count));
        foreach (CameraInterval interval in read)
        {
            IntervalAssert.Same(interval, NumberedInterval.Create(interval.PlanVersion));
        }
    }
}
