using Footfall.Domain.Plans;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Configuration.Database.Commands;
using Footfall.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Footfall.Storage.Tests.Configuration.Database;

public sealed class ConfigSchemaTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Migrations_LeadToTheTables_ThatTheCodeKnows()
    {
        using ConfigContext rows = new ConfigContextFactory().CreateDbContext([]);

        rows.Database.HasPendingModelChanges().ShouldBeFalse("run 'dotnet ef migrations add'");
    }

    /// <summary>The file was made by the first schema and is never made anew.</summary>
    [Fact]
    public async Task AFileOfTheFirstSchema_IsReadAndWritten()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Path.Combine(AppContext.BaseDirectory, "first-schema.db"), folder.File(ConfigStore.FileName));
        using var secrets = DataProtectionSecrets.In(folder.Path);
        await using ConfigStore store = await ConfigStore.OpenAsync(folder.Path, secrets, TimeProvider.System, Cancel);

        CameraSetup door = (await store.ReadSnapshotAsync(Cancel)).Stores.ShouldHaveSingleItem().Cameras.ShouldHaveSingleItem();
        door.Plan.Lines.ShouldHaveSingleItem().ShouldBe(OpenConfig.Line("entrance"));
        door.Plan.Version.ShouldBe(2);
        (door.PictureMode, door.Detection, door.FloorPlanPosition).ShouldBe((PictureMode.Full, CameraDetection.Default, null));
        await store.WriteAsync(new SetFloorPlan("shop", Pictures.Png()), OpenConfig.Ada, Cancel);
        await store.WriteAsync(new CreateZone("shop", "door", OpenConfig.Zone("aisle")), OpenConfig.Ada, Cancel);
        (await store.GetPlanVersionAsync("shop", "door", null, Cancel)).Plan.Version.ShouldBe(3);
        (await store.GetPlanVersionAsync("shop", "door", 1, Cancel)).Plan.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task AFileOfALaterVersion_IsRefused_AndLeftAsItIs()
    {
        await using OpenConfig config = await OpenConfig.WithDoorAsync();
        await using (var connection = new SqliteConnection($"Data Source={config.FilePath};Pooling=False"))
        {
            await connection.OpenAsync(Cancel);
            await using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('99991231000000_Later', '99.0')";
            await command.ExecuteNonQueryAsync(Cancel);
        }

        StoreConfigException refused = await Should.ThrowAsync<StoreConfigException>(config.ReopenAsync);

        refused.Message.ShouldContain("99991231000000_Later");
        refused.Message.ShouldContain(config.FilePath);
    }

    [Fact]
    public async Task AFileThatIsNoDatabase_IsRefused_WithTheRemedy()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File(ConfigStore.FileName), new string('x', 5000), Cancel);
        using var secrets = DataProtectionSecrets.In(folder.Path);

        StoreConfigException refused = await Should.ThrowAsync<StoreConfigException>(
            () => ConfigStore.OpenAsync(folder.Path, secrets, TimeProvider.System, Cancel));

        refused.Message.ShouldContain("Put back a copy");
    }

    [Fact]
    public async Task WithoutItsKeys_TheCameraIsNamed()
    {
        await using OpenConfig config = await OpenConfig.WithDoorAsync();
        using var folder = new TemporaryFolder();
        using var otherKeys = DataProtectionSecrets.In(folder.Path);
        await using ConfigStore store = await ConfigStore.OpenAsync(config.Folder, otherKeys, TimeProvider.System, Cancel);

        StoreConfigException refused = await Should.ThrowAsync<StoreConfigException>(() => store.ReadSnapshotAsync(Cancel));

        refused.Message.ShouldContain("stores/shop/cameras/door");
        refused.Message.ShouldContain("keys");
    }
}
