using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Footfall.Testing;
using Footfall.Testing.Http;
using Footfall.Testing.Processes;
using Footfall.Testing.Rtsp;
using Footfall.V1;
using Grpc.Core;

namespace Footfall.Api.Tests.Live;

public sealed class ProbeCameraTests(ProbedService service) : IClassFixture<ProbedService>
{
    private const string User = "guard";
    private const string Password = "s3cret-w0rd";
    private const string Film = "-f lavfi -i testsrc=s=176x144:r=5 -t 2 -c:v libx264 -pix_fmt yuv420p";

    [Fact]
    public async Task RtspCamera_ShowsWhatItGives()
    {
        await using var camera = new RtspServer(RtspServer.MovingPicture(), User, Password);
        await camera.StartAsync();

        ProbeCameraResponse answer = await ProbeAsync(With(camera.Address, $"{User}:{Password}"));

        ShouldShow(answer, 320, 240, "h264");
        answer.FramesPerSecond.ShouldBe(25, 1);
        answer.ElapsedSeconds.ShouldBeInRange(0.01, 10);
        await ShouldLeaveNothingAsync(camera.Address);
    }

    [Fact]
    public async Task WrongPassword_IsNamed_AndNotShown()
    {
        await using var camera = new RtspServer(RtspServer.MovingPicture(), User, Password);
        await camera.StartAsync();

        ProbeCameraResponse answer = await ProbeAsync(With(camera.Address, $"{User}:wrong-w0rd"));

        answer.Reachable.ShouldBeFalse();
        answer.Jpeg.IsEmpty.ShouldBeTrue();
        answer.Problem.Problem.ShouldContain("password");
        answer.Problem.Remedy.ShouldNotBeEmpty();
        answer.ToString().ShouldNotContain("wrong-w0rd");
        answer.ToString().ShouldNotContain(User);
    }

    [Fact]
    public async Task HttpCamera_ShowsWhatItGives()
    {
        using var folder = new TemporaryFolder();
        await using var camera = new MjpegServer(MjpegServer.MakePictures(folder, 20), TimeSpan.FromMilliseconds(100));
        ShouldShow(await ProbeAsync(camera.Address), 160, 120, "mjpeg");
    }

    [Fact]
    public async Task File_ShowsWhatItGives()
    {
        Clip.Make(service.Data.File("film.mp4"), Film);
        ProbeCameraResponse answer = await ProbeAsync("film.mp4");
        ShouldShow(answer, 176, 144, "h264");
        answer.FramesPerSecond.ShouldBe(5, 0.01);
    }

    [Fact]
    public async Task FileOutsideTheMediaFolders_IsNotOpened()
    {
        using var elsewhere = new TemporaryFolder();
        string film = Clip.Make(elsewhere.File("film.mp4"), Film);
        RpcException refused = await Should.ThrowAsync<RpcException>(() => ProbeAsync(film));
        refused.StatusCode.ShouldBe(StatusCode.InvalidArgument);
        refused.Status.Detail.ShouldContain("Storage:MediaFolders");
    }

    [Fact]
    public async Task NobodyAtTheAddress_IsSaidSo()
    {
        ProbeCameraResponse answer = await ProbeAsync($"rtsp://{User}:{Password}@127.0.0.1:9/cam");
        answer.Reachable.ShouldBeFalse();
        answer.Problem.Problem.ShouldContain("refuses");
        answer.ToString().ShouldNotContain(Password);
    }

    [Fact]
    public async Task ServerThatHangs_CostsTheLimit_AndNoProcess()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        string address = $"rtsp://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/cam";
        long started = Stopwatch.GetTimestamp();

        ProbeCameraResponse answer = await ProbeAsync(address, seconds: 2);

        answer.Reachable.ShouldBeFalse();
        answer.Problem.Remedy.ShouldNotBeEmpty();
        Stopwatch.GetElapsedTime(started).TotalSeconds.ShouldBeInRange(1.5, 8);
        await ShouldLeaveNothingAsync(address);
    }

    [Fact]
    public async Task CallerWhoGivesUp_LeavesNoProcess()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        string address = $"rtsp://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/cam";
        using var givingUp = new CancellationTokenSource();
        Task<ProbeCameraResponse> probing = service.Running.Cameras.ProbeCameraAsync(
            new ProbeCameraRequest { Parent = WatchedStore.Name, Address = address, TimeoutSeconds = 30 },
            cancellationToken: givingUp.Token).ResponseAsync;
        await Eventually.Holds(() => ProcessList.WithArgument(address).Count > 0, "a process that looks");

        await givingUp.CancelAsync();

        await Should.ThrowAsync<RpcException>(probing);
        await ShouldLeaveNothingAsync(address);
    }

    [Fact]
    public async Task TooManyAtOnce_AreToldToComeBack()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        string address = $"rtsp://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/cam";
        Task<ProbeCameraResponse>[] probing = [.. Enumerable.Range(0, 8).Select(_ => ProbeAsync(address, seconds: 3))];
        await ((Task)Task.WhenAll(probing)).ConfigureAwait(
            ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);

        RpcException[] refused = [.. probing.Where(one => one.IsFaulted).Select(one => (RpcException)one.Exception!.InnerException!)];
        refused.Length.ShouldBeInRange(1, 4);
        refused.ShouldAllBe(one => one.StatusCode == StatusCode.ResourceExhausted && Reason.Of(one) == "LIMIT_EXCEEDED");
    }

    [Theory]
    [InlineData("concat:/etc/passwd", "address")]
    [InlineData("ftp://127.0.0.1/film.mp4", "address")]
    [InlineData("/dev/zero", "address")]
    [InlineData("", "address")]
    [InlineData("rtsp://***@127.0.0.1/cam", "address")]
    public async Task AddressOfAnotherKind_IsRefused(string address, string field)
    {
        RpcException refusal = await Should.ThrowAsync<RpcException>(ProbeAsync(address));
        refusal.StatusCode.ShouldBe(StatusCode.InvalidArgument);
        refusal.Status.Detail.ShouldStartWith(field);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(31)]
    [InlineData(double.NaN)]
    public async Task LimitOutsideItsRange_IsRefused(double seconds)
    {
        RpcException refusal = await Should.ThrowAsync<RpcException>(ProbeAsync("/film.mp4", seconds));
        refusal.StatusCode.ShouldBe(StatusCode.InvalidArgument);
        refusal.Status.Detail.ShouldStartWith("timeout_seconds");
    }

    [Fact]
    public async Task KnownCamera_IsAskedWithItsStoredCredentials_ButNobodyElseIs()
    {
        ProbeCameraResponse own = await service.Running.Cameras.ProbeCameraAsync(
            new ProbeCameraRequest { Parent = WatchedStore.Name, Camera = WatchedStore.Camera }, cancellationToken: Cancel);
        ShouldShow(own, 320, 240, "h264");

        ProbeCameraResponse otherPath = await service.Running.Cameras.ProbeCameraAsync(
            new ProbeCameraRequest
            {
                Parent = WatchedStore.Name,
                Camera = WatchedStore.Camera,
                Address = With(service.Camera.Address, "***") + "2",
            },
            cancellationToken: Cancel);
        otherPath.Problem.Problem.ShouldContain("no such stream");

        RpcException elsewhere = await Should.ThrowAsync<RpcException>(service.Running.Cameras.ProbeCameraAsync(
            new ProbeCameraRequest { Parent = WatchedStore.Name, Camera = WatchedStore.Camera, Address = "rtsp://***@127.0.0.1:9/cam" },
            cancellationToken: Cancel).ResponseAsync);
        elsewhere.StatusCode.ShouldBe(StatusCode.InvalidArgument);
        elsewhere.Status.Detail.ShouldNotContain(ProbedService.Password);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string With(string address, string credentials) =>
        address.Replace("rtsp://", $"rtsp://{credentials}@", StringComparison.Ordinal);

    private static void ShouldShow(ProbeCameraResponse answer, int width, int height, string codec)
    {
        answer.Problem.ShouldBeNull();
        answer.Reachable.ShouldBeTrue();
        answer.PictureSize.ShouldBe(new PictureSize { WidthPixels = width, HeightPixels = height });
        answer.Codec.ShouldBe(codec);
        Picture.SizeOf(answer.Jpeg).ShouldBe((width, height));
    }

    private static Task ShouldLeaveNothingAsync(string address) => Eventually.Holds(
        () => ProcessList.WithArgument(address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..]).Count == 0,
        "no process looks any more");

    private Task<ProbeCameraResponse> ProbeAsync(string address, double seconds = 20) => service.Running.Cameras.ProbeCameraAsync(
        new ProbeCameraRequest { Parent = WatchedStore.Name, Address = address, TimeoutSeconds = seconds },
        cancellationToken: Cancel).ResponseAsync;
}
