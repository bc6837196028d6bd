using System.Diagnostics;
using System.Globalization;
using Footfall.Client;
using Footfall.Testing;
using Footfall.Testing.Rtsp;
using Footfall.V1;

namespace Footfall.Benchmarks.Service;

/// <summary>How long it takes from the call that creates an RTSP camera to its first analysed frame.</summary>
/// <remarks>Bounded: ten cameras, one after the other, each removed again.</remarks>
internal static class NewCamera
{
    private const int Cameras = 10;
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(5);

    /// <returns>0 where every one counts within 5 seconds.</returns>
    public static async Task<int> RunAsync(TextWriter output)
    {
        using var data = new TemporaryFolder();
        await using var rtsp = new RtspServer(RtspServer.MovingPicture());
        await rtsp.StartAsync();
        await using ServiceProcess service = await ServiceProcess.StartAsync($"--Storage:DataFolder={data.Path}", ServiceProcess.Untiring);
        using var footfall = FootfallClient.Connect(service.GrpcAddress, new() { Token = await service.SignInAsync() });
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        var times = new List<double>();
        for (int i = 0; i < Cameras; i++)
        {
            long created = Stopwatch.GetTimestamp();
            Camera camera = (await footfall.Cameras.CreateCameraAsync(
                new CreateCameraRequest
                {
                    Parent = "stores/demo",
                    CameraId = $"yard-{i}",
                    Camera = new Camera { DisplayName = $"Yard {i}", Address = rtsp.Address },
                },
                cancellationToken: limit.Token)).Camera;
            await CountsAsync(footfall, camera, limit.Token);
            times.Add(Stopwatch.GetElapsedTime(created).TotalSeconds);
            await footfall.Cameras.DeleteCameraAsync(new DeleteCameraRequest { Name = camera.Name }, cancellationToken: limit.Token);
        }

        times.Sort();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Cameras} new RTSP cameras beside one that counts: first frame counted after {times[Cameras / 2]:0.00} s in the median, {times[^1]:0.00} s at most"));
        return times[^1] < Promised.TotalSeconds ? 0 : 1;
    }

    private static async Task CountsAsync(FootfallClient footfall, Camera camera, CancellationToken cancellation)
    {
        while (!(await footfall.Cameras.GetCameraStatusAsync(
            new GetCameraStatusRequest { Name = $"{camera.Name}/status" }, cancellationToken: cancellation)).CameraStatus.Counting)
        {
            await Task.Delay(20, cancellation);
        }
    }
}
