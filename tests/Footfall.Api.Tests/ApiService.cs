using Footfall.Testing;
using Grpc.Net.Client;

namespace Footfall.Api.Tests;

/// <summary>A running service, called as another system would: over its sockets.</summary>
public sealed class ApiService : IAsyncLifetime
{
    private readonly List<GrpcChannel> _channels = [];
    private ServiceProcess? _process;
    private GrpcChannel? _channel;

    /// <summary>Its data folder.</summary>
    public TemporaryFolder Data { get; } = new();

    /// <summary>The process.</summary>
    public ServiceProcess Process => _process ?? throw new InvalidOperationException("The service was not started.");

    /// <summary>A connection to its gRPC address as an admin of all stores.</summary>
    public GrpcChannel Channel => _channel ?? throw new InvalidOperationException("The service was not started.");

    /// <summary>Starts it on an empty folder and sets it up.</summary>
    public async ValueTask InitializeAsync()
    {
        Requirement.Program("ffmpeg", "ffmpeg");
        _process = await ServiceProcess.StartAsync($"--Storage:DataFolder={Data.Path}", ServiceProcess.Untiring);
        _channel = ChannelFor(await _process.SignInAsync());
    }

    /// <summary>A connection to its gRPC address.</summary>
    /// <param name="token">A session's token or an API key; null for nobody.</param>
    public GrpcChannel ChannelFor(string? token)
    {
        GrpcChannel channel = Channels.To(Process.GrpcAddress, token);
        _channels.Add(channel);
        return channel;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _channels.ForEach(channel => channel.Dispose());
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        Data.Dispose();
    }
}
