using Footfall.Domain.Geometry;
using Footfall.Domain.Journals;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Pipeline.Storing;
using Footfall.Storage.Series;
using Footfall.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Footfall.Pipeline.Tests.Storing;

/// <summary>What a process that was killed leaves behind, on the real store.</summary>
public sealed class JournalRecoveryTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task OpenIntervals_AreStored_AddedToPartsThatWereStoredBefore()
    {
        await using DuckDbSeriesStore store = await OpenAsync();
        await store.CommitAsync(Interval(6, came: 1), rest: null, Cancellation);
        await store.CommitAsync(Interval(7, came: 2), rest: null, Cancellation);
        await store.WriteJournalAsync(Journal(Interval(7, came: 3), Interval(8, came: 4)), Cancellation);

        CameraJournal left = (await JournalRecovery.RecoverAsync(store, "door"))!;

        left.Open.ShouldBeEmpty();
        (await CameAsync(store)).ShouldBe([1, 5, 4]);
    }

    [Fact]
    public async Task Recovery_DoneAgain_CountsNothingTwice()
    {
        await using DuckDbSeriesStore store = await OpenAsync();
        await store.WriteJournalAsync(Journal(Interval(7, came: 3), Interval(8, came: 4)), Cancellation);

        await JournalRecovery.RecoverAsync(store, "door");
        await JournalRecovery.RecoverAsync(store, "door");

        (await CameAsync(store)).ShouldBe([3, 4]);
    }

    [Fact]
    public async Task Camera_WithoutAJournal_HasNothingToTakeUp()
    {
        await using DuckDbSeriesStore store = await OpenAsync();
        (await JournalRecovery.RecoverAsync(store, "door")).ShouldBeNull();
    }

    private static CameraJournal Journal(params CameraInterval[] open) => new(
        "door", DateTimeOffset.UnixEpoch.AddMinutes(8.5), CameraPlan.Empty, new PictureSize(640, 480), [.. open], []);

    private static CameraInterval Interval(int minute, int came) => new(
        "door", DateTimeOffset.UnixEpoch.AddMinutes(minute), TimeSpan.FromMinutes(1), 1, "test", came,
        [new LineMeasure("door", LineRole.Entrance, came, Out: 0)], [], [], []);

    private static async Task<IEnumerable<int>> CameAsync(DuckDbSeriesStore store)
    {
        IReadOnlyList<CameraInterval> stored = await store.ReadAsync(
            "door", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddHours(1), Cancellation);
        return stored.Select(interval => interval.Lines[0].In);
    }

    private Task<DuckDbSeriesStore> OpenAsync() =>
        DuckDbSeriesStore.OpenAsync(_data.Path, TimeProvider.System, NullLogger<DuckDbSeriesStore>.Instance);
}
