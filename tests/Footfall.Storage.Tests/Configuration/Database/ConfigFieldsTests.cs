using System.Text;
using Footfall.Domain.Geometry;
using Footfall.Domain.Plans;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Configuration.Database.Commands;
using Microsoft.Extensions.Time.Testing;

namespace Footfall.Storage.Tests.Configuration.Database;

/// <summary>What is stored beside what counting needs.</summary>
public sealed class ConfigFieldsTests
{
    private static readonly LinePlan Entrance = OpenConfig.Line("entrance") with { DisplayName = "Main door", Color = "#2f81f7", LengthMetres = 2.5 };

    private static readonly ZonePlan Aisle =
        OpenConfig.Zone("aisle") with { DisplayName = "Aisle", Color = "#00ff00", AreaSquareMetres = 12, Capacity = 20 };

    private static readonly CameraDraft Door = OpenConfig.Door() with
    {
        Detection = new CameraDetection { Model = "nanodet-g", ScoreThreshold = 0.4, ScoreFloor = 0.1, OverlapThreshold = 0.6, InputLongSide = 416 },
        FloorPlanPosition = new FloorPlanPosition(new PointNormalized(0.25, 0.75))
        {
            HeadingDegrees = 270,
            HeightMetres = 3.2,
            FloorPoints = [Point(0.1, 0.1), Point(0.9, 0.1), Point(0.9, 0.9), Point(0.1, 0.8)],
        },
        PictureMode = PictureMode.Blurred,
    };

    private static readonly AreaPlan Front = new("front", "Front", AreaKind.Entrance, [new("door", "entrance")], [new("door", "aisle")])
    {
        Color = "#123abc",
        Capacity = 40,
        FloorPlanPolygon = [new(0, 0), new(0.5, 0), new(0.5, 0.5)],
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryField_ComesBack_FromListsSnapshotAndExport_AfterTheFileWasOpenedAnew()
    {
        await using OpenConfig config = await FullAsync();
        await config.ReopenAsync();

        await ExpectAsync(config.Store);
        byte[] export = StoreConfigFile.WriteAll((await config.Store.ReadExportAsync(Cancel)).Stores, withCredentials: true);
        await using OpenConfig other = await OpenConfig.EmptyAsync();
        await other.DoAsync(new ReplaceConfiguration(StoreConfigFile.ParseAll(export, "export.json", other.Folder), Replace: false));

        await ExpectAsync(other.Store);
        Encoding.UTF8.GetString(StoreConfigFile.WriteAll((await other.Store.ReadExportAsync(Cancel)).Stores, withCredentials: true))
            .ShouldBe(Encoding.UTF8.GetString(export));
        (await config.DoAsync(new ReplaceConfiguration(StoreConfigFile.ParseAll(export, "export.json", config.Folder), Replace: true)))
            .Changes.ShouldBeEmpty("the same configuration is no change");
    }

    [Fact]
    public async Task Fields_LeftOut_AreNothing_AndTakenAwayAgain()
    {
        await using OpenConfig config = await FullAsync();
        await config.DoAsync(new UpdateStore(OpenConfig.Shop("shop"), null));
        await config.DoAsync(new UpdateCamera("shop", OpenConfig.Door(), null));
        await config.DoAsync(new UpdateLine("shop", "door", OpenConfig.Line("entrance"), null));
        await config.DoAsync(new UpdateZone("shop", "door", OpenConfig.Zone("aisle"), null));
        await config.DoAsync(new UpdateArea("shop", new AreaPlan("front", "Front", AreaKind.Entrance, Front.Lines, Front.Zones), null));

        StoreDraft shop = (await config.Store.GetStoreAsync("shop", Cancel)).Store;
        (shop.Capacity, shop.OccupancyBaseline).ShouldBe((null, null));
        CameraDraft door = (await config.Store.GetCameraAsync("shop", "door", Cancel)).Camera;
        (door.Detection, door.FloorPlanPosition, door.PictureMode).ShouldBe((CameraDetection.Default, null, PictureMode.Full));
        (await config.Store.GetLineAsync("shop", "door", "entrance", Cancel)).Line.ShouldBe(OpenConfig.Line("entrance"));
        (await config.Store.GetZoneAsync("shop", "door", "aisle", Cancel)).Zone.Capacity.ShouldBeNull();
        (await config.Store.GetAreaAsync("shop", "front", Cancel)).Area.FloorPlanPolygon.ShouldBeEmpty();
    }

    [Fact]
    public async Task WrongFields_AreNamed_AsTheCallerKnowsThem()
    {
        await using OpenConfig config = await FullAsync();

        await InvalidAsync(new UpdateStore(OpenConfig.Shop("shop") with { Capacity = 0 }, null), "capacity");
        await InvalidAsync(new UpdateStore(OpenConfig.Shop("shop") with { OccupancyBaseline = -1 }, null), "occupancy_baseline");
        await InvalidAsync(Camera(Door with { Detection = new CameraDetection { ScoreThreshold = double.NaN } }), "detection.score_threshold");
        await InvalidAsync(Camera(Door with { Detection = new CameraDetection { InputLongSide = 5000 } }), "detection.input_long_side");
        await InvalidAsync(Camera(Door with { FloorPlanPosition = new FloorPlanPosition(new(2, 0)) }), "floor_plan_position.position");
        await InvalidAsync(new UpdateLine("shop", "door", Entrance with { LengthMetres = double.NaN }, null), "length_metres");
        await InvalidAsync(new UpdateLine("shop", "door", Entrance with { Color = "blue" }, null), "color");
        await InvalidAsync(new UpdateZone("shop", "door", Aisle with { AreaSquareMetres = -1 }, null), "area_square_metres");
        await InvalidAsync(new UpdateZone("shop", "door", Aisle with { DisplayName = "" }, null), "display_name");
        await InvalidAsync(new UpdateArea("shop", Front with { FloorPlanPolygon = [new(0, 0), new(1, 1)] }, null), "floor_plan_polygon");
        await InvalidAsync(new SetFloorPlan("shop", "GIF89a"u8.ToArray()), "picture");
        await InvalidAsync(new SetFloorPlan("shop", Pictures.Png(width: 8193)), "picture");
        await InvalidAsync(new SetFloorPlan("shop", Pictures.Png(bytes: FloorPlanPicture.MostBytes + 1)), "picture");
        await InvalidAsync(new SetFloorPlan("shop", Pictures.Png(), 0), "width_metres");
        await ExpectAsync(config.Store);

        async Task InvalidAsync(ConfigCommand command, string path)
        {
            ConfigRefusedException refused = await config.RefusedAsync(command);
            refused.Kind.ShouldBe(RefusalKind.Invalid);
            refused.Errors.ShouldHaveSingleItem().Path.ShouldBe(path, refused.Message);
        }

        static UpdateCamera Camera(CameraDraft draft) => new("shop", draft, null);
    }

    [Fact]
    public async Task AChangedLook_IsAPlanVersion_AndChangesThatLinesEtagOnly()
    {
        await using OpenConfig config = await FullAsync();
        string line = (await config.Store.GetLineAsync("shop", "door", "entrance", Cancel)).Etag;
        string zone = (await config.Store.GetZoneAsync("shop", "door", "aisle", Cancel)).Etag;

        ConfigResult result = await config.DoAsync(new UpdateZone("shop", "door", Aisle with { Capacity = 21 }, zone));

        result.Changes.ShouldBe(["Zone 'aisle' was changed."]);
        (await config.Store.GetLineAsync("shop", "door", "entrance", Cancel)).Etag.ShouldBe(line);
        (await config.Store.GetPlanVersionAsync("shop", "door", result.PlanVersion - 1, Cancel)).Plan.Zones[0].Capacity.ShouldBe(20);
        await config.DoAsync(new RestorePlan("shop", "door", result.PlanVersion - 1, null));
        (await config.Store.GetZoneAsync("shop", "door", "aisle", Cancel)).Zone.Capacity.ShouldBe(20);
    }

    [Fact]
    public async Task AFloorPlan_IsKept_Replaced_AndTakenAway()
    {
        await using OpenConfig config = await OpenConfig.WithDoorAsync();
        string bare = (await config.Store.GetStoreAsync("shop", Cancel)).Etag;
        (await Should.ThrowAsync<ConfigRefusedException>(() => config.Store.GetFloorPlanAsync("shop", Cancel)))
            .Kind.ShouldBe(RefusalKind.NotFound);

        await config.DoAsync(new SetFloorPlan("shop", Pictures.Png(), 30));
        StoredFloorPlan first = await config.Store.GetFloorPlanAsync("shop", Cancel);
        first.Picture.Bytes.ToArray().ShouldBe(Pictures.Png());
        (first.Picture.MediaType, first.Picture.Size, first.Picture.WidthMetres).ShouldBe(("image/png", new PictureSize(800, 600), 30));
        (await config.DoAsync(new SetFloorPlan("shop", Pictures.Png(), 30))).Changes.ShouldBeEmpty("the same again is no change");
        (await config.Store.GetStoreAsync("shop", Cancel)).FloorPlan.ShouldBe(new FloorPlanInfo(new PictureSize(800, 600), 30, first.Etag));
        (await config.RefusedAsync(new UpdateStore(OpenConfig.Shop("shop"), bare))).Kind.ShouldBe(RefusalKind.StaleEtag);

        await config.DoAsync(new SetFloorPlan("shop", Pictures.Png(width: 900)));
        StoredFloorPlan second = await config.Store.GetFloorPlanAsync("shop", Cancel);
        (second.Picture.Size.Width, second.Picture.WidthMetres, second.Etag == first.Etag).ShouldBe((900, null, false));

        await config.DoAsync(new ReplaceConfiguration((await config.Store.ReadSnapshotAsync(Cancel)).Stores, Replace: true));
        (await config.Store.GetFloorPlanAsync("shop", Cancel)).Etag.ShouldBe(second.Etag, "a configuration without pictures keeps them");
        await config.DoAsync(new ClearFloorPlan("shop"));
        (await config.Store.GetStoreAsync("shop", Cancel)).FloorPlan.ShouldBeNull();
        (await config.DoAsync(new ClearFloorPlan("shop"))).Changes.ShouldBeEmpty();
        await config.DoAsync(new SetFloorPlan("shop", Pictures.Png()));
        await config.DoAsync(new DeleteStore("shop", null, Force: true));
        await config.DoAsync(new CreateStore(OpenConfig.Shop("shop")));
        (await config.Store.GetStoreAsync("shop", Cancel)).FloorPlan.ShouldBeNull("it went with its store");
    }

    [Fact]
    public async Task TheAuditLog_TellsByWhichCallAndFromWhere_AndFindsByTimeAndResource()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        await using OpenConfig config = await OpenConfig.WithDoorAsync(clock);
        for (int i = 0; i < 5; i++)
        {
            clock.Advance(TimeSpan.FromHours(1));
            await config.Store.WriteAsync(
                new CreateLine("shop", "door", OpenConfig.Line($"l{i}", 0.1 * (i + 1))),
                new WriteRequest("users/bob") { Method = "footfall.v1.LineService/CreateLine", Peer = "192.0.2.7" },
                Cancel);
        }

        DateTimeOffset start = clock.GetUtcNow() - TimeSpan.FromHours(4);
        var lines = new AuditFilter { ResourcePrefix = "stores/shop/cameras/door/lines/", From = start + TimeSpan.FromHours(1), Until = clock.GetUtcNow() };
        ConfigPage<AuditEntry> newest = await config.Store.ListAuditAsync(lines, new PageRequest(2), Cancel);
        ConfigPage<AuditEntry> older = await config.Store.ListAuditAsync(lines, new PageRequest(2, newest.NextPageToken), Cancel);

        newest.Items.Concat(older.Items).Select(entry => entry.Resource[^2..]).ShouldBe(["l3", "l2", "l1"]);
        older.NextPageToken.ShouldBeNull();
        (newest.Items[0].Method, newest.Items[0].Peer).ShouldBe(("footfall.v1.LineService/CreateLine", "192.0.2.7"));
        (await ResourcesAsync(new AuditFilter { ResourcePrefix = "stores/SHOP" })).ShouldBeEmpty();
        (await ResourcesAsync(new AuditFilter { ResourcePrefix = "stores/sho%" })).ShouldBeEmpty("a prefix is no pattern");
        (await ResourcesAsync(new AuditFilter { Author = "users/ada" })).ShouldBe(["stores/shop/cameras/door", "stores/shop"]);
        (await ResourcesAsync(new AuditFilter { Method = "footfall.v1.LineService/CreateLine" })).Length.ShouldBe(5);

        async Task<string[]> ResourcesAsync(AuditFilter filter) =>
            [.. (await config.Store.ListAuditAsync(filter, new PageRequest(), Cancel)).Items.Select(entry => entry.Resource)];
    }

    [Fact]
    public async Task AVersion_TellsWhenItBeganToCount()
    {
        await using OpenConfig config = await OpenConfig.WithDoorAsync();
        var at = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

        await config.Store.MarkAppliedAsync("shop", "door", 1, at, Cancel);
        await config.Store.MarkAppliedAsync("shop", "door", 1, at.AddHours(1), Cancel);
        await config.Store.MarkAppliedAsync("shop", "door", 7, at, Cancel);
        await config.DoAsync(new CreateLine("shop", "door", OpenConfig.Line("a")));

        (await config.Store.GetPlanVersionAsync("shop", "door", 1, Cancel)).AppliedAt.ShouldBe(at, "the first time holds");
        (await config.Store.GetPlanVersionAsync("shop", "door", 2, Cancel)).AppliedAt.ShouldBeNull();
    }

    private static async Task<OpenConfig> FullAsync()
    {
        OpenConfig config = await OpenConfig.EmptyAsync();
        await config.DoAsync(new CreateStore(OpenConfig.Shop("shop") with { Capacity = 300, OccupancyBaseline = 2 }));
        await config.DoAsync(new SetFloorPlan("shop", Pictures.Png(), 30));
        await config.DoAsync(new CreateCamera("shop", Door));
        await config.DoAsync(new CreateLine("shop", "door", Entrance));
        await config.DoAsync(new CreateZone("shop", "door", Aisle));
        await config.DoAsync(new CreateArea("shop", Front));
        return config;
    }

    private static async Task ExpectAsync(ConfigStore store)
    {
        StoredStore shop = (await store.ListStoresAsync(new PageRequest(), Cancel)).Items.ShouldHaveSingleItem();
        (shop.Store.Capacity, shop.Store.OccupancyBaseline).ShouldBe((300, 2));
        shop.FloorPlan.ShouldNotBeNull().WidthMetres.ShouldBe(30);
        CameraDraft door = (await store.GetCameraAsync("shop", "door", Cancel)).Camera;
        (door.Detection, door.FloorPlanPosition, door.PictureMode).ShouldBe((Door.Detection, Door.FloorPlanPosition, Door.PictureMode));
        (await store.GetLineAsync("shop", "door", "entrance", Cancel)).Line.ShouldBe(Entrance);
        ZonePlan aisle = (await store.GetZoneAsync("shop", "door", "aisle", Cancel)).Zone;
        (aisle with { Polygon = Aisle.Polygon }).ShouldBe(Aisle);
        AreaPlan front = (await store.GetAreaAsync("shop", "front", Cancel)).Area;
        (front.Color, front.Capacity).ShouldBe((Front.Color, Front.Capacity));
        front.FloorPlanPolygon.ShouldBe(Front.FloorPlanPolygon);

        StorePlan plan = (await store.ReadSnapshotAsync(Cancel)).Stores.ShouldHaveSingleItem();
        (plan.Capacity, plan.OccupancyBaseline, plan.FloorPlan).ShouldBe((300, 2, null));
        CameraSetup setup = plan.Cameras.ShouldHaveSingleItem();
        (setup.Detection, setup.FloorPlanPosition, setup.PictureMode).ShouldBe((Door.Detection, Door.FloorPlanPosition, Door.PictureMode));
        setup.Plan.Lines.ShouldHaveSingleItem().ShouldBe(Entrance);
        (await store.ReadExportAsync(Cancel)).Stores[0].FloorPlan.ShouldNotBeNull().Bytes.ToArray().ShouldBe(Pictures.Png());
    }

    private static FloorPoint Point(double x, double y) => new(new(x, y), new(y, x));
}
