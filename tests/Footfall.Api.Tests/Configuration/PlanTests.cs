using Footfall.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Footfall.Api.Tests.Configuration;

[Collection(ConfigurationCollection.Name)]
public sealed class PlanTests(ApiService service)
{
    [Fact]
    public async Task Plan_IsChangedBySections()
    {
        Shop shop = await Shop.OpenAsync(service);
        string camera = await shop.AddCameraAsync();
        await shop.AddLineAsync(camera, "old");
        Plan before = await shop.PlanAsync(camera);

        Plan after = (await service.CallAsync<UpdatePlanResponse>(new UpdatePlanRequest
        {
            Plan = new Plan
            {
                Name = before.Name,
                Etag = before.Etag,
                Lines = { Shop.LineAt(0.3, "not-named") },
                Zones = { Shop.ZoneAt(0.2, "shelf") },
                Masks = { new Mask { Polygon = { new Point(), new Point { X = 0.1 }, new Point { Y = 0.1 } } } },
                Settings = new PlanSettings { MinVisitS = 3, GapToleranceS = 9 },
            },
            UpdateMask = FieldMask.FromString("zones,masks,settings.min_visit_s"),
        })).Plan;

        after.Version.ShouldBe(before.Version + 1);
        after.Lines.Single().ShouldBe(before.Lines.Single());
        after.Zones.Single().Id.ShouldBe("shelf");
        after.Masks.Count.ShouldBe(1);
        (after.Settings.MinVisitS, after.Settings.GapToleranceS).ShouldBe((3, 2));
        after.Etag.ShouldNotBe(before.Etag);
        (await shop.PlanAsync(camera)).ShouldBe(after);

        Plan emptied = (await service.CallAsync<UpdatePlanResponse>(new UpdatePlanRequest
        {
            Plan = new Plan { Name = before.Name },
            UpdateMask = FieldMask.FromString("*"),
        })).Plan;
        (emptied.Lines.Count + emptied.Zones.Count + emptied.Masks.Count, emptied.Settings.MinVisitS).ShouldBe((0, 1));

        Refused stale = await Refused.ByAsync(service.CallAsync(
            new UpdatePlanRequest { Plan = new Plan { Name = before.Name, Etag = before.Etag, Region = new Region { Width = 1, Height = 1 } } }));
        (stale.Code, stale.Info["etag"]).ShouldBe((StatusCode.Aborted, emptied.Etag));
    }

    [Fact]
    public async Task InvalidPlan_IsRefusedWithEveryField()
    {
        Shop shop = await Shop.OpenAsync(service);
        string camera = await shop.AddCameraAsync();
        Line outside = Shop.LineAt(0.5, "outside");
        Line beyond = Shop.LineAt(0.5, "line");
        beyond.Start.X = 7;
        Zone same = Shop.ZoneAt(0.1, "LINE");

        (await Refused.ByAsync(service.CallAsync(new UpdatePlanRequest
        {
            Plan = new Plan { Name = $"{camera}/plan", Lines = { outside, beyond }, Zones = { same, new Zone { Id = "z" } } },
        }))).ShouldBeInvalid("lines[0].id", "zones[0].id", "zones[1].role");
        (await Refused.ByAsync(service.CallAsync(new UpdatePlanRequest
        {
            Plan = new Plan
            {
                Name = $"{camera}/plan",
                Lines = { beyond },
                Region = new Region { Width = 2, Height = 1 },
                Masks = { new Mask { Polygon = { new Point(), new Point { X = 3 }, new Point { Y = 0.1 } } } },
                Settings = new PlanSettings { CrossingBand = 4 },
            },
        }))).ShouldBeInvalid("lines[0].start", "region", "masks[0].polygon[1]", "settings.crossing_band");
        (await Refused.ByAsync(service.CallAsync(new UpdatePlanRequest
        {
            Plan = new Plan { Name = $"{camera}/plan" },
            UpdateMask = FieldMask.FromString("settings.speed"),
        }))).ShouldBeInvalid("update_mask");
        (await shop.PlanAsync(camera)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task Batch_IsAllOrNothing_AndNamesTheChange()
    {
        Shop shop = await Shop.OpenAsync(service);
        string camera = await shop.AddCameraAsync();
        Zone till = Shop.ZoneAt(0.1, "till");
        till.Role = ZoneRole.Service;
        Zone queue = Shop.ZoneAt(0.35, "queue");
        (queue.Role, queue.Service) = (ZoneRole.Queue, "till");
        var request = new BatchUpdatePlanRequest
        {
            Name = $"{camera}/plan",
            Changes =
            {
                new PlanChange { PutZone = queue },
                new PlanChange { PutZone = till },
                new PlanChange { PutLine = Shop.LineAt(0.7, "door") },
                new PlanChange { SetSettings = new PlanSettings { HandoverS = 20 } },
                new PlanChange { DeleteLine = "never-there" },
            },
        };

        Plan plan = (await service.CallAsync<BatchUpdatePlanResponse>(request)).Plan;
        (plan.Version, plan.Settings.HandoverS).ShouldBe((2, 20));
        plan.Zones.Select(zone => zone.Id).ShouldBe(["queue", "till"]);
        (await service.CallAsync<BatchUpdatePlanResponse>(request)).Plan.ShouldBe(plan, "the same list leaves the same plan");

        Line wrong = Shop.LineAt(0.7, "wrong");
        wrong.End.X = 5;
        (await Refused.ByAsync(service.CallAsync(new BatchUpdatePlanRequest
        {
            Name = plan.Name,
            Changes =
            {
                new PlanChange { DeleteLine = "door" },
                new PlanChange { PutLine = wrong },
                new PlanChange { SetRegion = new Region() },
                new PlanChange { SetMasks = new MaskList { Masks = { new Mask() } } },
                new PlanChange { SetSettings = new PlanSettings { CrossingBand = 1 } },
            },
        }))).ShouldBeInvalid(
            "changes[1].put_line.end", "changes[2].set_region", "changes[3].set_masks.masks[0].polygon", "changes[4].set_settings.crossing_band");
        (await Refused.ByAsync(service.CallAsync(new BatchUpdatePlanRequest { Name = plan.Name, Changes = { new PlanChange() } })))
            .ShouldBeInvalid("changes[0]");
        (await Refused.ByAsync(service.CallAsync(new BatchUpdatePlanRequest { Name = plan.Name }))).ShouldBeInvalid("changes");
        (await Refused.ByAsync(service.CallAsync(new BatchUpdatePlanRequest
        {
            Name = plan.Name,
            Changes = { new PlanChange { DeleteZone = "till" } },
        }))).ShouldBeInvalid("changes");
        Line stale = Shop.LineAt(0.6, "door");
        stale.Etag = "0";
        (await Refused.ByAsync(service.CallAsync(new BatchUpdatePlanRequest { Name = plan.Name, Changes = { new PlanChange { PutLine = stale } } })))
            .Info["etag"].ShouldBe(plan.Lines.Single().Etag);
        (await shop.PlanAsync(camera)).ShouldBe(plan, "nothing of that was stored");
    }

    [Fact]
    public async Task Versions_AreListedComparedAndRestored()
    {
        Shop shop = await Shop.OpenAsync(service);
        string camera = await shop.AddCameraAsync();
        await shop.AddLineAsync(camera, "door", 0.5);
        await shop.AddZoneAsync(camera, "shelf");
        await service.CallAsync(new BatchUpdatePlanRequest
        {
            Name = $"{camera}/plan",
            Changes =
            {
                new PlanChange { PutLine = Shop.LineAt(0.6, "door") },
                new PlanChange { DeleteZone = "shelf" },
                new PlanChange { SetSettings = new PlanSettings { MinVisitS = 4 } },
            },
        });

        ListPlanVersionsResponse versions = await service.CallAsync<ListPlanVersionsResponse>(new ListPlanVersionsRequest { Parent = camera });
        versions.PlanVersions.Select(version => version.Version).ShouldBe([4, 3, 2, 1]);
        versions.PlanVersions.ShouldAllBe(version => version.Plan == null && version.Author.StartsWith("users/"));
        versions.PlanVersions[0].Changes.ShouldContain("Zone 'shelf' was deleted.");
        (await service.CallAsync<ListPlanVersionsResponse>(new ListPlanVersionsRequest { Parent = camera, OrderBy = "version", PageSize = 3 }))
            .PlanVersions.Select(version => version.Version).ShouldBe([1, 2, 3]);
        (await service.CallAsync<ListPlanVersionsResponse>(new ListPlanVersionsRequest { Parent = camera, Filter = "author = \"users/nobody\"" }))
            .PlanVersions.ShouldBeEmpty();

        ComparePlanVersionsResponse compared = await service.CallAsync<ComparePlanVersionsResponse>(
            new ComparePlanVersionsRequest { Name = $"{camera}/planVersions/4" });
        compared.Differences.Select(one => (one.Field, one.Kind, one.AffectsCounts)).ShouldBe(
        [
            ("lines[door].start", PlanDifferenceKind.Changed, true),
            ("lines[door].end", PlanDifferenceKind.Changed, true),
            ("zones[shelf]", PlanDifferenceKind.Removed, true),
            ("settings.min_visit_s", PlanDifferenceKind.Changed, true),
        ]);
        compared.Differences[0].Before.StructValue.Fields["y"].NumberValue.ShouldBe(0.5);
        (compared.Differences[3].Before.NumberValue, compared.Differences[3].After.NumberValue).ShouldBe((1, 4));
        (await service.CallAsync<ComparePlanVersionsResponse>(new ComparePlanVersionsRequest
        {
            Name = $"{camera}/planVersions/4",
            Base = $"{camera}/planVersions/4",
        })).Differences.ShouldBeEmpty();

        Plan restored = (await service.CallAsync<RestorePlanVersionResponse>(
            new RestorePlanVersionRequest { Name = $"{camera}/planVersions/3" })).Plan;
        restored.Version.ShouldBe(5);
        restored.Zones.Single().Id.ShouldBe("shelf");
        (await service.CallAsync<GetPlanVersionResponse>(new GetPlanVersionRequest { Name = $"{camera}/planVersions/5" }))
            .PlanVersion.RestoredVersion.ShouldBe(3);
        await service.CallAsync(new CreateAreaRequest
        {
            Parent = shop.Name,
            Area = new Area { DisplayName = "Shelves", Kind = AreaKind.Department, Zones = { $"{camera}/zones/shelf" } },
        });
        (await Refused.ByAsync(service.CallAsync(new RestorePlanVersionRequest { Name = $"{camera}/planVersions/1" })))
            .Reason.ShouldBe("STILL_IN_USE");
        (await Refused.ByAsync(service.CallAsync(new GetPlanVersionRequest { Name = $"{camera}/planVersions/99" }))).Code.ShouldBe(StatusCode.NotFound);
        (await Refused.ByAsync(service.CallAsync(new GetPlanVersionRequest { Name = $"{camera}/planVersions/one" }))).Code.ShouldBe(StatusCode.NotFound);
    }

    [Fact]
    public async Task Watch_TellsThePlan_AndWhenItCounts()
    {
        Shop shop = await Shop.OpenAsync(service);
        string camera = await shop.AddCameraAsync();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        using AsyncServerStreamingCall<Google.Protobuf.IMessage> watch =
            service.Watch(new WatchPlanRequest { Name = $"{camera}/plan" }, limit.Token);
        (await NextAsync()).Plan.Version.ShouldBe(1);

        await shop.AddZoneAsync(camera, "shelf");

        WatchPlanResponse told = await NextAsync();
        while (told.Plan.Version < 2 || told.AppliedVersion < 2 || told.ApplyTime is null)
        {
            told = await NextAsync();
        }

        told.Plan.ShouldBe(await shop.PlanAsync(camera));
        told.Author.ShouldStartWith("users/");
        PlanVersion kept = (await service.CallAsync<GetPlanVersionResponse>(
            new GetPlanVersionRequest { Name = $"{camera}/planVersions/2" })).PlanVersion;
        kept.ApplyTime.ToDateTimeOffset().ShouldBe(told.ApplyTime.ToDateTimeOffset(), TimeSpan.FromMilliseconds(1));

        // Silence would mean trouble: the same again within 15 seconds.
        WatchPlanResponse again = await NextAsync();
        (again.ReadTime.ToDateTimeOffset() - told.ReadTime.ToDateTimeOffset()).ShouldBeLessThan(TimeSpan.FromSeconds(15));
        await service.CallAsync(new DeleteCameraRequest { Name = camera });
        (await Refused.ByAsync(async () =>
        {
            while (true)
            {
                await NextAsync();
            }
        })).Code.ShouldBe(StatusCode.NotFound);

        async Task<WatchPlanResponse> NextAsync()
        {
            (await watch.ResponseStream.MoveNext(limit.Token)).ShouldBeTrue();
            return (WatchPlanResponse)watch.ResponseStream.Current;
        }
    }
}
