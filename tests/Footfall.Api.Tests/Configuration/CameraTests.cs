using Footfall.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Footfall.Api.Tests.Configuration;

[Collection(ConfigurationCollection.Name)]
public sealed class CameraTests(ApiService service)
{
    private const string Secret = "Tr0ub4dor";

    [Fact]
    public async Task Camera_IsCreatedChangedAndSwitched_AndItsCredentialsNeverComeBack()
    {
        Shop shop = await Shop.OpenAsync(service);
        Camera made = (await service.CallAsync<CreateCameraResponse>(new CreateCameraRequest
        {
            Parent = shop.Name,
            Camera = new Camera { DisplayName = "Door", Address = $"rtsp://ada:{Secret}@127.0.0.1:9/stream?token={Secret}", Enabled = false },
        })).Camera;

        made.ToString().ShouldNotContain(Secret);
        made.Address.ShouldContain("***");
        made.AddressKind.ShouldBe(CameraAddressKind.Rtsp);
        (made.FramesPerSecond, made.AnalysisWidth, made.Loop).ShouldBe((10, 640, false));
        (await service.CallAsync<GetPlanResponse>(new GetPlanRequest { Name = $"{made.Name}/plan" })).Plan.Version.ShouldBe(1);

        // What was read is changed in one field and sent back, address and all.
        made.DisplayName = "Main door";
        Camera changed = (await service.CallAsync<UpdateCameraResponse>(new UpdateCameraRequest { Camera = made })).Camera;
        changed.DisplayName.ShouldBe("Main door");
        changed.Address.ShouldBe(made.Address);

        Camera on = (await service.CallAsync<SetEnabledResponse>(
            new SetEnabledRequest { Name = made.Name, Enabled = true, Etag = changed.Etag })).Camera;
        on.Enabled.ShouldBeTrue();
        Refused stale = await Refused.ByAsync(service.CallAsync(new SetEnabledRequest { Name = made.Name, Etag = changed.Etag }));
        (stale.Code, stale.Info["etag"]).ShouldBe((StatusCode.Aborted, on.Etag));
        await service.CallAsync(new SetEnabledRequest { Name = made.Name, Enabled = false });
        File.ReadAllBytes(Path.Combine(service.Data.Path, "config.db")).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Secret)).ShouldBe(-1);
    }

    [Fact]
    public async Task Mask_ChangesWhatItNames_AndStarReplacesAll()
    {
        Shop shop = await Shop.OpenAsync(service);
        string name = await shop.AddCameraAsync();
        Camera fast = (await service.CallAsync<UpdateCameraResponse>(new UpdateCameraRequest
        {
            Camera = new Camera { Name = name, FramesPerSecond = 25, DisplayName = "not named" },
            UpdateMask = new FieldMask { Paths = { "frames_per_second", "update_time" } },
        })).Camera;
        (fast.FramesPerSecond, fast.DisplayName).ShouldBe((25, "door"));

        Camera all = (await service.CallAsync<UpdateCameraResponse>(new UpdateCameraRequest
        {
            Camera = new Camera { Name = name, DisplayName = "All new", Address = "http://127.0.0.1:9/mjpeg" },
            UpdateMask = new FieldMask { Paths = { "*" } },
        })).Camera;

        (all.FramesPerSecond, all.Enabled, all.DisplayName, all.AddressKind).ShouldBe((10, true, "All new", CameraAddressKind.Http));
        await service.CallAsync(new DeleteCameraRequest { Name = name });
    }

    [Fact]
    public async Task InvalidCamera_IsRefusedWithEveryField_AndNothingIsChanged()
    {
        Shop shop = await Shop.OpenAsync(service);
        string name = await shop.AddCameraAsync();
        Camera before = (await service.CallAsync<GetCameraResponse>(new GetCameraRequest { Name = name })).Camera;

        (await Refused.ByAsync(service.CallAsync(new CreateCameraRequest
        {
            Parent = shop.Name,
            Camera = new Camera { Address = $"ftp://ada:{Secret}@host/", FramesPerSecond = double.NaN, AnalysisWidth = 10 },
        }))).ShouldBeInvalid("display_name", "address", "frames_per_second", "analysis_width");
        Refused loop = await Refused.ByAsync(service.CallAsync(new UpdateCameraRequest
        {
            Camera = new Camera { Name = name, Loop = true, Address = $"rtsp://ada:{Secret}@127.0.0.1:9/" },
        }));
        loop.ShouldBeInvalid("loop");
        loop.Failure.ToString().ShouldNotContain(Secret);
        Refused hidden = await Refused.ByAsync(service.CallAsync(new UpdateCameraRequest
        {
            Camera = new Camera { Name = name, Address = "rtsp://***@10.0.0.1/" },
        }));
        hidden.ShouldBeInvalid("address");
        (await Refused.ByAsync(service.CallAsync(new CreateCameraRequest { Parent = shop.Name, CameraId = "me", Camera = Shop.CameraOf("x") })))
            .ShouldBeInvalid("camera_id");
        (await Refused.ByAsync(service.CallAsync(new CreateCameraRequest { Parent = shop.Name, CameraId = "DOOR", Camera = Shop.CameraOf("x") })))
            .Reason.ShouldBe("NAME_TAKEN");
        (await Refused.ByAsync(service.CallAsync(new CreateCameraRequest { Parent = "stores/nowhere", Camera = Shop.CameraOf("x") })))
            .Resource.ShouldBe("stores/nowhere");

        (await service.CallAsync<GetCameraResponse>(new GetCameraRequest { Name = name })).Camera.ShouldBe(before);
    }

    [Fact]
    public async Task File_IsTakenFromMediaFoldersOnly_WhereverLinksLead()
    {
        Shop shop = await Shop.OpenAsync(service);
        string film = Path.Combine(service.Data.Path, "film.mp4");
        File.CreateSymbolicLink(Path.Combine(service.Data.Path, $"{shop.Id}-out"), "/etc");

        foreach (string address in new[] { "/etc/passwd", "../film.mp4", $"{shop.Id}-out/film.mp4" })
        {
            (await Refused.ByAsync(service.CallAsync(new CreateCameraRequest
            {
                Parent = shop.Name,
                Camera = new Camera { DisplayName = "Film", Address = address, Enabled = false },
            }))).ShouldBeInvalid("address");
        }

        Camera made = (await service.CallAsync<CreateCameraResponse>(new CreateCameraRequest
        {
            Parent = shop.Name,
            Camera = new Camera { DisplayName = "Film", Address = "film.mp4", Enabled = false, Loop = true },
        })).Camera;
        (made.Address, made.AddressKind).ShouldBe((film, CameraAddressKind.File));
    }

    [Fact]
    public async Task List_IsFilteredAndOrdered()
    {
        Shop shop = await Shop.OpenAsync(service);
        foreach (string id in new[] { "b", "a", "c" })
        {
            await shop.AddCameraAsync(id);
        }

        await service.CallAsync(new UpdateCameraRequest { Camera = new Camera { Name = $"{shop.Name}/cameras/b", DisplayName = "Zebra" } });
        (await IdsAsync("", "")).ShouldBe(["a", "b", "c"]);
        (await IdsAsync("", "display_name desc")).ShouldBe(["b", "c", "a"]);
        (await IdsAsync("", "name desc")).ShouldBe(["c", "b", "a"]);
        (await IdsAsync("display_name = \"Z*\" OR display_name = a", "")).ShouldBe(["a", "b"]);
        (await IdsAsync("enabled = true", "")).ShouldBeEmpty();
        (await IdsAsync("address_kind = CAMERA_ADDRESS_KIND_RTSP", "create_time desc")).ShouldBe(["c", "a", "b"]);
        (await Refused.ByAsync(IdsAsync("address = x", "address"))).ShouldBeInvalid("filter", "order_by");
        (await Refused.ByAsync(service.CallAsync(new ListCamerasRequest { Parent = "stores/nowhere" }))).Code.ShouldBe(StatusCode.NotFound);
        (await Refused.ByAsync(service.CallAsync(new ListCamerasRequest { Parent = shop.Name, PageSize = -1 }))).ShouldBeInvalid("page_size");

        async Task<string[]> IdsAsync(string filter, string order) =>
        [
            .. (await service.CallAsync<ListCamerasResponse>(
                new ListCamerasRequest { Parent = shop.Name, Filter = filter, OrderBy = order })).Cameras.Select(camera => camera.Name.Split('/')[^1]),
        ];
    }
}
