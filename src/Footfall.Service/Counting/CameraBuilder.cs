using Footfall.Analytics;
using Footfall.Domain.Journals;
using Footfall.Domain.Measures;
using Footfall.Pipeline.Graph;
using Footfall.Pipeline.Metrics;
using Footfall.Pipeline.Storing;
using Footfall.Pipeline.Supervision;
using Footfall.Storage.Configuration;
using Footfall.Tracking;
using Footfall.Vision.Frames;

namespace Footfall.Service.Counting;

/// <summary>Makes cameras ready to be counted on: reads what they counted lately and joins source, lane and store.</summary>
internal sealed class CameraBuilder(
    FootfallGraph graph,
    IntervalWriter writer,
    StillLearning still,
    AppearanceSettings? appearance,
    CameraMeter meter,
    TimeProvider clock,
    ILoggerFactory loggers)
{
    /// <summary>How long a change waits for the store of record: one that refuses must not keep every later change waiting.</summary>
    public static readonly TimeSpan StoreLimit = TimeSpan.FromSeconds(10);

    private readonly PixelPool _pixels = new();

    /// <summary>Makes a camera from what the store of record has of it.</summary>
    /// <exception cref="Footfall.Storage.Series.StoreException">The store of record cannot be read or written.</exception>
    public async Task<CountedCamera> BuildAsync(CameraSetup setup, OpenStore store, CancellationToken cancellation)
    {
        // A camera of this id that was removed a moment ago may still have a minute to be stored.
        CameraJournal? resumed = await writer.InTurnAsync(
            () => JournalRecovery.RecoverAsync(store.Series, setup.Id), StoreLimit).ConfigureAwait(false);
        IReadOnlyList<CameraInterval> stored =
            await store.ReadRecentAsync(setup.Id, clock.GetUtcNow(), cancellation).ConfigureAwait(false);
        return Join(
            setup with { Plan = CameraChange.Versioned(resumed?.Plan, setup.Plan) },
            store.Calendar,
            CameraCounts.Of(setup.Id, store.Calendar, clock, stored),
            resumed);
    }

    /// <summary>Makes a camera anew from one that has ended a moment ago; nothing is read, so that nothing can fail.</summary>
    /// <param name="ended">The camera before; its counts and people go on.</param>
    /// <param name="setup">What is wanted now.</param>
    /// <param name="journal">What it left behind.</param>
    public CountedCamera Rebuild(CountedCamera ended, CameraSetup setup, CameraJournal journal) =>
        Join(setup, ended.Calendar, ended.Counts, journal);

    private CountedCamera Join(CameraSetup setup, StoreCalendar calendar, CameraCounts counts, CameraJournal? resumed)
    {
        var sink = new CameraSink(counts, writer.Write);
        CameraLane lane = graph.Add(
            new LaneSettings(setup.Id, setup.Plan, new FootfallTracker(new TrackerOptions()), DropsWhenBusy: true)
            {
                Appearance = appearance,
                Analysis = AnalyzerOptions.For(setup.FramesPerSecond),
                IsResumable = true,
                Resumed = resumed,
                StillThings = still.Begin(setup),
            },
            sink);
        return new CountedCamera(setup, calendar, lane, sink, wanted => Watch(wanted, lane), writer.Write, meter, clock);
    }

    private CameraSupervisor Watch(CameraSetup setup, CameraLane lane) => new(
        CameraChange.SourceOf(setup), lane, _pixels, new WatchdogOptions(), meter, clock, Random.Shared, loggers);
}
