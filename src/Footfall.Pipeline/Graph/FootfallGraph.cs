using System.Collections.Concurrent;
using System.Threading.Channels;
using System.Threading.Tasks.Dataflow;
using Footfall.Analytics;
using Footfall.Pipeline.Metrics;
using Footfall.Vision.Detection;
using Footfall.Vision.Frames;
using Microsoft.Extensions.Logging;

namespace Footfall.Pipeline.Graph;

/// <summary>The running graph: one batcher and one detector that all cameras share, and a lane for each camera.</summary>
/// <remarks>
/// <code>
///  lane ─ queue ─┐                                        ┌─ track ─ analyse ─ show ─ lane
///  lane ─ queue ─┼─► batcher ─► detection (n at once) ─► sorter ─┼─ track ─ analyse ─ show ─ lane
///  lane ─ queue ─┘                                        └─ …
/// </code>
/// Every queue is bounded. Detection keeps the order of batches, so each camera's frames come back in its own order.
/// </remarks>
public sealed partial class FootfallGraph : IAsyncDisposable
{
    // A fault that finds no room is still counted by its stage's meter; only its text is lost.
    private const int FaultCapacity = 256;

    private readonly GraphSettings _settings;
    private readonly ILogger<FootfallGraph> _logger;
    private readonly StageMeter _meter;
    private readonly ConcurrentDictionary<string, CameraLane> _lanes = new(StringComparer.Ordinal);
    private readonly FrameInFlightPool _pool;
    private readonly ActionBlock<FrameFault> _faults;
    private readonly FrameBatcher _batcher;
    private readonly ActionBlock<FrameBatch> _sorter;

    /// <summary>Builds the shared part and starts it.</summary>
    /// <param name="detector">Finds people; called from several threads at once. Stays the caller's.</param>
    /// <param name="settings">Batching and capacities.</param>
    /// <param name="meter">Counts and times the stages.</param>
    /// <param name="clock">Measures deadlines.</param>
    /// <param name="logger">Told of frames that failed.</param>
    public FootfallGraph(
        IPersonDetector detector,
        GraphSettings settings,
        StageMeter meter,
        TimeProvider clock,
        ILogger<FootfallGraph> logger)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        _meter = meter;
        _logger = logger;
        _pool = new FrameInFlightPool(clock);
        _faults = new ActionBlock<FrameFault>(Report, new ExecutionDataflowBlockOptions { BoundedCapacity = FaultCapacity });
        var detection = new DetectionStage(
            detector, new StageSettings("detection", settings.Detectors, settings.Detectors, meter), _faults).CreateBlock();
        _sorter = new ActionBlock<FrameBatch>(SortAsync, new ExecutionDataflowBlockOptions { BoundedCapacity = 1 });
        detection.LinkTo(_sorter, new DataflowLinkOptions { PropagateCompletion = true });
        _batcher = new FrameBatcher(settings.Batching, detection, clock);
    }

    /// <summary>Every lane by camera.</summary>
    public IReadOnlyDictionary<string, CameraLane> Lanes => _lanes;

    /// <summary>What waits before each stage now, in a frame's order.</summary>
    public IReadOnlyList<StageQueue> ReadQueues()
    {
        CameraLane[] lanes = [.. _lanes.Values];
        int each = lanes.Length * _settings.LaneCapacity;
        return
        [
            new("detection", lanes.Sum(lane => lane.Arrived), lanes.Sum(lane => lane.QueueCapacity), lanes.Sum(lane => lane.Meter.Dropped)),
            new("tracking", lanes.Sum(lane => lane.Stages.BeforeTracking), each, 0),
            new("analysis", lanes.Sum(lane => lane.Stages.BeforeAnalysis), each, 0),
            new("show", lanes.Sum(lane => lane.Stages.BeforeShow), each, 0),
        ];
    }

    /// <summary>Adds a camera; its lane takes frames at once.</summary>
    /// <param name="settings">What makes the lane.</param>
    /// <param name="sink">Takes the camera's events and closed intervals.</param>
    /// <exception cref="ArgumentException">The graph has a camera of that id.</exception>
    public CameraLane Add(LaneSettings settings, IAnalysisSink sink)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var analyzer = new CameraAnalyzer(
            settings.CameraId, _settings.Model, settings.Plan, sink, settings.AnalysisInUse, settings.Resumed);
        var meter = new LaneMeter(_meter.Meter, settings.CameraId);
        LaneAppearance? appearance = settings.Appearance is { } looks
            ? new LaneAppearance(looks, _meter, meter, fault => _faults.Post(fault))
            : null;
        var lane = new CameraLane(this, settings, analyzer, meter, appearance);
        if (!_lanes.TryAdd(settings.CameraId, lane))
        {
            throw new ArgumentException(
                $"The graph already has a camera '{settings.CameraId}'; remove it first or choose another id.");
        }

        return lane;
    }

    /// <summary>Drains every lane, then the shared stages. Sources must have stopped offering frames.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_lanes.Values.Select(lane => lane.DisposeAsync().AsTask())).ConfigureAwait(false);
        _batcher.Complete();
        await _batcher.Completion.ConfigureAwait(false);
        await _sorter.Completion.ConfigureAwait(false);
        _faults.Complete();
        await _faults.Completion.ConfigureAwait(false);
    }

    internal async ValueTask EnterAsync(CameraLane lane, CameraFrame frame)
    {
        lane.FrameEntered();
        FrameInFlight inFlight = _pool.Rent().Start(lane, frame);
        try
        {
            await _batcher.OfferAsync(inFlight).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            inFlight.Dispose();
        }
    }

    internal LaneStages BuildLane()
    {
        var tracking = StageBlock.Create<FrameInFlight, FrameInFlight>(Stage("tracking"), TrackingStage.Follow, _faults);
        var analysis = StageBlock.Create<FrameInFlight, FrameInFlight>(Stage("analysis"), AnalysisStage.Analyse, _faults);
        var show = StageBlock.CreateLast<FrameInFlight>(Stage("show"), ShowStage.Show, _faults);
        var link = new DataflowLinkOptions { PropagateCompletion = true };
        tracking.LinkTo(analysis, link);
        analysis.LinkTo(show, link);
        return new LaneStages(tracking, analysis, show);
    }

    internal void Forget(CameraLane lane) => _lanes.TryRemove(new(lane.CameraId, lane));

    private StageSettings Stage(string name) => new(name, _settings.LaneCapacity, 1, _meter);

    private async Task SortAsync(FrameBatch batch)
    {
        foreach (FrameInFlight frame in batch.Frames)
        {
            if (!await frame.Lane.Following.SendAsync(frame).ConfigureAwait(false))
            {
                frame.Dispose();
            }
        }
    }

    private void Report(FrameFault fault) => LogFault(_logger, fault.Stage, fault.What, fault.Error);
}
