using Footfall.V1;

namespace Footfall.Api.Tests.Configuration;

[Collection(ConfigurationCollection.Name)]
public sealed class PagingTests(ApiService service)
{
    [Theory]
    [InlineData("", "")]
    [InlineData("role = ZONE_ROLE_AREA", "")]
    [InlineData("", "display_name desc")]
    public async Task Pages_UnderInsertsAndDeletes_NeitherRepeatNorSkipWhatStays(string filter, string order)
    {
        Shop shop = await Shop.OpenAsync(service);
        string camera = await shop.AddCameraAsync();
        await service.CallAsync(new BatchUpdatePlanRequest
        {
            Name = $"{camera}/plan",
            Changes = { Enumerable.Range(10, 50).Select(i => new PlanChange { PutZone = Shop.ZoneAt(0.01 * (i - 10), $"z{i}") }) },
        });
        var seen = new List<string>();
        string token = "";
        int page = 0;
        do
        {
            ListZonesResponse answer = await service.CallAsync<ListZonesResponse>(new ListZonesRequest
            {
                Parent = $"stores/{shop.Id}/cameras/-",
                PageSize = 7,
                PageToken = token,
                Filter = filter,
                OrderBy = order,
            });
            answer.Zones.Count.ShouldBeInRange(1, 7);
            seen.AddRange(answer.Zones.Select(zone => zone.Id));
            token = answer.NextPageToken;

            // One goes that was shown already, and one comes before what was shown.
            await service.CallAsync(new DeleteZoneRequest { Name = $"{camera}/zones/{seen[^1]}" });
            await shop.AddZoneAsync(camera, order.Length == 0 ? $"a{page++}" : $"zz{page++}");
        }
        while (token.Length > 0 && page < 20);

        string[] expected = [.. Enumerable.Range(10, 50).Select(i => $"z{i}")];
        seen.ShouldBe(order.Length == 0 ? expected : expected.Reverse());
    }

    [Fact]
    public async Task Token_IsOfItsListOnly()
    {
        Shop shop = await Shop.OpenAsync(service);
        foreach (string id in new[] { "a", "b", "c" })
        {
            await shop.AddCameraAsync(id);
        }

        var request = new ListCamerasRequest { Parent = shop.Name, PageSize = 1 };
        string token = (await service.CallAsync<ListCamerasResponse>(request)).NextPageToken;
        (await service.CallAsync<ListCamerasResponse>(new ListCamerasRequest { Parent = shop.Name, PageSize = 2, PageToken = token }))
            .Cameras.Select(camera => camera.DisplayName).ShouldBe(["b", "c"]);
        foreach (ListCamerasRequest other in new[]
        {
            new ListCamerasRequest { Parent = "stores/-", PageToken = token },
            new ListCamerasRequest { Parent = shop.Name, PageToken = token, Filter = "enabled = false" },
            new ListCamerasRequest { Parent = shop.Name, PageToken = token, OrderBy = "display_name" },
            new ListCamerasRequest { Parent = shop.Name, PageToken = "nonsense" },
            new ListCamerasRequest { Parent = shop.Name, PageToken = token + "A" },
        })
        {
            Refused refused = await Refused.ByAsync(service.CallAsync(other));
            (refused.Reason, refused.Fields).ShouldBe(("INVALID_PAGE_TOKEN", refused.Fields));
            refused.Fields.ShouldBe(["page_token"]);
        }
    }
}
