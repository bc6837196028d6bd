using System.Threading.Channels;
using System.Threading.Tasks.Dataflow;
using Footfall.Analytics;
using Footfall.Domain.Journals;
using Footfall.Domain.Plans;
using Footfall.Pipeline.Live;
using Footfall.Pipeline.Metrics;
using Footfall.Pipeline.Supervision;
using Footfall.Storage.Configuration;
using Footfall.Tracking;
using Footfall.Tracking.Stillness;
using Footfall.Vision.Frames;

namespace Footfall.Pipeline.Graph;

/// <summary>One camera's own part of the graph: its queue, tracker, analyzer and live view. Nothing here is shared.</summary>
public sealed class CameraLane : IFrameTarget, IAsyncDisposable
{
    private readonly FootfallGraph _graph;
    private readonly Channel<CameraFrame> _arrivals;
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _analysis = new();
    private readonly Task _pump;
    private readonly bool _isResumable;

    // One for the open lane itself, one more for every frame inside the graph; at zero the lane has drained.
    private int _holds = 1;
    private volatile CameraPlan _plan;
    private volatile LaneScores _scores;
    private volatile PictureMode _pictureMode;

    internal CameraLane(
        FootfallGraph graph, LaneSettings settings, CameraAnalyzer analyzer, LaneMeter meter, LaneAppearance? appearance)
    {
        _graph = graph;
        _plan = settings.Plan;
        _scores = settings.Scores;
        _pictureMode = settings.PictureMode;
        _isResumable = settings.IsResumable;
        CameraId = settings.CameraId;
        Tracker = settings.Tracker;
        StillThings = settings.StillThings;
        Analyzer = analyzer;
        Appearance = appearance;
        Recorder = settings.Recorder;
        Meter = meter;
        Live = new LiveChannel();
        _arrivals = Channel.CreateBounded<CameraFrame>(
            new BoundedChannelOptions(settings.QueueCapacity)
            {
                SingleReader = true,
                SingleWriter = true,
                FullMode = settings.DropsWhenBusy ? BoundedChannelFullMode.DropOldest : BoundedChannelFullMode.Wait,
            },
            Drop);
        Following = graph.BuildLane();
        _pump = Task.Run(PumpAsync);
    }

    /// <summary>The camera.</summary>
    public string CameraId { get; }

    /// <summary>The plan in force; frames already past detection may still be counted on it.</summary>
    public CameraPlan Plan => _plan;

    /// <summary>Which boxes the detector hands on. A change holds from the next frame on and loses no counts.</summary>
    public LaneScores Scores
    {
        get => _scores;
        set => _scores = value;
    }

    /// <summary>What pictures of it people may see. A change holds from the next picture on; counting is the same.</summary>
    public PictureMode PictureMode
    {
        get => _pictureMode;
        set => _pictureMode = value;
    }

    /// <summary>Frames read, dropped and analysed.</summary>
    public LaneMeter Meter { get; }

    /// <summary>Pictures and tracks for whoever watches.</summary>
    public LiveChannel Live { get; }

    /// <summary>What is left out because it never moves; null where nothing is.</summary>
    public StillThings? StillThings { get; }

    /// <inheritdoc/>
    public bool IsIdle => Volatile.Read(ref _holds) <= 1;

    /// <summary>Time from the first counted frame to the end of the last.</summary>
    public TimeSpan Duration
    {
        get
        {
            lock (_analysis)
            {
                return Analyzer.Duration;
            }
        }
    }

    internal ITracker Tracker { get; }

    internal LaneAppearance? Appearance { get; }

    internal ILaneRecorder? Recorder { get; }

    internal ITargetBlock<FrameInFlight> Following { get; }

    /// <summary>Who is made unrecognizable in its pictures; used by the last stage alone.</summary>
    internal LanePrivacy Privacy { get; } = new();

    private CameraAnalyzer Analyzer { get; }

    /// <summary>Takes a frame and its pixels. A live camera's queue drops its oldest frame when full; a file's waits.</summary>
    /// <param name="frame">Later than every frame before it.</param>
    /// <param name="cancellation">Gives up waiting; the frame goes home.</param>
    public async ValueTask OfferAsync(CameraFrame frame, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(frame);
        Meter.CountRead();
        try
        {
            await _arrivals.Writer.WriteAsync(frame, cancellation).ConfigureAwait(false);
        }
        catch
        {
            frame.Dispose();
            throw;
        }
    }

    /// <summary>Swaps the plan between two frames; lines and zones that did not change keep their counts.</summary>
    /// <param name="plan">Already validated.</param>
    /// <param name="changed">
    /// Told the counts as they stand on the new plan, before the next frame is counted and while no interval closes.
    /// </param>
    public void ChangePlan(CameraPlan plan, Action<LiveCounts>? changed = null)
    {
        lock (_analysis)
        {
            Analyzer.ChangePlan(plan);
            _plan = plan;
            changed?.Invoke(Analyzer.ReadLive());
        }
    }

    /// <inheritdoc/>
    /// <remarks>Minutes without pictures close with falling coverage.</remarks>
    public void AdvanceTo(DateTimeOffset now)
    {
        lock (_analysis)
        {
            Analyzer.AdvanceTo(now);
        }
    }

    /// <summary>Counts as they stand.</summary>
    public LiveCounts ReadCounts()
    {
        lock (_analysis)
        {
            return Analyzer.ReadLive();
        }
    }

    /// <summary>Hands over what would be lost if the process ended now.</summary>
    /// <param name="take">Called while nothing is counted, so that no interval closes between the reading and the taking.</param>
    public void ReadJournal(Action<CameraJournal> take)
    {
        ArgumentNullException.ThrowIfNull(take);
        lock (_analysis)
        {
            take(Analyzer.ReadJournal());
        }
    }

    /// <summary>
    /// Takes no more frames, counts every frame it has, and closes what is open. Its journal can still be read.
    /// </summary>
    public ValueTask DisposeAsync() => EndAsync(isResumed: _isResumable);

    /// <summary>
    /// Ends as <see cref="DisposeAsync"/> does, but for good, as nobody looks again: visits end too.
    /// </summary>
    /// <returns>A journal that holds nobody.</returns>
    public async Task<CameraJournal> RemoveAsync()
    {
        await EndAsync(isResumed: false).ConfigureAwait(false);
        lock (_analysis)
        {
            return Analyzer.ReadJournal() with { Open = [], People = [] };
        }
    }

    internal void Analyse(FrameInFlight frame)
    {
        lock (_analysis)
        {
            Analyzer.Observe(
                frame.Frame.CapturedAt,
                frame.Frame.SourceSize,
                System.Runtime.InteropServices.CollectionsMarshal.AsSpan(frame.Tracks));
            foreach (int track in frame.NeverPeople)
            {
                Analyzer.Disown(track);
            }
        }

        Meter.CountAnalysed(frame.Age);
    }

    internal void FrameEntered() => Interlocked.Increment(ref _holds);

    internal void FrameLeft()
    {
        if (Interlocked.Decrement(ref _holds) == 0)
        {
            _drained.SetResult();
        }
    }

    private async ValueTask EndAsync(bool isResumed)
    {
        _arrivals.Writer.TryComplete();
        await _pump.ConfigureAwait(false);
        await _drained.Task.ConfigureAwait(false);
        Following.Complete();
        await Following.Completion.ConfigureAwait(false);
        lock (_analysis)
        {
            if (isResumed)
            {
                Analyzer.Suspend();
            }
            else
            {
                Analyzer.Complete();
            }
        }

        Live.Complete();
        _graph.Forget(this);
    }

    private void Drop(CameraFrame frame)
    {
        Meter.CountDropped();
        frame.Dispose();
    }

    private async Task PumpAsync()
    {
        await foreach (CameraFrame frame in _arrivals.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            await _graph.EnterAsync(this, frame).ConfigureAwait(false);
        }

        FrameLeft();
    }
}
