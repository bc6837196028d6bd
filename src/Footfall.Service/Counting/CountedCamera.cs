using Footfall.Analytics.RollUp.Occupancy;
using Footfall.Domain.Journals;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Pipeline.Graph;
using Footfall.Pipeline.Metrics;
using Footfall.Pipeline.Supervision;
using Footfall.Storage.Configuration;
using Footfall.Tracking;

namespace Footfall.Service.Counting;

/// <summary>One camera that is counted on: its source, its lane in the graph, its counts of today.</summary>
/// <remarks>Anyone reads at any time; one at a time changes it.</remarks>
internal sealed class CountedCamera : IAsyncDisposable
{
    private readonly FootfallTracker _tracker;
    private readonly CameraSink _sink;
    private readonly FrameRateGauge _rate;
    private readonly Func<CameraSetup, CameraSupervisor> _watch;
    private readonly Action<CameraJournal> _keep;
    private readonly CameraMeter _meter;
    private readonly TimeProvider _clock;
    private readonly Lock _journal = new();
    private volatile CameraSetup _setup;
    private volatile StoreCalendar _calendar;
    private volatile CameraSupervisor? _supervisor;
    private DateTimeOffset _pausedAt;
    private bool _ended;
    private long _analysedAtClose;

    internal CountedCamera(
        string key,
        CameraSetup setup,
        StoreCalendar calendar,
        CameraLane lane,
        FootfallTracker tracker,
        CameraSink sink,
        Func<CameraSetup, CameraSupervisor> watch,
        Action<CameraJournal> keep,
        CameraMeter meter,
        TimeProvider clock)
    {
        Key = key;
        _setup = setup;
        _calendar = calendar;
        _tracker = tracker;
        _sink = sink;
        _watch = watch;
        _keep = keep;
        _meter = meter;
        _clock = clock;
        _pausedAt = clock.GetUtcNow();
        _rate = new FrameRateGauge(clock);
        Lane = lane;
        sink.IntervalClosed = () => Volatile.Write(ref _analysedAtClose, Lane.Meter.Analysed);
    }

    /// <summary>The camera in its store.</summary>
    public string Id => _setup.Id;

    /// <summary>The camera among those of all stores: in the store of record, in logs and in metrics.</summary>
    public string Key { get; }

    /// <summary>For people.</summary>
    public string Name => _setup.Name;

    /// <summary>What it is now.</summary>
    public CameraSetup Setup => _setup;

    /// <summary>Its part of the graph.</summary>
    public CameraLane Lane { get; }

    /// <summary>Frames counted on, over the last seconds.</summary>
    public double FramesPerSecond => _rate.PerSecond;

    /// <summary>How its source does; null while it is not read.</summary>
    public CameraHealth? Health => _supervisor?.Health;

    /// <summary>How it does.</summary>
    public CameraCondition Condition => _supervisor is { } supervisor
        ? CameraCondition.Of(supervisor.Health, _calendar.Zone)
        : _setup.IsEnabled ? CameraCondition.Starting : CameraCondition.Paused(_pausedAt, _calendar.Zone);

    /// <summary>Whether it watches an entrance of the store.</summary>
    public bool HasEntrance => Lane.Plan.Lines.Any(line => line.Role == LineRole.Entrance);

    internal StoreCalendar Calendar => _calendar;

    internal CameraCounts Counts => _sink.Counts;

    /// <summary>Its counts since the store's midnight.</summary>
    public CameraDay ReadDay() =>
        Counts.Today.Read(Lane.ReadCounts, () => Lane.Meter.Analysed > Volatile.Read(ref _analysedAtClose));

    /// <summary>What it counted at the store's entrances lately.</summary>
    public EntranceCamera ReadEntrances() => Counts.Entrances.Read(Lane.ReadCounts, Lane.Plan);

    /// <summary>Starts to read pictures, unless it is paused. Called once.</summary>
    public void Start()
    {
        if (_setup.IsEnabled)
        {
            CameraSupervisor supervisor = _watch(_setup);
            supervisor.Start();
            _supervisor = supervisor;
        }
        else
        {
            _meter.Follow(Key, ReadPaused);
        }
    }

    /// <summary>Becomes what is wanted, as far as that takes no longer than a frame: name, plan, scores and what may be seen.</summary>
    public void Take(CameraSetup wanted)
    {
        Lane.PictureMode = wanted.PictureMode;
        if (wanted.Detection != _setup.Detection)
        {
            _tracker.Use(CameraScores.Tracker(wanted.Detection));
            Lane.Scores = CameraScores.Lane(wanted.Detection);
        }

        if (wanted.Plan != _setup.Plan)
        {
            IReadOnlyList<string> moved = CameraChange.MovedZones(_setup.Plan, wanted.Plan);
            Lane.ChangePlan(wanted.Plan, open => Counts.Today.StartAfresh(moved, open));
        }

        _setup = wanted;
    }

    /// <summary>Stops reading and reads again as the setup says now; frames that were read are counted.</summary>
    public async Task RestartSourceAsync()
    {
        await StopSourceAsync().ConfigureAwait(false);
        _pausedAt = _clock.GetUtcNow();
        _supervisor = null;
        Start();
    }

    /// <summary>Prepares to count today anew on another calendar; the closed intervals come from the store of record.</summary>
    /// <param name="calendar">The days.</param>
    /// <param name="read">Begins to read all that was stored before, and nothing that closes after the call.</param>
    /// <returns>Does it. What closes until then is not lost; <see cref="Stay"/> says that it is not to be.</returns>
    public async Task<Action> PrepareMoveAsync(StoreCalendar calendar, Func<string, Task<IReadOnlyList<CameraInterval>>> read)
    {
        Task<IReadOnlyList<CameraInterval>>? reading = null;
        Hold(() =>
        {
            _sink.Note();
            reading = read(Key);
        });
        var counts = CameraCounts.Of(Key, calendar, _clock, await reading!.ConfigureAwait(false));
        return () =>
        {
            Hold(() => _sink.Swap(counts));
            _calendar = calendar;
        };
    }

    /// <summary>Stays on its calendar.</summary>
    public void Stay() => Hold(_sink.StopNoting);

    /// <summary>Notes how many frames were counted on; called about once a second.</summary>
    public void Look()
    {
        _rate.Look(Lane.Meter.Analysed);

        // Nobody else lets the time of a paused camera pass, so that its minutes close with falling coverage.
        if (_supervisor is null && Lane.IsIdle)
        {
            Lane.AdvanceTo(_clock.GetUtcNow());
        }
    }

    /// <summary>Keeps what would be lost if the process ended now.</summary>
    public void Journal()
    {
        lock (_journal)
        {
            if (!_ended)
            {
                Lane.ReadJournal(_keep);
            }
        }
    }

    /// <summary>Stops the source, counts what was read, closes what is open; people are left to the journal.</summary>
    /// <returns>The journal, which is kept already.</returns>
    public async Task<CameraJournal> EndAsync()
    {
        await StopSourceAsync().ConfigureAwait(false);
        await Lane.DisposeAsync().ConfigureAwait(false);
        CameraJournal? left = null;
        Keep(() => Lane.ReadJournal(journal => _keep(left = journal)));
        return left!;
    }

    /// <summary>As <see cref="EndAsync"/>, but nobody looks again: visits end, and nobody is left to the journal.</summary>
    public async Task RemoveAsync()
    {
        await StopSourceAsync().ConfigureAwait(false);
        CameraJournal nobody = await Lane.RemoveAsync().ConfigureAwait(false);
        Keep(() => _keep(nobody));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await EndAsync().ConfigureAwait(false);

    // A journal that was read before must not be kept after the last one.
    private void Keep(Action last)
    {
        lock (_journal)
        {
            _ended = true;
            last();
        }
    }

    private void Hold(Action action) => Lane.ReadJournal(_ => action());

    private CameraHealth ReadPaused() => new(Key, CameraState.Stopped, _pausedAt);

    private async Task StopSourceAsync()
    {
        _meter.Forget(Key, ReadPaused);
        if (_supervisor is { } supervisor)
        {
            await supervisor.DisposeAsync().ConfigureAwait(false);
        }
    }
}
