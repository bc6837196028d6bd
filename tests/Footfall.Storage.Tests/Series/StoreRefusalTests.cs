using System.Diagnostics;
using DuckDB.NET.Data;
using Footfall.Domain.Measures;
using Footfall.Storage.Series;
using Footfall.Storage.Writer;
using Footfall.Testing;

namespace Footfall.Storage.Tests.Series;

/// <summary>Files that the store must not touch: each is named, explained and left byte for byte as it was.</summary>
public sealed class StoreRefusalTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    private string FilePath => OpenStore.FileIn(_data.Path);

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task File_HeldByAnotherProcess_IsRefusedAndTheHolderNamed()
    {
        using var writer = new WriterProcess(_data.Path, 0);
        await writer.WaitForFirstAsync();

        string message = await RefusalAsync();
        message.ShouldContain("is in use by ");
        message.ShouldContain($"(PID {writer.Id})");

        (await writer.KillAsync()).ShouldNotBeEmpty();
        await using DuckDbSeriesStore store = await OpenStore.In(_data.Path);
    }

    [Theory]
    [InlineData("emptied")]
    [InlineData("cut short in its header")]
    [InlineData("cut short in its blocks")]
    [InlineData("some other file")]
    public async Task File_Damaged_IsRefusedAndLeftAsItWas(string how)
    {
        byte[] whole = await MakeFileAsync();
        byte[] damaged = how switch
        {
            "emptied" => [],
            "cut short in its header" => whole[..5000],
            "cut short in its blocks" => whole[..20_000],
            _ => [.. Enumerable.Repeat((byte)'x', 50_000)],
        };
        await RefusesAndLeavesAsync(FilePath, damaged, "is damaged or no series file", "Restore it from a backup");
    }

    [Fact]
    public async Task File_OneBitFlippedInAnyOfItsBlocks_NeverGivesWrongNumbers()
    {
        const int headerBytes = 12_288;
        const int blockBytes = 262_144;
        byte[] whole = await MakeFileAsync();
        int refusedAtOpening = 0;
        int refusedAtReading = 0;
        for (int block = headerBytes; block < whole.Length; block += blockBytes)
        {
            await File.WriteAllBytesAsync(FilePath, Flipped(whole, block), TestContext.Current.CancellationToken);
            try
            {
                await using DuckDbSeriesStore store = await OpenStore.In(_data.Path);
                try
                {
                    IntervalAssert.Same((await ReadAllAsync(store)).ShouldHaveSingleItem(), NumberedInterval.Create(0));
                }
                catch (StoreException refusal)
                {
                    refusal.Message.ShouldContain("is damaged");
                    refusedAtReading++;
                }
            }
            catch (StoreException refusal)
            {
                refusal.Message.ShouldContain("is damaged");
                refusedAtOpening++;
            }
        }

        refusedAtOpening.ShouldBeGreaterThan(0);
        refusedAtReading.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Log_DamagedInTheMiddle_IsRefusedAndLeftAsItWas()
    {
        byte[] log = await MakeLogAsync(commits: 5);
        await RefusesAndLeavesAsync(FilePath + ".wal", Flipped(log, log.Length / 2), "series.duckdb.wal' is damaged", "backup");
    }

    [Fact]
    public async Task Log_CutShortInItsLastRecord_OpensWithEveryEarlierInterval()
    {
        byte[] log = await MakeLogAsync(commits: 5);
        await File.WriteAllBytesAsync(FilePath + ".wal", log[..^700], TestContext.Current.CancellationToken);

        await using DuckDbSeriesStore store = await OpenStore.In(_data.Path);
        IReadOnlyList<CameraInterval> read = await ReadAllAsync(store);
        read.Select(interval => interval.PlanVersion).ShouldBe(Enumerable.Range(0, 4));
        IntervalAssert.Same(read[3], NumberedInterval.Create(3));
    }

    [Fact]
    public async Task Log_WithoutItsFile_IsRefusedAndLeftAsItWas()
    {
        byte[] log = await MakeLogAsync(commits: 2);
        File.Delete(FilePath);
        await RefusesAndLeavesAsync(FilePath + ".wal", log, "is missing, but its log", "move the log away");
        File.Exists(FilePath).ShouldBeFalse();
    }

    [Fact]
    public async Task File_OfANewerProgram_IsRefused()
    {
        await MakeFileAsync();
        using (var connection = new DuckDBConnection($"DataSource={FilePath}"))
        {
            connection.Open();
            using DuckDBCommand command = connection.CreateCommand();
            command.CommandText = "INSERT INTO schema_version VALUES (99, now())";
            command.ExecuteNonQuery();
        }

        byte[] before = await File.ReadAllBytesAsync(FilePath, TestContext.Current.CancellationToken);
        await RefusesAndLeavesAsync(FilePath, before, "has schema version 99", "Upgrade the program");
    }

    [Fact]
    public async Task DataFolder_IsAFile_IsRefused()
    {
        string folder = _data.File("data");
        await File.WriteAllTextAsync(folder, "not a folder", TestContext.Current.CancellationToken);
        (await Should.ThrowAsync<StoreException>(() => OpenStore.In(folder))).Message.ShouldContain(folder);
    }

    [Fact]
    public async Task Creation_CutOffByACrash_BeginsAgainAndTidiesUp()
    {
        await File.WriteAllBytesAsync(FilePath + ".k2x.abc.unfinished", [1, 2, 3], TestContext.Current.CancellationToken);
        await using DuckDbSeriesStore store = await OpenStore.In(_data.Path);
        Directory.EnumerateFiles(_data.Path, "*unfinished*").ShouldBeEmpty();
    }

    private static byte[] Flipped(byte[] whole, int at)
    {
        byte[] damaged = [.. whole];
        damaged[at + 100] ^= 0x40;
        return damaged;
    }

    private static Task<IReadOnlyList<CameraInterval>> ReadAllAsync(DuckDbSeriesStore store) => store.ReadAsync(
        NumberedInterval.CameraId, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, TestContext.Current.CancellationToken);

    private async Task RefusesAndLeavesAsync(string file, byte[] content, params string[] phrases)
    {
        await File.WriteAllBytesAsync(file, content, TestContext.Current.CancellationToken);
        string message = await RefusalAsync();
        foreach (string phrase in phrases)
        {
            message.ShouldContain(phrase);
        }

        (await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).AsSpan().SequenceEqual(content).ShouldBeTrue();
    }

    private async Task<string> RefusalAsync()
    {
        string message = (await Should.ThrowAsync<StoreException>(() => OpenStore.In(_data.Path))).Message;
        message.ShouldContain(FilePath);
        return message;
    }

    private async Task<byte[]> MakeFileAsync()
    {
        await using (DuckDbSeriesStore store = await OpenStore.In(_data.Path))
        {
            await store.CommitAsync(NumberedInterval.Create(0), rest: null, TestContext.Current.CancellationToken);
        }

        return await File.ReadAllBytesAsync(FilePath, TestContext.Current.CancellationToken);
    }

    /// <summary>A file whose intervals are all still in its log, as after a kill.</summary>
    private async Task<byte[]> MakeLogAsync(int commits)
    {
        using var elsewhere = new TemporaryFolder();
        await using DuckDbSeriesStore store = await OpenStore.In(elsewhere.Path);
        for (int number = 0; number < commits; number++)
        {
            await store.CommitAsync(NumberedInterval.Create(number), rest: null, TestContext.Current.CancellationToken);
        }

        // Copied by another program: closing the file in this process would drop DuckDB's lock on it.
        using var copy = Process.Start("cp", ["--recursive", elsewhere.Path + "/.", _data.Path]);
        await copy.WaitForExitAsync(TestContext.Current.CancellationToken);
        return await File.ReadAllBytesAsync(FilePath + ".wal", TestContext.Current.CancellationToken);
    }
}
