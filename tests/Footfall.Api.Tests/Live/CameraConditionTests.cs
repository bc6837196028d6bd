using Footfall.Testing;
using Footfall.Testing.Rtsp;
using Footfall.V1;
using Grpc.Core;

namespace Footfall.Api.Tests.Live;

public sealed class CameraConditionTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task CameraThatIsUnplugged_IsToldOf_AndWhenItComesBack()
    {
        await using var camera = new RtspServer(RtspServer.MovingPicture(), "watcher", "h1dden-w0rd");
        await camera.StartAsync();
        WatchedStore.Write(_data, camera.Address.Replace("rtsp://", "rtsp://watcher:h1dden-w0rd@", StringComparison.Ordinal));
        await using WatchedService service = await WatchedService.StartAsync(_data);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(150));
        using AsyncServerStreamingCall<WatchCamerasResponse> watch = service.Cameras.WatchCameras(
            new WatchCamerasRequest { Parent = WatchedStore.Name }, cancellationToken: limit.Token);
        (await watch.ResponseStream.MoveNext(limit.Token)).ShouldBeTrue();
        watch.ResponseStream.Current.CameraStatuses.Select(one => one.Name).ShouldBe([$"{WatchedStore.Camera}/status"]);
        CameraStatus live = await UntilAsync(watch, CameraState.Live, limit.Token);
        live.Counting.ShouldBeTrue();
        live.PictureSize.ShouldBe(new PictureSize { WidthPixels = 320, HeightPixels = 240 });
        live.AppliedPlanVersion.ShouldBeGreaterThan(0);

        await camera.StopAsync();
        CameraStatus lost = await UntilAsync(watch, CameraState.Reconnecting, limit.Token);
        lost.Counting.ShouldBeFalse();
        lost.FramesPerSecond.ShouldBe(0);
        lost.LastProblem.Problem.ShouldNotBeEmpty();
        lost.LastProblem.Remedy.ShouldNotBeEmpty();
        lost.ToString().ShouldNotContain("h1dden-w0rd");

        RpcException none = await Should.ThrowAsync<RpcException>(service.Cameras.GetSnapshotAsync(
            new GetSnapshotRequest { Name = WatchedStore.Camera }, cancellationToken: Cancel).ResponseAsync);
        none.StatusCode.ShouldBe(StatusCode.FailedPrecondition);
        Reason.Of(none).ShouldBe("NO_PICTURE");

        await camera.StartAsync();
        CameraStatus back = await UntilAsync(watch, CameraState.Live, limit.Token);
        back.Reconnects.ShouldBeGreaterThan(0);
        back.LastProblem.OccurTime.ShouldBeGreaterThanOrEqualTo(lost.LastProblem.OccurTime);

        GetCameraStatusResponse now = await service.Cameras.GetCameraStatusAsync(
            new GetCameraStatusRequest { Name = $"{WatchedStore.Camera}/status" }, cancellationToken: Cancel);
        now.CameraStatus.State.ShouldBeOneOf(CameraState.Live, CameraState.Slow);
    }

    [Fact]
    public async Task RunningCamera_ShowsItsNewestPicture()
    {
        WatchedStore.Write(_data);
        await using WatchedService service = await WatchedService.StartAsync(_data);
        await LiveAsync(service);

        GetSnapshotResponse whole = await service.Cameras.GetSnapshotAsync(
            new GetSnapshotRequest { Name = WatchedStore.Camera }, cancellationToken: Cancel);
        Picture.SizeOf(whole.Jpeg).ShouldBe((whole.Size.WidthPixels, whole.Size.HeightPixels));
        (TimeProvider.System.GetUtcNow() - whole.CaptureTime.ToDateTimeOffset()).TotalSeconds.ShouldBeInRange(-1, 15);

        GetSnapshotResponse small = await service.Cameras.GetSnapshotAsync(
            new GetSnapshotRequest { Name = WatchedStore.Camera, MaxWidth = 100 }, cancellationToken: Cancel);
        small.Size.WidthPixels.ShouldBe(100);
        Picture.SizeOf(small.Jpeg).ShouldBe((small.Size.WidthPixels, small.Size.HeightPixels));
        small.CaptureTime.ShouldBeGreaterThan(whole.CaptureTime);

        using HttpResponseMessage file = await service.Pages.GetAsync(
            new Uri($"/v1/{WatchedStore.Camera}/snapshot.jpg?maxWidth=100", UriKind.Relative), Cancel);
        file.EnsureSuccessStatusCode();
        file.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        Picture.SizeOf(await file.Content.ReadAsByteArrayAsync(Cancel)).Width.ShouldBe(100);
    }

    [Fact]
    public async Task Scene_ShowsWhoIsFollowed_WithPicturesForThoseWhoWantThem()
    {
        WatchedStore.Write(_data);
        await using WatchedService service = await WatchedService.StartAsync(_data);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(120));
        using AsyncServerStreamingCall<WatchSceneResponse> bare = Watch(service, pictures: false, limit.Token);

        SceneTrack? someone = null;
        for (int i = 0; i < 500 && someone is null; i++)
        {
            (await bare.ResponseStream.MoveNext(limit.Token)).ShouldBeTrue();
            WatchSceneResponse frame = bare.ResponseStream.Current;
            frame.Jpeg.IsEmpty.ShouldBeTrue();
            frame.PlanVersion.ShouldBeGreaterThan(0);
            someone = frame.Tracks.FirstOrDefault(track => track.Confirmed && track.Zones.Count > 0);
        }

        someone.ShouldNotBeNull("somebody in a zone");
        someone.FootPoint.X.ShouldBe(someone.Box.X + (someone.Box.Width / 2), 1e-9);
        someone.FootPoint.Y.ShouldBe(someone.Box.Y + someone.Box.Height, 1e-9);
        someone.Score.ShouldBeInRange(0.01, 1);
        someone.Zones.ShouldBeSubsetOf(["forecourt", "path"]);

        using AsyncServerStreamingCall<WatchSceneResponse> shown = Watch(service, pictures: true, limit.Token);
        do
        {
            (await shown.ResponseStream.MoveNext(limit.Token)).ShouldBeTrue();
        }
        while (shown.ResponseStream.Current.Jpeg.IsEmpty);
        Picture.SizeOf(shown.ResponseStream.Current.Jpeg).Width.ShouldBe(200);
    }

    [Fact]
    public async Task CameraWhosePicturesAreOff_ShowsNone_AndIsCountedOn()
    {
        WatchedStore.Write(_data, pictureMode: "off");
        await using WatchedService service = await WatchedService.StartAsync(_data);
        await LiveAsync(service);
        RpcException none = await Should.ThrowAsync<RpcException>(service.Cameras.GetSnapshotAsync(
            new GetSnapshotRequest { Name = WatchedStore.Camera }, cancellationToken: Cancel).ResponseAsync);
        Reason.Of(none).ShouldBe("NO_PICTURE");
        ProbeCameraResponse probe = await service.Cameras.ProbeCameraAsync(
            new ProbeCameraRequest { Parent = WatchedStore.Name, Camera = WatchedStore.Camera }, cancellationToken: Cancel);
        probe.Reachable.ShouldBeTrue();
        probe.Jpeg.IsEmpty.ShouldBeTrue();

        using AsyncServerStreamingCall<WatchSceneResponse> scene = Watch(service, pictures: true, Cancel);
        bool somebody = false;
        for (int i = 0; i < 300 && !somebody; i++)
        {
            (await scene.ResponseStream.MoveNext(Cancel)).ShouldBeTrue();
            scene.ResponseStream.Current.Jpeg.IsEmpty.ShouldBeTrue();
            somebody = scene.ResponseStream.Current.Tracks.Count > 0;
        }

        somebody.ShouldBeTrue();
    }

    [Fact]
    public async Task CameraThatIsNotThere_IsSaidSo()
    {
        WatchedStore.Write(_data);
        await using WatchedService service = await WatchedService.StartAsync(_data);
        RpcException none = await Should.ThrowAsync<RpcException>(service.Cameras.GetCameraStatusAsync(
            new GetCameraStatusRequest { Name = $"{WatchedStore.Name}/cameras/elsewhere/status" }, cancellationToken: Cancel).ResponseAsync);
        none.StatusCode.ShouldBe(StatusCode.NotFound);
        RpcException wrong = await Should.ThrowAsync<RpcException>(service.Cameras.GetSnapshotAsync(
            new GetSnapshotRequest { Name = WatchedStore.Camera, MaxWidth = 1 }, cancellationToken: Cancel).ResponseAsync);
        wrong.Status.Detail.ShouldStartWith("max_width");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static AsyncServerStreamingCall<WatchSceneResponse> Watch(WatchedService service, bool pictures, CancellationToken cancellation) =>
        service.Live.WatchScene(
            new WatchSceneRequest { Name = WatchedStore.Camera, Pictures = pictures, MaxWidth = 200 }, cancellationToken: cancellation);

    private static async Task LiveAsync(WatchedService service)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(120));
        using AsyncServerStreamingCall<WatchCamerasResponse> watch = service.Cameras.WatchCameras(
            new WatchCamerasRequest { Parent = "stores/-" }, cancellationToken: limit.Token);
        await UntilAsync(watch, CameraState.Live, limit.Token);
    }

    private static async Task<CameraStatus> UntilAsync(
        AsyncServerStreamingCall<WatchCamerasResponse> watch, CameraState wanted, CancellationToken cancellation)
    {
        do
        {
            if (watch.ResponseStream.Current?.CameraStatuses.FirstOrDefault(one => one.State == wanted) is { } found)
            {
                return found;
            }
        }
        while (await watch.ResponseStream.MoveNext(cancellation));

        throw new InvalidOperationException("The stream has ended.");
    }
}
