using Footfall.Domain.Plans;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Configuration.Database.Commands;
using Footfall.Testing;

namespace Footfall.Storage.Tests.Configuration.Database;

public sealed class FirstConfigurationTests
{
    private static readonly string DemoFile = Repository.File("footage", "demo-store", "store.json");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DataFolder_WithoutConfiguration_GetsTheDemoStore_Once()
    {
        await using OpenConfig config = await OpenConfig.EmptyAsync();
        await FirstConfiguration.FillAsync(config.Store, config.Folder, DemoFile, Cancel);

        CameraSetup camera = (await config.Store.ReadSnapshotAsync(Cancel)).Stores.ShouldHaveSingleItem().Cameras.ShouldHaveSingleItem();
        camera.Address.Value.ShouldBe(Repository.File("footage", "demo-store", "entrance.mp4"));
        camera.Loop.ShouldBeTrue();
        camera.Plan.Lines.ShouldHaveSingleItem().Role.ShouldBe(LineRole.Entrance);

        await config.DoAsync(new DeleteStore("demo", null, Force: true));
        await FirstConfiguration.FillAsync(config.Store, config.Folder, DemoFile, Cancel);
        (await config.Store.ReadSnapshotAsync(Cancel)).Stores.ShouldBeEmpty("emptied on purpose");
    }

    [Fact]
    public async Task StoreJson_OfAnEarlierVersion_IsTakenOver_AndKept()
    {
        await using OpenConfig config = await OpenConfig.EmptyAsync();
        string file = Path.Combine(config.Folder, StoreConfigFile.FileName);
        await File.WriteAllTextAsync(file, StoreText.Good().ToJsonString(), Cancel);

        await FirstConfiguration.FillAsync(config.Store, config.Folder, DemoFile, Cancel);

        StorePlan store = (await config.Store.ReadSnapshotAsync(Cancel)).Stores.ShouldHaveSingleItem();
        store.Cameras.Select(camera => (camera.Id, camera.Plan.Version)).ShouldBe([("door", 1), ("till_2", 4)]);
        store.Cameras[0].Address.Value.ShouldBe("rtsp://admin:s3cret@10.0.0.7:554/stream1?token=abc");
        File.Exists(file).ShouldBeFalse();
        (await File.ReadAllTextAsync(file + FirstConfiguration.ImportedEnding, Cancel)).ShouldBe(StoreText.Good().ToJsonString());
    }

    [Fact]
    public async Task StoreJson_ThatIsWrong_IsRefused_AndLeftAsItWas()
    {
        await using OpenConfig config = await OpenConfig.EmptyAsync();
        string file = Path.Combine(config.Folder, StoreConfigFile.FileName);
        await File.WriteAllTextAsync(file, "{ this is no JSON", Cancel);

        StoreConfigException refused = await Should.ThrowAsync<StoreConfigException>(
            () => FirstConfiguration.FillAsync(config.Store, config.Folder, DemoFile, Cancel));

        refused.Message.ShouldContain(file);
        (await File.ReadAllTextAsync(file, Cancel)).ShouldBe("{ this is no JSON");
    }
}
