using Footfall.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Footfall.Api.Tests.Configuration;

[Collection(ConfigurationCollection.Name)]
public sealed class LineAndZoneTests(ApiService service)
{
    [Fact]
    public async Task Line_IsCreatedChangedAndDeleted_AndItsNeighbourKeepsItsEtag()
    {
        Shop shop = await Shop.OpenAsync(service);
        string camera = await shop.AddCameraAsync();
        Line neighbour = await shop.AddLineAsync(camera, "neighbour", 0.3);
        var given = Shop.LineAt(0.6);
        (given.DisplayName, given.Color, given.LengthMetres) = ("Main entrance", "#2f81f7", 2.5);
        Line made = (await service.CallAsync<CreateLineResponse>(new CreateLineRequest { Parent = camera, Line = given })).Line;

        made.Name.ShouldBe($"{camera}/lines/{made.Id}");
        made.Id.ShouldStartWith("main-entrance-");
        (made.DisplayName, made.Color, made.LengthMetres).ShouldBe(("Main entrance", "#2f81f7", 2.5));
        (await service.CallAsync<GetLineResponse>(new GetLineRequest { Name = made.Name })).Line.ShouldBe(made);

        Line moved = (await service.CallAsync<UpdateLineResponse>(new UpdateLineRequest
        {
            Line = new Line { Name = made.Name, Start = new Point { X = 0.2, Y = 0.7 }, Etag = made.Etag },
            UpdateMask = FieldMask.FromString("start,color"),
        })).Line;

        (moved.Start.X, moved.End, moved.Color).ShouldBe((0.2, made.End, ""));
        moved.Etag.ShouldNotBe(made.Etag);
        (await service.CallAsync<GetLineResponse>(new GetLineRequest { Name = neighbour.Name })).Line.ShouldBe(neighbour);
        Plan plan = await shop.PlanAsync(camera);
        plan.Version.ShouldBe(4);
        plan.Lines.ShouldBe([neighbour, moved]);

        Refused stale = await Refused.ByAsync(service.CallAsync(new DeleteLineRequest { Name = made.Name, Etag = made.Etag }));
        (stale.Code, stale.Reason, stale.Info["etag"]).ShouldBe((StatusCode.Aborted, "STALE_ETAG", moved.Etag));
        await service.CallAsync(new DeleteLineRequest { Name = made.Name, Etag = moved.Etag });
        (await Refused.ByAsync(service.CallAsync(new GetLineRequest { Name = made.Name }))).Resource.ShouldBe(made.Name);
    }

    [Fact]
    public async Task InvalidLine_IsRefusedByItsOwnFields()
    {
        Shop shop = await Shop.OpenAsync(service);
        string camera = await shop.AddCameraAsync();
        await shop.AddLineAsync(camera, "door");

        (await Refused.ByAsync(service.CallAsync(new CreateLineRequest { Parent = camera, Line = new Line() })))
            .ShouldBeInvalid("role", "start", "end", "in");
        Line wide = Shop.LineAt(0.5);
        (wide.Start.X, wide.Color, wide.LengthMetres) = (1.5, "red", -1);
        (await Refused.ByAsync(service.CallAsync(new CreateLineRequest { Parent = camera, Line = wide })))
            .Fields.ShouldBe(["start", "color", "length_metres"], ignoreOrder: true);
        (await Refused.ByAsync(service.CallAsync(new UpdateLineRequest
        {
            Line = new Line { Name = $"{camera}/lines/door", End = new Point { X = 0.1, Y = 0.5 } },
        }))).ShouldBeInvalid("end");
        (await Refused.ByAsync(service.CallAsync(new CreateLineRequest { Parent = camera, LineId = "a", Line = Shop.LineAt(0.4, "b") })))
            .ShouldBeInvalid("line_id");
        (await Refused.ByAsync(service.CallAsync(new CreateLineRequest { Parent = camera, LineId = "outside", Line = Shop.LineAt(0.4) })))
            .ShouldBeInvalid("line_id");
        (await Refused.ByAsync(service.CallAsync(new CreateZoneRequest { Parent = camera, ZoneId = "Door", Zone = Shop.ZoneAt(0.4) })))
            .Reason.ShouldBe("NAME_TAKEN", "lines and zones share their ids, whatever the case");
        (await Refused.ByAsync(service.CallAsync(new UpdateLineRequest { Line = new Line { Name = $"{camera}/lines/door", Id = "gate" } })))
            .ShouldBeInvalid("id");
        (await Refused.ByAsync(service.CallAsync(new CreateLineRequest { Parent = $"{shop.Name}/cameras/none", Line = Shop.LineAt(0.4) })))
            .Resource.ShouldBe($"{shop.Name}/cameras/none");
        (await shop.PlanAsync(camera)).Version.ShouldBe(2, "nothing of that was stored");
    }

    [Fact]
    public async Task BadPlacement_IsAWarning_NotARefusal()
    {
        Shop shop = await Shop.OpenAsync(service);
        string camera = await shop.AddCameraAsync();

        CreateLineResponse edge = await service.CallAsync<CreateLineResponse>(
            new CreateLineRequest { Parent = camera, LineId = "edge", Line = Shop.LineAt(0.01), ValidateOnly = true });

        Warning warning = edge.Warnings.ShouldHaveSingleItem();
        (warning.Field, warning.Code).ShouldBe(("start", WarningCode.LineNearEdge));
        warning.Resources.ShouldBe([$"{camera}/lines/edge"]);
        warning.Message.ShouldContain("draw it further in");
        (await shop.PlanAsync(camera)).Lines.ShouldBeEmpty("it was only looked at");

        await shop.AddLineAsync(camera, "outer", 0.5);
        (await service.CallAsync<CreateLineResponse>(new CreateLineRequest { Parent = camera, LineId = "inner", Line = Shop.LineAt(0.54) }))
            .Warnings.ShouldHaveSingleItem().Resources.ShouldBe([$"{camera}/lines/inner", $"{camera}/lines/outer"]);
        Zone queue = Shop.ZoneAt(0.3);
        queue.Role = ZoneRole.Queue;
        Warning alone = (await service.CallAsync<CreateZoneResponse>(new CreateZoneRequest { Parent = camera, ZoneId = "q", Zone = queue }))
            .Warnings.ShouldHaveSingleItem();
        (alone.Field, alone.Code).ShouldBe(("service", WarningCode.QueueWithoutService));
    }

    [Fact]
    public async Task Zone_WithItsQueue_GoesOnlyByForce()
    {
        Shop shop = await Shop.OpenAsync(service);
        string camera = await shop.AddCameraAsync();
        Zone till = Shop.ZoneAt(0.1);
        till.Role = ZoneRole.Service;
        await service.CallAsync(new CreateZoneRequest { Parent = camera, ZoneId = "till", Zone = till });
        Zone queue = Shop.ZoneAt(0.35);
        (queue.Role, queue.Service, queue.Capacity, queue.AreaSquareMetres) = (ZoneRole.Queue, "till", 12, 8.5);
        Zone made = (await service.CallAsync<CreateZoneResponse>(new CreateZoneRequest { Parent = camera, ZoneId = "queue", Zone = queue })).Zone;
        (made.Service, made.Capacity, made.AreaSquareMetres).ShouldBe(("till", 12, 8.5));

        Refused blocked = await Refused.ByAsync(service.CallAsync(new DeleteZoneRequest { Name = $"{camera}/zones/till" }));
        (blocked.Code, blocked.Reason).ShouldBe((StatusCode.FailedPrecondition, "STILL_IN_USE"));
        blocked.Blockers.ShouldBe([made.Name]);
        (await Refused.ByAsync(service.CallAsync(new UpdateZoneRequest { Zone = new Zone { Name = $"{camera}/zones/till", Role = ZoneRole.Area } })))
            .ShouldBeInvalid("role");
        await service.CallAsync(new DeleteZoneRequest { Name = $"{camera}/zones/till", Force = true });

        (await service.CallAsync<GetZoneResponse>(new GetZoneRequest { Name = made.Name })).Zone.Service.ShouldBeEmpty();
    }

    [Fact]
    public async Task Zones_OfAllCameras_AreOneList()
    {
        Shop shop = await Shop.OpenAsync(service);
        foreach (string id in new[] { "one", "two" })
        {
            string camera = await shop.AddCameraAsync(id);
            await shop.AddZoneAsync(camera, $"{id}-a");
            Zone staff = Shop.ZoneAt(0.5);
            (staff.Role, staff.DisplayName) = (ZoneRole.Staff, $"Behind {id}");
            await service.CallAsync(new CreateZoneRequest { Parent = camera, ZoneId = $"{id}-b", Zone = staff });
        }

        (await IdsAsync("", "")).ShouldBe(["one-a", "one-b", "two-a", "two-b"]);
        (await IdsAsync("role = ZONE_ROLE_STAFF", "")).ShouldBe(["one-b", "two-b"]);
        (await IdsAsync("NOT display_name = \"Behind*\"", "create_time desc")).ShouldBe(["two-a", "one-a"]);
        (await IdsAsync("", "display_name desc")).ShouldBe(["two-a", "one-a", "two-b", "one-b"]);
        (await service.CallAsync<ListZonesResponse>(new ListZonesRequest { Parent = "stores/-/cameras/two", Filter = "display_name = \"two-*\"" }))
            .Zones.ShouldAllBe(zone => zone.Name.Contains("/cameras/two/"));

        async Task<string[]> IdsAsync(string filter, string order) =>
        [
            .. (await service.CallAsync<ListZonesResponse>(
                new ListZonesRequest { Parent = $"{shop.Name}/cameras/-", Filter = filter, OrderBy = order })).Zones.Select(zone => zone.Id),
        ];
    }
}
