using Footfall.Testing;
using Footfall.V1;
using Grpc.Net.Client;

namespace Footfall.Api.Tests.Live;

/// <summary>The real service on a store of a test's own, watched over its sockets.</summary>
internal sealed class WatchedService : IAsyncDisposable
{
    private WatchedService(ServiceProcess process)
    {
        Process = process;
        Channel = ChannelTo(process);
        Pages = new HttpClient { BaseAddress = process.Address };
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
        return new WatchedService(await ServiceProcess.StartAsync([$"--Storage:DataFolder={data.Path}", .. arguments]));
    }

    /// <summary>A connection of its own, for one who reads badly.</summary>
    public GrpcChannel Connect() => ChannelTo(Process);

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        Pages.Dispose();
        await Process.DisposeAsync();
    }

    private static GrpcChannel ChannelTo(ServiceProcess process) => GrpcChannel.ForAddress(
        process.GrpcAddress, new GrpcChannelOptions { MaxReceiveMessageSize = 32 * 1024 * 1024 });
}
