using System.Globalization;
using Footfall.Domain.Geometry;
using Footfall.Domain.Journals;
using Footfall.Domain.Plans;
using Footfall.Domain.Stillness;
using Footfall.Service.Counting;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Series;
using Footfall.Storage.Stillness;
using Footfall.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Footfall.Service.Tests.Counting;

/// <summary>A data folder of the time when a service counted one store and kept its cameras under their ids.</summary>
public sealed class EarlierKeysTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private ServiceData? _data;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ServiceData Data => _data!;

    public async ValueTask InitializeAsync()
    {
        var secrets = DataProtectionSecrets.In(_folder.Path);
        _data = new ServiceData(
            await ConfigStore.OpenAsync(_folder.Path, secrets, TimeProvider.System, Cancel),
            secrets,
            await DuckDbSeriesStore.OpenAsync(_folder.Path, TimeProvider.System, NullLogger<DuckDbSeriesStore>.Instance),
            StillThingsFile.Open(_folder.Path));
        await Data.Series.CommitAsync(Interval.Of("2026-06-15T10:00:00Z", coverage: 60) with { CameraId = "door" }, Journal("door"), Cancel);
        await Data.Series.CommitAsync(Interval.Of("2026-06-15T10:01:00Z", coverage: 30) with { CameraId = "door" }, null, Cancel);
        Data.StillThings.Write("door", Known);
    }

    public async ValueTask DisposeAsync()
    {
        await Data.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task OnlyStore_GetsAllThatWasCounted()
    {
        await MoveAsync(FleetRig.Store());
        await MoveAsync(FleetRig.Store());

        (await CoverageAsync("shop/door")).ShouldBe(90);
        (await CoverageAsync("door")).ShouldBe(0);
        CameraJournal journal = (await Data.Series.ReadJournalAsync("shop/door", Cancel))!;
        journal.CameraId.ShouldBe("shop/door");
        journal.Open.Single().CameraId.ShouldBe("shop/door", "or the next start would store it where nobody looks");
        (await Data.Series.ReadJournalAsync("door", Cancel)).ShouldBeNull();
        Data.StillThings.ReadCameraIds().ShouldBe(["shop/door"]);
        Data.StillThings.Read("shop/door").ShouldBe(Known);
    }

    [Fact]
    public async Task WhichStoreItWas_IsNotGuessed()
    {
        await MoveAsync(FleetRig.Store(), FleetRig.Store() with { Id = "annex" });

        (await CoverageAsync("door")).ShouldBe(90);
        Data.StillThings.ReadCameraIds().ShouldBe(["door"]);
    }

    private static StillKnowledge Known => StillKnowledge.Empty with { LastId = 3 };

    private static CameraJournal Journal(string cameraId) => new(
        cameraId,
        DateTimeOffset.Parse("2026-06-15T10:01:30Z", CultureInfo.InvariantCulture),
        CameraPlan.Empty with { Version = 1 },
        new PictureSize(640, 480),
        [Interval.Of("2026-06-15T10:01:00Z", coverage: 10) with { CameraId = cameraId }],
        []);

    private Task MoveAsync(params StorePlan[] stores) =>
        new EarlierKeys(Data, NullLogger<EarlierKeys>.Instance).MoveAsync(new ConfigSnapshot(1, [.. stores]), Cancel);

    private async Task<double> CoverageAsync(string key) =>
        (await Data.Series.ReadAsync(key, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, Cancel)).Sum(one => one.CoverageSeconds);
}
