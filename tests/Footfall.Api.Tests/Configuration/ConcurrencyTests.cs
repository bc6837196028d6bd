using System.Globalization;
using Footfall.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Footfall.Api.Tests.Configuration;

[Collection(ConfigurationCollection.Name)]
public sealed class ConcurrencyTests(ApiService service)
{
    private const int Writers = 100;

    [Fact]
    public async Task HundredWritersOfOneCamera_LoseNoUpdate()
    {
        Shop shop = await Shop.OpenAsync(service);
        string name = await shop.AddCameraAsync();
        await service.CallAsync(new UpdateCameraRequest { Camera = new Camera { Name = name, DisplayName = "0" } });

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => AddOneAsync()));

        (await service.CallAsync<GetCameraResponse>(new GetCameraRequest { Name = name })).Camera.DisplayName.ShouldBe("100");

        async Task AddOneAsync()
        {
            for (int attempt = 0; attempt < 1000; attempt++)
            {
                Camera read = (await service.CallAsync<GetCameraResponse>(new GetCameraRequest { Name = name })).Camera;
                int count = int.Parse(read.DisplayName, CultureInfo.InvariantCulture);
                try
                {
                    await service.CallAsync(new UpdateCameraRequest
                    {
                        Camera = new Camera { Name = name, Etag = read.Etag, DisplayName = (count + 1).ToString(CultureInfo.InvariantCulture) },
                    });
                    return;
                }
                catch (RpcException stale) when (stale.StatusCode == StatusCode.Aborted)
                {
                    // Somebody was faster: read again.
                }
            }

            Assert.Fail("A thousand attempts were not enough.");
        }
    }

    [Fact]
    public async Task WritersOfDifferentFields_WithoutEtags_DoNotUndoEachOther()
    {
        Shop shop = await Shop.OpenAsync(service);
        string camera = await shop.AddCameraAsync();
        string[] zones = [.. Enumerable.Range(0, 20).Select(i => $"z{i}")];

        await Task.WhenAll(
        [
            .. zones.Select(id => shop.AddZoneAsync(camera, id)),
            UpdateAsync(new Camera { FramesPerSecond = 17 }, "frames_per_second"),
            UpdateAsync(new Camera { AnalysisWidth = 800 }, "analysis_width"),
            UpdateAsync(new Camera { DisplayName = "Side door" }, "display_name"),
        ]);

        Camera now = (await service.CallAsync<GetCameraResponse>(new GetCameraRequest { Name = camera })).Camera;
        (now.FramesPerSecond, now.AnalysisWidth, now.DisplayName).ShouldBe((17, 800, "Side door"));
        (await shop.PlanAsync(camera)).Zones.Select(zone => zone.Id).ShouldBe(zones, ignoreOrder: true);

        Task UpdateAsync(Camera given, string mask)
        {
            given.Name = camera;
            return service.CallAsync(new UpdateCameraRequest { Camera = given, UpdateMask = FieldMask.FromString(mask) });
        }
    }

    [Fact]
    public async Task Retry_GetsTheFirstAnswer_AlsoAfterOthersChangedIt()
    {
        Shop shop = await Shop.OpenAsync(service);
        var request = new CreateCameraRequest { Parent = shop.Name, Camera = Shop.CameraOf("Door"), RequestId = Guid.NewGuid().ToString() };
        var first = await service.CallAsync<CreateCameraResponse>(request);
        await service.CallAsync(new UpdateCameraRequest { Camera = new Camera { Name = first.Camera.Name, DisplayName = "Gate" } });

        (await service.CallAsync<CreateCameraResponse>(request)).ShouldBe(first);
        (await service.CallAsync<ListCamerasResponse>(new ListCamerasRequest { Parent = shop.Name })).Cameras.Count.ShouldBe(1);

        request.Camera.DisplayName = "Another";
        Refused reused = await Refused.ByAsync(service.CallAsync(request));
        (reused.Code, reused.Reason).ShouldBe((StatusCode.AlreadyExists, "REQUEST_ID_REUSED"));
        request.RequestId = "once";
        (await Refused.ByAsync(service.CallAsync(request))).ShouldBeInvalid("request_id");
        await service.CallAsync(new DeleteCameraRequest { Name = first.Camera.Name });
    }
}
