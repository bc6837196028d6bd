using Footfall.Testing;
using Grpc.Net.Client;

namespace Footfall.Api.Tests;

/// <summary>A running service, called as another system would: over its sockets.</summary>
public sealed class ApiService : IAsyncLifetime
{
    private ServiceProcess? _process;
    private GrpcChannel? _channel;

    /// <summary>Its data folder.</summary>
    public TemporaryFolder Data { get; } = new();

    /// <summary>The process.</summary>
    public ServiceProcess Process => _process ?? throw new InvalidOperationException("The service was not started.");

    /// <summary>A connection to its gRPC address.</summary>
    public GrpcChannel Channel => _channel ?? throw new InvalidOperationException("The service was not started.");

    /// <summary>Starts it on an empty folder.</summary>
    public async ValueTask InitializeAsync()
    {
        Requirement.Program("ffmpeg", "ffmpeg");
        _process = await ServiceProcess.StartAsync($"--Storage:DataFolder={Data.Path}");
        _channel = GrpcChannel.ForAddress(_process.GrpcAddress);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _channel?.Dispose();
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        Data.Dispose();
    }
}
