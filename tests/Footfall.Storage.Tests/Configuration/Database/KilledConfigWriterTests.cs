using Footfall.Domain.Plans;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Tests.Series;
using Footfall.Storage.Writer;
using Footfall.Testing;

namespace Footfall.Storage.Tests.Configuration.Database;

/// <summary>A real process, killed with SIGKILL at random moments until it wrote a thousand times.</summary>
public sealed class KilledConfigWriterTests
{
    private const int Writes = 1000;
    private const int MostRounds = 40;

    [Fact]
    public async Task Writer_KilledAgainAndAgain_LosesNothingAcknowledged_AndAppliesNothingByHalf()
    {
        using var data = new TemporaryFolder();
        var random = new Random();
        int written = 0;
        int rounds = 0;
        for (; written < Writes && rounds < MostRounds; rounds++)
        {
            using var writer = new WriterProcess(data.Path, written, NumberedConfig.Mode);
            if (rounds % 3 != 0)
            {
                await writer.WaitForFirstAsync();
            }

            await Task.Delay(random.Next(8000), TestContext.Current.CancellationToken);
            IReadOnlyList<int> acknowledged = await writer.KillAsync();
            int last = acknowledged.Count == 0 ? written - 1 : acknowledged[^1];
            written = await CheckAsync(data.Path);
            written.ShouldBeInRange(last + 1, last + 2, $"round {rounds}: acknowledged up to {last}");
        }

        written.ShouldBeGreaterThanOrEqualTo(Writes, $"after {rounds} rounds");
    }

    /// <returns>How many writes are there; all of each.</returns>
    private static async Task<int> CheckAsync(string folder)
    {
        using var secrets = DataProtectionSecrets.In(folder);
        await using ConfigStore store = await ConfigStore.OpenAsync(
            folder, secrets, TimeProvider.System, TestContext.Current.CancellationToken);
        ConfigSnapshot snapshot = await store.ReadSnapshotAsync(TestContext.Current.CancellationToken);
        if (snapshot.Stores.IsEmpty)
        {
            return 0;
        }

        CameraSetup camera = snapshot.Stores.ShouldHaveSingleItem().Cameras.ShouldHaveSingleItem();
        int number = camera.Plan.Version - 1;
        PlanChanges.Between(camera.Plan, NumberedConfig.Plan(number)).ShouldBeEmpty();
        ConfigPage<StoredZone> zones = await store.ListZonesAsync(null, null, new PageRequest(1000), TestContext.Current.CancellationToken);
        zones.Items.Select(zone => zone.Zone.Id).ShouldBe(NumberedConfig.Plan(number).Zones.Select(zone => zone.Id).Order(StringComparer.Ordinal));
        ConfigPage<AuditEntry> audit = await store.ListAuditAsync(new PageRequest(1), TestContext.Current.CancellationToken);
        audit.Items[0].PlanVersion.ShouldBe(camera.Plan.Version);
        audit.Items[0].Number.ShouldBe(snapshot.Number);
        return number;
    }
}
