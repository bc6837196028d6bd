using System.Collections.Immutable;
using Footfall.Pipeline.Graph;
using Footfall.Pipeline.Metrics;
using Footfall.Pipeline.Storing;
using Footfall.Service.Hosting;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Series;
using Microsoft.Extensions.Options;

namespace Footfall.Service.Counting;

/// <summary>Counts on every camera of every store from the service's start to its end, whether anyone watches or not.</summary>
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
    private ServiceData? _data;
    private StoreFleets? _fleets;
    private OpenModel? _model;
    private IntervalWriter? _writer;
    private StillLearning? _still;
    private FootfallGraph? _graph;
    private Task _looking = Task.CompletedTask;
    private volatile bool _started;
    private int _stopped;

    /// <summary>Every store and its cameras as they belong together now, in the order of the configuration; there once the service listens.</summary>
    /// <remarks>A store changes as a whole: a reader that needs it and its cameras asks once.</remarks>
    public ImmutableArray<CountedStore> Stores => _fleets?.Stores ?? [];

    /// <summary>Every camera of every store.</summary>
    public ImmutableArray<CountedCamera> Cameras => [.. Stores.SelectMany(store => store.Cameras)];

    /// <summary>The configuration; there once the service listens.</summary>
    public ConfigStore Configuration => Data.Configuration;

    /// <summary>The store of record; there once the service listens.</summary>
    public DuckDbSeriesStore Series => Data.Series;

    /// <summary>Number of the configuration that the service started with.</summary>
    public long ConfiguredAt { get; private set; }

    /// <summary>A store and its cameras as they belong together now; null where there is no such store.</summary>
    public CountedStore? Find(string storeId) => Stores.FirstOrDefault(one => one.Store.Config.Id == storeId);

    /// <summary>Name of the detector.</summary>
    public string DetectorModel => _model?.Detector.Model ?? "";

    /// <summary>Whether cameras have been started and not yet stopped.</summary>
    public bool IsCounting => _started && _stopped == 0;

    /// <summary>Why the store of record refuses intervals; null while it accepts.</summary>
    public string? StoreProblem => _writer?.LastRefusal;

    /// <summary>Closed intervals that are not yet in the store of record.</summary>
    public int WaitingIntervals => _writer?.Waiting ?? 0;

    /// <summary>Makes the running stores and cameras the wanted ones; cameras that do not change count on untouched.</summary>
    /// <param name="next">Validated.</param>
    /// <returns>Done once it is in force; what could not be done is in it, and the last good state goes on there.</returns>
    public Task<ApplyOutcome> ApplyAsync(ImmutableArray<StorePlan> next) =>
        (_fleets ?? throw new InvalidOperationException("The stores are not open yet.")).ApplyAsync(next);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        string folder = ServiceHome.Resolve(storage.Value.DataFolder);
        (_data, ConfigSnapshot configured) = await ServiceData.OpenAsync(folder, clock, loggers, cancellationToken).ConfigureAwait(false);
        ConfiguredAt = configured.Number;
        _still = new StillLearning(_data.StillThings, stillness.Value, loggers);
        _model = OpenModel.Open(inference.Value, appearance.Value, loggers);
        DetectionSupport support = _model.Support(inference.Value, loggers);
        support.Tell(configured.Stores);
        _data.Configuration.DetectionRule = support;
        _writer = new IntervalWriter(_data.Series, clock, loggers.CreateLogger<IntervalWriter>());
        _graph = new FootfallGraph(_model.Detector, _model.Graph, stages, clock, loggers.CreateLogger<FootfallGraph>());
        var builder = new CameraBuilder(_graph, _writer, _still, _model.Appearance, cameraMeter, clock, loggers);
        _fleets = new StoreFleets(_data.Series, builder, _writer, _still, clock, loggers);
        await _fleets.BuildAsync(configured.Stores, cancellationToken).ConfigureAwait(false);
        meter.ObserveWaiting(() => WaitingIntervals);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _fleets!.Start();
        _looking = LookAsync();
        _started = true;
        LogCounting(_logger, Cameras.Length, Stores.Length, DetectorModel);
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
        if (_fleets is not null)
        {
            await _fleets.DisposeAsync().ConfigureAwait(false);
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
        if (_data is not null)
        {
            await _data.DisposeAsync().ConfigureAwait(false);
        }

        _stopping.Dispose();
    }

    private ServiceData Data => _data ?? throw new InvalidOperationException("The data folder is not open yet.");

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
