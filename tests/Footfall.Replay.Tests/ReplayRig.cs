using Footfall.Domain.Plans;
using Footfall.Pipeline.Graph;
using Footfall.Pipeline.Metrics;
using Footfall.Pipeline.Replay;
using Footfall.Testing;
using Footfall.Vision.Detection;
using Footfall.Vision.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Footfall.Replay.Tests;

/// <summary>The real graph with the default model, on real films.</summary>
public sealed class ReplayRig : IDisposable
{
    private readonly OnnxPersonDetector _detector = new(
        new ModelCatalog(Repository.File("models")).Find("nanodet-g"), new DetectorOptions(), NullLogger.Instance);

    /// <summary>The clip that comes with the project.</summary>
    public static string DemoClip => Repository.File("footage", "demo-store", "entrance.mp4");

    /// <summary>Two lines and a zone on the demo clip.</summary>
    public static CameraPlan DemoPlan { get; } = CameraPlan.Empty with
    {
        Version = 1,
        Lines =
        [
            new LinePlan("across", LineRole.Internal, new(0.5, 0), new(0.5, 1), CrossingSide.LeftToRight),
            new LinePlan("down", LineRole.Internal, new(0, 0.5), new(1, 0.5), CrossingSide.LeftToRight),
        ],
        Zones = [new ZonePlan("middle", ZoneRole.Area, [new(0.25, 0.25), new(0.75, 0.25), new(0.75, 0.75), new(0.25, 0.75)])],
    };

    /// <summary>Runs all jobs at once through one graph.</summary>
    public async Task<IReadOnlyList<ReplayResult>> RunAsync(int detectors, params ReplayJob[] jobs)
    {
        await using ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var meter = ActivatorUtilities.CreateInstance<StageMeter>(services);
        var settings = new GraphSettings(_detector.Model, detectors, new BatchingOptions(1, TimeSpan.Zero));
        var runner = new ReplayRunner(_detector, settings, meter, NullLoggerFactory.Instance);
        return await runner.RunAsync(jobs, progress: null, TestContext.Current.CancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _detector.Dispose();
}
