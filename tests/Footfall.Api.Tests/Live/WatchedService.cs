using Footfall.Testing;
using Footfall.V1;
using Grpc.Net.Client;

namespace Footfall.Api.Tests.Live;

/// <summary>The real service on a store of a test's own, watched over its sockets.</summary>
internal sealed class WatchedService : IAsyncDisposable
{
    private readonly string _token;

    private WatchedService(ServiceProcess process, string token, HttpClient pages)
    {
        Process = process;
        _token = token;
        Channel = Connect();
        Pages = pages;
    }

    public ServiceProcess Process { get; }

    public GrpcChannel Channel { get; }

    /// <summary>Pages and REST.</summary>
    public HttpClient Pages { get; }

    public LiveService.LiveServiceClient Live => new(Channel);

    public CameraService.CameraServiceClient Cameras => new(Channel);

    public static async Task<WatchedService> StartAsync(TemporaryFolder data, params string[] arguments)
    {
        Requirement.Program("ffmpeg", "ffmpeg");
        ServiceProcess process = await ServiceProcess.StartAsync(
            [$"--Storage:DataFolder={data.Path}", ServiceProcess.Untiring, .. arguments]);
        return new WatchedService(process, await process.SignInAsync(), await process.ClientAsync());
    }

    /// <summary>A connection of its own, for one who reads badly.</summary>
    /// <param name="handler">Null for the usual one.</param>
    public GrpcChannel Connect(HttpMessageHandler? handler = null) => Channels.To(Process.GrpcAddress, _token, handler);

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        Pages.Dispose();
        await Process.DisposeAsync();
    }
}
