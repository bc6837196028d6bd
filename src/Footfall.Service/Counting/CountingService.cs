using System.Collections.Immutable;
using Footfall.Pipeline.Graph;
using Footfall.Pipeline.Metrics;
using Footfall.Pipeline.Storing;
using Footfall.Service.Hosting;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Series;
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
    private CameraFleet? _fleet;
    private OpenModel? _model;
    private IntervalWriter? _writer;
    private StillLearning? _still;
    private FootfallGraph? _graph;
    private Task _looking = Task.CompletedTask;
    private volatile bool _started;
    private int _stopped;

    /// <summary>The store and its cameras as they belong together now; there once the service listens.</summary>
    /// <remarks>Changes as a whole: a reader that needs both asks once.</remarks>
    public CountedStore Current => _fleet?.Current ?? throw new InvalidOperationException("The store is not open yet.");

    /// <summary>Every camera that is counted on, in the store's order.</summary>
    public ImmutableArray<CountedCamera> Cameras => _fleet?.Current.Cameras ?? [];

    /// <summary>The store; there once the service listens.</summary>
    public OpenStore Store => Current.Store;

    /// <summary>A store and its cameras as they belong together now; null where there is no such store.</summary>
    public CountedStore? Find(string storeId) => Current is var now && now.Store.Config.Id == storeId ? now : null;

    /// <summary>The configuration; there once the service listens.</summary>
    public ConfigStore Configuration => Opened.Configuration;

    /// <summary>The store of record; there once the service listens.</summary>
    public DuckDbSeriesStore Series => Opened.Series;

    /// <summary>Name of the detector.</summary>
    public string DetectorModel => _model?.Detector.Model ?? "";

    /// <summary>Whether cameras have been started and not yet stopped.</summary>
    public bool IsCounting => _started && _stopped == 0;

    /// <summary>Why the store of record refuses intervals; null while it accepts.</summary>
    public string? StoreProblem => _writer?.LastRefusal;

    /// <summary>Closed intervals that are not yet in the store of record.</summary>
    public int WaitingIntervals => _writer?.Waiting ?? 0;

    /// <summary>Makes the running store and cameras the wanted ones; cameras that do not change count on untouched.</summary>
    /// <param name="next">Validated. One that still waits for its turn gives way to a newer one.</param>
    /// <returns>Done once it is in force; what could not be done is in it, and the last good state goes on there.</returns>
    public Task<ApplyOutcome> ApplyAsync(StorePlan next) =>
        (_fleet ?? throw new InvalidOperationException("The store is not open yet.")).ApplyAsync(next);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        string folder = ServiceHome.Resolve(storage.Value.DataFolder);
        _store = await OpenStore.OpenAsync(folder, clock, loggers, cancellationToken).ConfigureAwait(false);
        _still = new StillLearning(StillThingsFile.Open(folder), stillness.Value, loggers);
        _model = OpenModel.Open(inference.Value, appearance.Value, loggers);
        _writer = new IntervalWriter(_store.Series, clock, loggers.CreateLogger<IntervalWriter>());
        _graph = new FootfallGraph(_model.Detector, _model.Graph, stages, clock, loggers.CreateLogger<FootfallGraph>());
        var builder = new CameraBuilder(_graph, _writer, _still, _model.Appearance, cameraMeter, clock, loggers);
        _fleet = new CameraFleet(_store, builder, _writer, _still, clock, loggers.CreateLogger<CameraFleet>());
        await _fleet.BuildAsync(cancellationToken).ConfigureAwait(false);
        meter.ObserveWaiting(() => WaitingIntervals);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _fleet!.Start();
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
        if (_fleet is not null)
        {
            await _fleet.DisposeAsync().ConfigureAwait(false);
        }

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

    private OpenStore Opened => _store ?? throw new InvalidOperationException("The store is not open yet.");

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
