using Footfall.Domain.Measures;
using Footfall.Storage.Series;
using Footfall.Storage.Writer;
using Footfall.Testing;

namespace Footfall.Storage.Tests.Series;

/// <summary>A real process, killed with SIGKILL at random moments: opening, committing, moving its log into the file.</summary>
public sealed class KilledWriterTests
{
    private const int Rounds = 22;

    [Fact]
    public async Task Writer_KilledAgainAndAgain_LosesNothingAcknowledgedAndDoublesNothing()
    {
        using var data = new TemporaryFolder();
        var random = new Random();
        int stored = 0;
        int roundsThatCommitted = 0;
        for (int round = 0; round < Rounds; round++)
        {
            IReadOnlyList<int> acknowledged = await CommitAndKillAsync(data.Path, stored, random, round);
            IReadOnlyList<CameraInterval> read = await ReadCopyAsync(data.Path);
            string state = $"round {round}: {stored} before, acknowledged up to {acknowledged.LastOrDefault(-1)}, {read.Count} read";

            read.Select(interval => interval.PlanVersion).ShouldBe(Enumerable.Range(0, read.Count), state);
            read.Count.ShouldBeInRange(stored + acknowledged.Count, stored + acknowledged.Count + 1, state);
            foreach (CameraInterval interval in read.Skip(Math.Max(0, stored - 1)))
            {
                IntervalAssert.Same(interval, NumberedInterval.Create(interval.PlanVersion));
            }

            roundsThatCommitted += acknowledged.Count > 0 ? 1 : 0;
            stored = read.Count;
        }

        roundsThatCommitted.ShouldBeGreaterThanOrEqualTo(Rounds / 2);
        new FileInfo(OpenStore.FileIn(data.Path)).Length.ShouldBeGreaterThan(1_000_000, "the log never moved into the file");
        foreach (CameraInterval interval in await ReadCopyAsync(data.Path))
        {
            IntervalAssert.Same(interval, NumberedInterval.Create(interval.PlanVersion));
        }
    }

    /// <summary>Every third kill may come while the process starts, the others once it commits.</summary>
    private static async Task<IReadOnlyList<int>> CommitAndKillAsync(string folder, int first, Random random, int round)
    {
        using var writer = new WriterProcess(folder, first);
        if (round % 3 != 0)
        {
            await writer.WaitForFirstAsync();
        }

        await Task.Delay(random.Next(400));
        return await writer.KillAsync();
    }

    /// <summary>Reads a copy: closing the store tidies its log up, and the next round shall find what the kill left.</summary>
    private static async Task<IReadOnlyList<CameraInterval>> ReadCopyAsync(string folder)
    {
        using var copy = new TemporaryFolder();
        foreach (string file in Directory.EnumerateFiles(folder))
        {
            File.Copy(file, copy.File(Path.GetFileName(file)));
        }

        await using DuckDbSeriesStore store = await OpenStore.In(copy.Path);
        return await store.ReadAsync(
            NumberedInterval.CameraId, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, CancellationToken.None);
    }
}
