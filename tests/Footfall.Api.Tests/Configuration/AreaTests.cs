using Footfall.V1;
using Google.Protobuf.WellKnownTypes;

namespace Footfall.Api.Tests.Configuration;

[Collection(ConfigurationCollection.Name)]
public sealed class AreaTests(ApiService service)
{
    [Fact]
    public async Task Area_HoldsLinesAndZonesOfItsStore()
    {
        Shop shop = await Shop.OpenAsync(service);
        string one = await shop.AddCameraAsync("one");
        string two = await shop.AddCameraAsync("two");
        string shelf = (await shop.AddZoneAsync(one, "shelf")).Name;
        string rack = (await shop.AddZoneAsync(two, "rack")).Name;
        string door = (await shop.AddLineAsync(one, "door")).Name;
        CreateAreaResponse made = await service.CallAsync<CreateAreaResponse>(new CreateAreaRequest
        {
            Parent = shop.Name,
            Area = new Area
            {
                DisplayName = "Menswear",
                Kind = AreaKind.Department,
                Zones = { shelf, rack },
                ViewsOverlap = true,
                Color = "#2f81f7",
                Capacity = 40,
                FloorPlanPolygon = { new Point(), new Point { X = 0.5 }, new Point { X = 0.5, Y = 0.5 } },
            },
        });
        made.Warnings.ShouldHaveSingleItem().Code.ShouldBe(WarningCode.AreaOverlaps);
        (made.Area.Capacity, made.Area.Color, made.Area.FloorPlanPolygon.Count).ShouldBe((40, "#2f81f7", 3));
        (await service.CallAsync<GetAreaResponse>(new GetAreaRequest { Name = made.Area.Name })).Area.ShouldBe(made.Area);

        Area changed = (await service.CallAsync<UpdateAreaResponse>(new UpdateAreaRequest
        {
            Area = new Area { Name = made.Area.Name, Lines = { door }, Etag = made.Area.Etag },
            UpdateMask = FieldMask.FromString("lines,zones,capacity"),
        })).Area;
        changed.Lines.ShouldBe([door]);
        changed.Zones.ShouldBeEmpty();
        changed.HasCapacity.ShouldBeFalse();
        (await service.CallAsync<ListAreasResponse>(new ListAreasRequest { Parent = shop.Name, Filter = $"lines:\"{door}\" AND kind = AREA_KIND_DEPARTMENT" }))
            .Areas.ShouldBe([changed]);

        Refused blocked = await Refused.ByAsync(service.CallAsync(new DeleteLineRequest { Name = door }));
        blocked.Blockers.ShouldBe([changed.Name]);
        await service.CallAsync(new DeleteLineRequest { Name = door, Force = true });
        Area freed = (await service.CallAsync<GetAreaResponse>(new GetAreaRequest { Name = changed.Name })).Area;
        freed.Lines.ShouldBeEmpty();
        (await Refused.ByAsync(service.CallAsync(new DeleteAreaRequest { Name = changed.Name, Etag = changed.Etag }))).Info["etag"].ShouldBe(freed.Etag);
        await service.CallAsync(new DeleteAreaRequest { Name = changed.Name, Etag = freed.Etag });
    }

    [Fact]
    public async Task InvalidArea_IsRefusedWithEveryField()
    {
        Shop shop = await Shop.OpenAsync(service);
        string camera = await shop.AddCameraAsync();
        string shelf = (await shop.AddZoneAsync(camera, "shelf")).Name;

        (await Refused.ByAsync(service.CallAsync(new CreateAreaRequest
        {
            Parent = shop.Name,
            Area = new Area { DisplayName = "Wrong", Zones = { shelf, shelf, "shelf", "stores/other/cameras/a/zones/b" } },
        }))).ShouldBeInvalid("kind", "zones[1]", "zones[2]", "zones[3]");
        (await Refused.ByAsync(service.CallAsync(new CreateAreaRequest
        {
            Parent = shop.Name,
            Area = new Area { DisplayName = "Wrong", Kind = AreaKind.Other, Zones = { shelf }, Lines = { $"{camera}/lines/none" } },
        }))).ShouldBeInvalid("lines[0]");
        (await Refused.ByAsync(service.CallAsync(new CreateAreaRequest
        {
            Parent = shop.Name,
            Area = new Area { Kind = AreaKind.Other, Color = "blue", Capacity = 0, FloorPlanPolygon = { new Point() } },
        }))).Fields.ShouldBe(["display_name", "color", "capacity", "floor_plan_polygon"], ignoreOrder: true);
    }
}
