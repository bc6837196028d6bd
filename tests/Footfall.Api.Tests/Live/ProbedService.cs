using Footfall.Testing;
using Footfall.Testing.Rtsp;

namespace Footfall.Api.Tests.Live;

/// <summary>A service whose one camera asks for a password.</summary>
public sealed class ProbedService : IAsyncLifetime
{
    public const string Password = "st0red-w0rd";

    private WatchedService? _running;

    /// <summary>Its data folder, which cameras may be files of.</summary>
    public TemporaryFolder Data { get; } = new();

    public RtspServer Camera { get; } = new(RtspServer.MovingPicture(), "watcher", Password);

    internal WatchedService Running => _running ?? throw new InvalidOperationException("The service was not started.");

    public async ValueTask InitializeAsync()
    {
        await Camera.StartAsync();
        WatchedStore.Write(Data, Camera.Address.Replace("rtsp://", $"rtsp://watcher:{Password}@", StringComparison.Ordinal));
        _running = await WatchedService.StartAsync(Data);
    }

    public async ValueTask DisposeAsync()
    {
        if (_running is not null)
        {
            await _running.DisposeAsync();
        }

        await Camera.DisposeAsync();
        Data.Dispose();
    }
}
