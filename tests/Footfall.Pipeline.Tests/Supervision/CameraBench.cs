using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Footfall.Pipeline.Metrics;
using Footfall.Pipeline.Supervision;
using Footfall.Testing;
using Footfall.Testing.Processes;
using Footfall.Vision.Decoding;
using Footfall.Vision.Frames;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Footfall.Pipeline.Tests.Supervision;

/// <summary>One supervised camera with everything around it, times short enough for tests.</summary>
internal sealed class CameraBench : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly PixelPool _pixels = new();
    private readonly string _address;

    public CameraBench(SourceSettings source, WatchdogOptions? options = null, TimeProvider? clock = null)
    {
        Requirement.Program("ffmpeg", "ffmpeg");
        _address = source.Address;
        _services = new ServiceCollection()
            .AddMetrics()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .BuildServiceProvider();
        Meters = _services.GetRequiredService<IMeterFactory>();
        Camera = new CameraSupervisor(
            source,
            Target,
            _pixels,
            options ?? Quick,
            new CameraMeter(Meters),
            clock ?? TimeProvider.System,
            new Random(1),
            _services.GetRequiredService<ILoggerFactory>());
        Camera.HealthChanged += health => States.Enqueue(health.State);
    }

    public static WatchdogOptions Quick { get; } = new()
    {
        SilentAfter = TimeSpan.FromSeconds(3),
        FrozenAfter = TimeSpan.FromSeconds(1),
        RateWindow = TimeSpan.FromSeconds(3),
        FirstPause = TimeSpan.FromMilliseconds(200),
        LongestPause = TimeSpan.FromSeconds(1),
    };

    public CameraSupervisor Camera { get; }

    public RecordingTarget Target { get; } = new();

    public RecordingLog Log { get; } = new();

    public IMeterFactory Meters { get; }

    /// <summary>Every state that was told of, in order.</summary>
    public ConcurrentQueue<CameraState> States { get; } = new();

    public Task Reaches(CameraState state) =>
        Eventually.Holds(() => Camera.Health.State == state, () => $"{state}, but it is {Camera.Health}", limitSeconds: 60);

    public Task Gives(int moreFrames)
    {
        int wanted = Target.Frames + moreFrames;
        return Eventually.Holds(() => Target.Frames >= wanted, $"{moreFrames} more frames", limitSeconds: 60);
    }

    /// <summary>Stops the camera and sees that nothing of it is left.</summary>
    public async ValueTask DisposeAsync()
    {
        await Camera.DisposeAsync();
        await _services.DisposeAsync();
        ProcessList.WithArgument(_address).Except([Environment.ProcessId]).ShouldBeEmpty();
        _pixels.Outstanding.ShouldBe(0);
        Target.ShouldHaveSeenTimeRunForwardOnly();
    }
}
