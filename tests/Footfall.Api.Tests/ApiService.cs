using Footfall.Testing;
using Grpc.Core;
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
        _process = await ServiceProcess.StartAsync($"--Storage:DataFolder={Data.Path}");
        _channel = ChannelFor(await _process.SignInAsync());
    }

    /// <summary>A connection to its gRPC address.</summary>
    /// <param name="token">A session's token or an API key; null for nobody.</param>
    public GrpcChannel ChannelFor(string? token)
    {
        var calls = CallCredentials.FromInterceptor((_, headers) =>
        {
            if (token is not null)
            {
                headers.Add("authorization", $"Bearer {token}");
            }

            return Task.CompletedTask;
        });
        var channel = GrpcChannel.ForAddress(Process.GrpcAddress, new GrpcChannelOptions
        {
            Credentials = ChannelCredentials.Create(ChannelCredentials.Insecure, calls),
            // Loopback without TLS; gRPC would not send a token then.
            UnsafeUseInsecureChannelCallCredentials = true,
        });
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
