using System.Collections.Immutable;
using Footfall.Pipeline.Graph;
using Footfall.Pipeline.Metrics;
using Footfall.Pipeline.Storing;
using Footfall.Service.Hosting;
using Footfall.Storage.Configuration;
using Footfall.Storage.Stillness;
using Microsoft.Extensions.Options;

namespace Footfall.Service.Counting;

/// <summary>Counts on every camera of the store from the service's start to its end, whether anyone watches or not.</summary>
/// <remarks>
/// Starts in two steps: what can be wrong (settings, files, model) is opened before the port is, and cameras start after it,
/// so that a second service on the same port never touches a camera. Stops in the order of the flow: sources, lanes, graph,
/// writer, store.
/// </remarks>
internal sealed partial class CountingService(
    IOptions<StorageOptions> storage,
    IOptions<InferenceOptions> inference,
    IOptions<StillnessOptions> stillness,
    IOptions<AppearanceOptions> appearance,
    StageMeter stages,
    CameraMeter cameraMeter,
    ServiceMeter meter,
    TimeProvider clock,
    ILoggerFactory loggers) : IHostedLifecycleService, IAsyncDisposable
{
    private static readonly TimeSpan LookPeriod = TimeSpan.FromSeconds(1);

    // What a power cut costs at most, for a commit of some milliseconds for each camera.
    private static readonly TimeSpan JournalPeriod = TimeSpan.FromSeconds(5);

    private readonly ILogger<CountingService> _logger = loggers.CreateLogger<CountingService>();
    private readonly CancellationTokenSource _stopping = new();
    private OpenStore? _store;
    private OpenModel? _model;
    private IntervalWriter? _writer;
    private StillLearning? _still;
    private FootfallGraph? _graph;
    private Task _looking = Task.CompletedTask;
    private volatile bool _started;
    private int _stopped;

    /// <summary>Every camera that is counted on, in the store's order; there once the service listens.</summary>
    public ImmutableArray<CountedCamera> Cameras { get; private set; } = [];

    /// <summary>The store; there once the service listens.</summary>
    public OpenStore Store => _store ?? throw new InvalidOperationException("The store is not open yet.");

    /// <summary>Name of the detector.</summary>
    public string DetectorModel => _model?.Detector.Model ?? "";

    /// <summary>Whether cameras have been started and not yet stopped.</summary>
    public bool IsCounting => _started && _stopped == 0;

    /// <summary>Why the store of record refuses intervals; null while it accepts.</summary>
    public string? StoreProblem => _writer?.LastRefusal;

    /// <summary>Closed intervals that are not yet in the store of record.</summary>
    public int WaitingIntervals => _writer?.Waiting ?? 0;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        string folder = ServiceHome.Resolve(storage.Value.DataFolder);
        _store = await OpenStore.OpenAsync(folder, clock, loggers, cancellationToken).ConfigureAwait(false);
        _still = new StillLearning(StillThingsFile.Open(folder), stillness.Value, loggers);
        _model = OpenModel.Open(inference.Value, appearance.Value, loggers);
        _writer = new IntervalWriter(_store.Series, clock, loggers.CreateLogger<IntervalWriter>());
        _graph = new FootfallGraph(_model.Detector, _model.Graph, stages, clock, loggers.CreateLogger<FootfallGraph>());
        var builder = new CameraBuilder(_graph, _store, _writer, _still, _model.Appearance, cameraMeter, clock, loggers);
        var cameras = ImmutableArray.CreateBuilder<CountedCamera>(_store.Config.Cameras.Length);
        foreach (CameraSetup setup in _store.Config.Cameras)
        {
            cameras.Add(await builder.BuildAsync(setup, cancellationToken).ConfigureAwait(false));
        }

        Cameras = cameras.ToImmutable();
        meter.ObserveWaiting(() => WaitingIntervals);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        foreach (CountedCamera camera in Cameras)
        {
            camera.Start();
        }

        _looking = LookAsync();
        _started = true;
        LogCounting(_logger, Cameras.Length, Store.Config.Name, DetectorModel);
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await DisposeAsync().AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            LogNotDrained(_logger, WaitingIntervals);
        }
    }

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Stops the sources, counts what was read, commits what is open; a second call does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _stopped, 1) == 1)
        {
            return;
        }

        await _stopping.CancelAsync().ConfigureAwait(false);
        await _looking.ConfigureAwait(false);
        await Task.WhenAll(Cameras.Select(camera => camera.DisposeAsync().AsTask())).ConfigureAwait(false);
        _still?.Save();
        if (_graph is not null)
        {
            await _graph.DisposeAsync().ConfigureAwait(false);
        }

        if (_writer is not null)
        {
            await _writer.DisposeAsync().ConfigureAwait(false);
            LogStopped(_logger, WaitingIntervals);
        }

        _model?.Dispose();
        if (_store is not null)
        {
            await _store.DisposeAsync().ConfigureAwait(false);
        }

        _stopping.Dispose();
    }

    private void Journal()
    {
        foreach (CountedCamera camera in Cameras)
        {
            camera.Journal();
        }
    }

    private async Task LookAsync()
    {
        using var timer = new PeriodicTimer(LookPeriod, clock);
        long journalled = clock.GetTimestamp();
        try
        {
            while (await timer.WaitForNextTickAsync(_stopping.Token).ConfigureAwait(false))
            {
                foreach (CountedCamera camera in Cameras)
                {
                    camera.Look();
                }

                if (clock.GetElapsedTime(journalled) >= JournalPeriod)
                {
                    journalled = clock.GetTimestamp();
                    Journal();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The service stops.
        }
    }
}
