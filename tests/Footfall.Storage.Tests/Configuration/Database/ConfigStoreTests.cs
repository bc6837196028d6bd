using System.Text;
using Footfall.Domain.Plans;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Configuration.Database.Commands;

namespace Footfall.Storage.Tests.Configuration.Database;

public sealed class ConfigStoreTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatIsWritten_IsThere_AfterTheFileWasOpenedAnew()
    {
        await using OpenConfig config = await OpenConfig.WithDoorAsync();
        await config.DoAsync(new CreateLine("shop", "door", OpenConfig.Line("entrance")));
        await config.DoAsync(new CreateZone("shop", "door", OpenConfig.Zone("aisle")));
        await config.DoAsync(new CreateArea("shop", new AreaPlan("front", "Front", AreaKind.Entrance, [new("door", "entrance")], [])));
        await config.ReopenAsync();

        StorePlan shop = (await config.Store.ReadSnapshotAsync(Cancel)).Stores.ShouldHaveSingleItem();
        CameraSetup door = shop.Cameras.ShouldHaveSingleItem();
        door.Address.Value.ShouldBe("rtsp://admin:s3cret-word@10.0.0.7:554/stream1");
        door.Plan.Version.ShouldBe(3);
        door.Plan.Lines.ShouldHaveSingleItem().ShouldBe(OpenConfig.Line("entrance"));
        (await config.Store.GetZoneAsync("shop", "door", "aisle", Cancel)).Zone.Polygon.ShouldBe(OpenConfig.Zone("aisle").Polygon);
        shop.Areas.ShouldHaveSingleItem().Lines.ShouldHaveSingleItem().ToString().ShouldBe("door/entrance");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(config.FilePath).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task Etag_GuardsItsOwnLineOnly()
    {
        await using OpenConfig config = await OpenConfig.WithDoorAsync();
        string first = (await config.DoAsync(new CreateLine("shop", "door", OpenConfig.Line("a")))).Etag;
        await config.DoAsync(new CreateLine("shop", "door", OpenConfig.Line("b", 0.3)));
        string second = (await config.DoAsync(new UpdateLine("shop", "door", OpenConfig.Line("a", 0.6), first))).Etag;

        ConfigRefusedException stale = await config.RefusedAsync(new UpdateLine("shop", "door", OpenConfig.Line("a", 0.7), first));

        stale.Kind.ShouldBe(RefusalKind.StaleEtag);
        stale.CurrentEtag.ShouldBe(second);
        (await config.Store.GetLineAsync("shop", "door", "a", Cancel)).Line.Start.Y.ShouldBe(0.6);
    }

    [Fact]
    public async Task WrongFields_AreNamed_AsTheCallerKnowsThem()
    {
        await using OpenConfig config = await OpenConfig.WithDoorAsync();
        await config.DoAsync(new CreateLine("shop", "door", OpenConfig.Line("a")));

        await InvalidAsync(new CreateLine("shop", "door", OpenConfig.Line("b", 1.5)), "start");
        await InvalidAsync(new CreateLine("shop", "door", OpenConfig.Line("b", double.NaN)), "start");
        await InvalidAsync(new CreateZone("shop", "door", OpenConfig.Zone("z") with { Polygon = [] }), "polygon");
        await InvalidAsync(new UpdateCamera("shop", OpenConfig.Door() with { FramesPerSecond = 61 }, null), "frames_per_second");
        await InvalidAsync(new CreateCamera("shop", OpenConfig.Door("x") with { Address = "rtsp://***@10.0.0.7/" }), "address");
        await InvalidAsync(new CreateCamera("shop", OpenConfig.Door("x") with { Name = "Camera door" }), "name");
        await InvalidAsync(new CreateStore(OpenConfig.Shop("other") with { TimeZone = "Europe/Atlantis" }), "time_zone");
        await InvalidAsync(new CreateArea("shop", new AreaPlan("f", "F", AreaKind.Other, [new("door", "none")], [])), "lines[0]");

        (await config.Store.ListAuditAsync(new PageRequest(), Cancel)).Items.Length.ShouldBe(3, "refused writes changed nothing");

        async Task InvalidAsync(ConfigCommand command, string path)
        {
            ConfigRefusedException refused = await config.RefusedAsync(command);
            refused.Kind.ShouldBe(RefusalKind.Invalid);
            refused.Errors.ShouldContain(error => error.Path.StartsWith(path, StringComparison.Ordinal), refused.Message);
        }
    }

    [Fact]
    public async Task WhatIsUsed_DoesNotGo_UnlessForced()
    {
        await using OpenConfig config = await OpenConfig.WithDoorAsync();
        await config.DoAsync(new CreateZone("shop", "door", OpenConfig.Zone("till") with { Role = ZoneRole.Service }));
        await config.DoAsync(new CreateZone("shop", "door", OpenConfig.Zone("queue") with { Role = ZoneRole.Queue, ServiceZoneId = "till" }));
        await config.DoAsync(new CreateArea("shop", new AreaPlan("tills", "Tills", AreaKind.Tills, [], [new("door", "queue")])));

        (await config.RefusedAsync(new DeleteZone("shop", "door", "till", null))).Blockers.ShouldBe(["stores/shop/cameras/door/zones/queue"]);
        (await config.RefusedAsync(new DeleteZone("shop", "door", "queue", null))).Blockers.ShouldBe(["stores/shop/areas/tills"]);
        (await config.RefusedAsync(new PutPlan("shop", "door", CameraPlan.Empty, null))).Kind.ShouldBe(RefusalKind.Blocked);
        (await config.RefusedAsync(new DeleteCamera("shop", "door", null))).Kind.ShouldBe(RefusalKind.Blocked);
        (await config.RefusedAsync(new DeleteStore("shop", null))).Blockers.ShouldBe(["stores/shop/cameras/door", "stores/shop/areas/tills"]);

        await config.DoAsync(new DeleteZone("shop", "door", "till", null, Force: true));
        (await config.Store.GetZoneAsync("shop", "door", "queue", Cancel)).Zone.ServiceZoneId.ShouldBeNull();
        await config.DoAsync(new DeleteCamera("shop", "door", null, Force: true));
        (await config.Store.GetAreaAsync("shop", "tills", Cancel)).Area.Zones.ShouldBeEmpty();
        await config.DoAsync(new DeleteStore("shop", null, Force: true));
        (await config.Store.ReadSnapshotAsync(Cancel)).Stores.ShouldBeEmpty();
    }

    [Fact]
    public async Task Ids_AreUnique_WhateverTheCase()
    {
        await using OpenConfig config = await OpenConfig.WithDoorAsync();

        (await config.RefusedAsync(new CreateStore(OpenConfig.Shop("SHOP")))).Kind.ShouldBe(RefusalKind.AlreadyExists);
        (await config.RefusedAsync(new CreateCamera("shop", OpenConfig.Door("Door")))).Kind.ShouldBe(RefusalKind.AlreadyExists);
        (await config.RefusedAsync(new UpdateCamera("shop", OpenConfig.Door("DOOR"), null))).Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Fact]
    public async Task ARepeatedRequest_IsDoneOnce_AndForgottenAfterADay()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        await using OpenConfig config = await OpenConfig.WithDoorAsync(clock);
        var request = new WriteRequest("users/ada", RequestId: Guid.NewGuid().ToString());
        var create = new CreateLine("shop", "door", OpenConfig.Line("a"));

        ConfigResult first = await config.Store.WriteAsync(create, request, Cancel);
        clock.Advance(TimeSpan.FromHours(23));
        ConfigResult again = await config.Store.WriteAsync(create, request, Cancel);

        again.Etag.ShouldBe(first.Etag);
        again.Changes.ShouldBe(first.Changes);
        (await Should.ThrowAsync<ConfigRefusedException>(() => config.Store.WriteAsync(
            new CreateLine("shop", "door", OpenConfig.Line("b")), request, Cancel))).Kind.ShouldBe(RefusalKind.RequestIdReused);
        clock.Advance(TimeSpan.FromHours(2));
        (await Should.ThrowAsync<ConfigRefusedException>(() => config.Store.WriteAsync(create, request, Cancel)))
            .Kind.ShouldBe(RefusalKind.AlreadyExists);
    }

    [Fact]
    public async Task ValidateOnly_Answers_AndChangesNothing()
    {
        await using OpenConfig config = await OpenConfig.WithDoorAsync();
        ConfigSnapshot before = await config.Store.ReadSnapshotAsync(Cancel);

        ConfigResult result = await config.Store.WriteAsync(
            new CreateLine("shop", "door", OpenConfig.Line("edge", 0.001)), OpenConfig.Ada with { ValidateOnly = true }, Cancel);

        result.Warnings.ShouldContain(warning => warning.Path == "lines[0]");
        result.PlanVersion.ShouldBe(2);
        (await config.Store.ReadSnapshotAsync(Cancel)).Number.ShouldBe(before.Number);
        (await config.Store.ListLinesAsync(null, null, new PageRequest(), Cancel)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Versions_TellWhoAndWhat_AndComeBack()
    {
        await using OpenConfig config = await OpenConfig.WithDoorAsync();
        await config.DoAsync(new CreateLine("shop", "door", OpenConfig.Line("a")));
        await config.DoAsync(new DeleteLine("shop", "door", "a", null));
        await config.Store.WriteAsync(new RestorePlan("shop", "door", 2, null), new WriteRequest("users/bob"), Cancel);

        ConfigPage<StoredPlanVersion> newest = await config.Store.ListPlanVersionsAsync("shop", "door", new PageRequest(2), Cancel);
        ConfigPage<StoredPlanVersion> older =
            await config.Store.ListPlanVersionsAsync("shop", "door", new PageRequest(2, newest.NextPageToken), Cancel);

        newest.Items.Select(version => (version.Plan.Version, version.Author, version.RestoredVersion, string.Join(' ', version.Changes))).ShouldBe(
            [(4, "users/bob", 2, "Line 'a' was added."), (3, "users/ada", 0, "Line 'a' was deleted.")]);
        older.Items.Select(version => version.Plan.Version).ShouldBe([2, 1]);
        older.NextPageToken.ShouldBeNull();
        AuditEntry entry = (await config.Store.ListAuditAsync(new PageRequest(1), Cancel)).Items[0];
        (entry.Author, entry.Command, entry.PlanVersion).ShouldBe(("users/bob", "RestorePlan", 4));
    }

    [Fact]
    public async Task Pages_NeitherRepeatNorSkip_WhileOthersInsert()
    {
        await using OpenConfig config = await OpenConfig.WithDoorAsync();
        string[] there = [.. Enumerable.Range(10, 25).Select(number => $"z{number}")];
        await config.DoAsync(new PutPlan(
            "shop", "door", CameraPlan.Empty with { Zones = [.. there.Reverse().Select(id => OpenConfig.Zone(id))] }, null));

        var seen = new List<string>();
        string? token = null;
        int page = 0;
        do
        {
            ConfigPage<StoredZone> found = await config.Store.ListZonesAsync("shop", "door", new PageRequest(4, token), Cancel);
            seen.AddRange(found.Items.Select(zone => zone.Zone.Id));
            token = found.NextPageToken;
            await config.DoAsync(new CreateZone("shop", "door", OpenConfig.Zone($"a{page++}")));
        }
        while (token is not null);

        seen.ShouldBe(there);
        (await Should.ThrowAsync<ConfigRefusedException>(() => config.Store.ListZonesAsync(null, null, new PageRequest(4, "nonsense!"), Cancel)))
            .Errors[0].Path.ShouldBe("page_token");
    }

    [Fact]
    public async Task Watch_GivesTheNewest_ToASlowReader()
    {
        await using OpenConfig config = await OpenConfig.WithDoorAsync();
        using var stop = new CancellationTokenSource();
        var changes = config.Store.Watch(stop.Token);
        for (int i = 0; i < 5; i++)
        {
            await config.DoAsync(new CreateLine("shop", "door", OpenConfig.Line($"l{i}", 0.2 + (i / 10.0))));
        }

        (await changes.ReadAsync(Cancel)).Stores[0].Cameras[0].Plan.Lines.Length.ShouldBe(5);
        await stop.CancelAsync();
        await changes.Completion.WaitAsync(Cancel);
    }

    [Fact]
    public async Task ParallelUpdates_LoseNothing()
    {
        await using OpenConfig config = await OpenConfig.WithDoorAsync();
        await config.DoAsync(new UpdateCamera("shop", OpenConfig.Door() with { AnalysisWidth = 1000 }, null));

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(AddOneAsync, Cancel)));

        (await config.Store.GetCameraAsync("shop", "door", Cancel)).Camera.AnalysisWidth.ShouldBe(1100);

        async Task AddOneAsync()
        {
            while (true)
            {
                StoredCamera read = await config.Store.GetCameraAsync("shop", "door", Cancel);
                try
                {
                    await config.DoAsync(new UpdateCamera(
                        "shop", read.Camera with { AnalysisWidth = read.Camera.AnalysisWidth + 1 }, read.Etag));
                    return;
                }
                catch (ConfigRefusedException refused) when (refused.Kind == RefusalKind.StaleEtag)
                {
                }
            }
        }
    }

    [Fact]
    public async Task Secrets_AreNowhereInClear()
    {
        await using OpenConfig config = await OpenConfig.WithDoorAsync();
        await config.Store.WriteAsync(
            new UpdateCamera("shop", OpenConfig.Door() with { Address = "rtsp://admin:other-word@10.0.0.8/?token=abc123xyz" }, null),
            new WriteRequest("users/ada", RequestId: "once"),
            Cancel);
        StoredCamera read = await config.Store.GetCameraAsync("shop", "door", Cancel);
        await config.DoAsync(new UpdateCamera("shop", read.Camera with { Name = "Renamed" }, read.Etag));

        read.Camera.Address.ShouldBe("rtsp://***@10.0.0.8/?***");
        (await config.Store.ReadSnapshotAsync(Cancel)).Stores[0].Cameras[0].Address.Value
            .ShouldBe("rtsp://admin:other-word@10.0.0.8/?token=abc123xyz", "writing back what was read keeps the credentials");
        string disk = Encoding.Latin1.GetString(config.BytesOnDisk());
        disk.ShouldContain("10.0.0.8");
        string export = Encoding.UTF8.GetString(StoreConfigFile.WriteAll((await config.Store.ReadSnapshotAsync(Cancel)).Stores, withCredentials: false));
        foreach (string secret in new[] { "s3cret-word", "other-word", "abc123xyz" })
        {
            disk.ShouldNotContain(secret);
            export.ShouldNotContain(secret);
        }
    }

    [Fact]
    public async Task Export_ComesBack_AndKeepsHiddenCredentials()
    {
        await using OpenConfig config = await OpenConfig.WithDoorAsync();
        await config.DoAsync(new CreateLine("shop", "door", OpenConfig.Line("a")));
        await config.DoAsync(new CreateArea("shop", new AreaPlan("front", "Front", AreaKind.Entrance, [new("door", "a")], [])));
        ConfigSnapshot before = await config.Store.ReadSnapshotAsync(Cancel);
        byte[] export = StoreConfigFile.WriteAll(before.Stores, withCredentials: false);
        await config.DoAsync(new CreateStore(OpenConfig.Shop("extra")));
        await config.DoAsync(new UpdateLine("shop", "door", OpenConfig.Line("a", 0.7), null));
        var stores = StoreConfigFile.ParseAll(export, "export.json", config.Folder);

        (await config.RefusedAsync(new ReplaceConfiguration(stores, Replace: false))).Kind.ShouldBe(RefusalKind.Blocked);
        await config.DoAsync(new ReplaceConfiguration(stores, Replace: true));

        ConfigSnapshot after = await config.Store.ReadSnapshotAsync(Cancel);
        after.Stores.ShouldHaveSingleItem().Cameras[0].Plan.Version.ShouldBe(4, "an older plan is a new version");
        Encoding.UTF8.GetString(StoreConfigFile.WriteAll(after.Stores, withCredentials: true))
            .ShouldBe(Encoding.UTF8.GetString(StoreConfigFile.WriteAll(before.Stores, withCredentials: true))
                .Replace("\"plan_version\": 2", "\"plan_version\": 4", StringComparison.Ordinal));
    }
}
