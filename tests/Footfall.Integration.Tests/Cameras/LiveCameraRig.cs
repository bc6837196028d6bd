using Footfall.Analytics;
using Footfall.Domain.Journals;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Pipeline.Graph;
using Footfall.Pipeline.Metrics;
using Footfall.Pipeline.Storing;
using Footfall.Pipeline.Supervision;
using Footfall.Storage.Series;
using Footfall.Testing;
using Footfall.Tracking;
using Footfall.Vision.Decoding;
using Footfall.Vision.Detection;
using Footfall.Vision.Frames;
using Footfall.Vision.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Footfall.Integration.Tests.Cameras;

/// <summary>One live camera on the whole graph: real decoder, real detector, real store of record, intervals of five seconds.</summary>
internal sealed class LiveCameraRig : IAnalysisSink, IAsyncDisposable
{
    private const string Camera = "door";
    private static readonly CameraPlan Plan = CameraPlan.Empty with
    {
        Version = 1,
        Zones = [new ZonePlan("all", ZoneRole.Area, [new(0, 0), new(1, 0), new(1, 1), new(0, 1)])],
    };

    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly OnnxPersonDetector _detector = new(
        new ModelCatalog(Repository.File("models")).Find("nanodet-g"), new DetectorOptions(), NullLogger.Instance);

    private readonly StageMeter _meter;
    private readonly FootfallGraph _graph;
    private readonly DuckDbSeriesStore _store;
    private readonly IntervalWriter _writer;
    private int _intervalsWithoutData;

    private LiveCameraRig(string address, DuckDbSeriesStore store)
    {
        _store = store;
        _writer = new IntervalWriter(store, TimeProvider.System, NullLogger<IntervalWriter>.Instance);
        _meter = ActivatorUtilities.CreateInstance<StageMeter>(_services);
        _graph = new FootfallGraph(
            _detector,
            new GraphSettings(_detector.Model, 1, new BatchingOptions(1, TimeSpan.Zero)),
            _meter,
            TimeProvider.System,
            NullLogger<FootfallGraph>.Instance);
        Lane = _graph.Add(
            new LaneSettings(Camera, Plan, new FootfallTracker(new TrackerOptions()), DropsWhenBusy: true)
            {
                Analysis = new AnalyzerOptions { IntervalLength = TimeSpan.FromSeconds(5) },
            },
            this);
        Supervisor = new CameraSupervisor(
            new SourceSettings { CameraId = Camera, Address = address, FramesPerSecond = 5, AnalysisWidth = 416 },
            Lane,
            Pixels,
            new WatchdogOptions(),
            ActivatorUtilities.CreateInstance<CameraMeter>(_services),
            TimeProvider.System,
            new Random(1),
            NullLoggerFactory.Instance);
    }

    public CameraLane Lane { get; }

    public CameraSupervisor Supervisor { get; }

    public int IntervalsWithoutData => Volatile.Read(ref _intervalsWithoutData);

    public PixelPool Pixels { get; } = new();

    public CameraState State => Supervisor.Health.State;

    public static async Task<LiveCameraRig> StartAsync(string address, string dataFolder)
    {
        DuckDbSeriesStore store = await DuckDbSeriesStore.OpenAsync(
            dataFolder, TimeProvider.System, NullLogger<DuckDbSeriesStore>.Instance);
        var rig = new LiveCameraRig(address, store);
        rig.Supervisor.Start();
        return rig;
    }

    /// <summary>Stops as the service does, drains, and reads what the store of record holds.</summary>
    public async Task<IReadOnlyList<CameraInterval>> StopAsync()
    {
        await Supervisor.DisposeAsync();
        await _graph.DisposeAsync();
        await _writer.DisposeAsync();
        return await _store.ReadAsync(
            Camera, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, TestContext.Current.CancellationToken);
    }

    public void OnCrossing(in LineCrossing crossing)
    {
        // The store of record is what is looked at.
    }

    public void OnVisitEnded(in ZoneVisit visit)
    {
        // The store of record is what is looked at.
    }

    public void OnTransition(in ZoneTransition transition)
    {
        // The store of record is what is looked at.
    }

    public void OnQueue(in QueueEvent happening)
    {
        // The store of record is what is looked at.
    }

    public void OnIntervalClosed(CameraInterval interval, CameraJournal rest)
    {
        if (interval.CoverageSeconds == 0)
        {
            Interlocked.Increment(ref _intervalsWithoutData);
        }

        _writer.Write(interval, rest);
    }

    public async ValueTask DisposeAsync()
    {
        await Supervisor.DisposeAsync();
        await _graph.DisposeAsync();
        await _writer.DisposeAsync();
        await _store.DisposeAsync();
        _detector.Dispose();
        _meter.Dispose();
        await _services.DisposeAsync();
    }
}
