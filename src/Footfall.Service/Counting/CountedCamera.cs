using Footfall.Analytics.RollUp.Occupancy;
using Footfall.Domain.Journals;
using Footfall.Domain.Plans;
using Footfall.Pipeline.Graph;
using Footfall.Pipeline.Supervision;
using Footfall.Storage.Configuration;

namespace Footfall.Service.Counting;

/// <summary>One camera that is counted on: its source, its lane in the graph, its counts of today.</summary>
internal sealed class CountedCamera : IAsyncDisposable
{
    private readonly CameraSetup _setup;
    private readonly StoreCalendar _calendar;
    private readonly CameraSupervisor _supervisor;
    private readonly CountsToday _today;
    private readonly EntranceLog _entrances;
    private readonly FrameRateGauge _rate;
    private readonly Action<CameraJournal> _keep;
    private long _analysedAtClose;

    internal CountedCamera(
        CameraSetup setup,
        StoreCalendar calendar,
        CameraLane lane,
        CameraSupervisor supervisor,
        CountsToday today,
        EntranceLog entrances,
        CameraSink sink,
        Action<CameraJournal> keep,
        TimeProvider clock)
    {
        _setup = setup;
        _calendar = calendar;
        _supervisor = supervisor;
        _today = today;
        _entrances = entrances;
        _keep = keep;
        _rate = new FrameRateGauge(clock);
        Lane = lane;
        sink.IntervalClosed = () => Volatile.Write(ref _analysedAtClose, Lane.Meter.Analysed);
    }

    /// <summary>The camera.</summary>
    public string Id => _setup.Id;

    /// <summary>For people.</summary>
    public string Name => _setup.Name;

    /// <summary>Its part of the graph.</summary>
    public CameraLane Lane { get; }

    /// <summary>Frames counted on, over the last seconds.</summary>
    public double FramesPerSecond => _rate.PerSecond;

    /// <summary>How it does.</summary>
    public CameraCondition Condition => CameraCondition.Of(_supervisor.Health, _calendar.Zone);

    /// <summary>Its counts since the store's midnight.</summary>
    public CameraDay ReadDay() =>
        _today.Read(Lane.ReadCounts, () => Lane.Meter.Analysed > Volatile.Read(ref _analysedAtClose));

    /// <summary>Whether it watches an entrance of the store.</summary>
    public bool HasEntrance => Lane.Plan.Lines.Any(line => line.Role == LineRole.Entrance);

    /// <summary>What it counted at the store's entrances lately.</summary>
    public EntranceCamera ReadEntrances() => _entrances.Read(Lane.ReadCounts, Lane.Plan);

    /// <summary>Starts to read pictures. Called once.</summary>
    public void Start() => _supervisor.Start();

    /// <summary>Notes how many frames were counted on; called about once a second.</summary>
    public void Look() => _rate.Look(Lane.Meter.Analysed);

    /// <summary>Keeps what would be lost if the process ended now.</summary>
    public void Journal() => Lane.ReadJournal(_keep);

    /// <summary>Stops the source, counts what was read, closes what is open.</summary>
    public async ValueTask DisposeAsync()
    {
        await _supervisor.DisposeAsync().ConfigureAwait(false);
        await Lane.DisposeAsync().ConfigureAwait(false);
        Journal();
    }
}
