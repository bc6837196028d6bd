using Footfall.Analytics;
using Footfall.Domain.Journals;
using Footfall.Domain.Measures;
using Footfall.Pipeline.Graph;
using Footfall.Pipeline.Metrics;
using Footfall.Pipeline.Storing;
using Footfall.Pipeline.Supervision;
using Footfall.Storage.Configuration;
using Footfall.Storage.Series;
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
        string key = CameraKey.Of(store.Config.Id, setup.Id);
        CameraJournal? resumed = await writer.InTurnAsync(
            () => JournalRecovery.RecoverAsync(store.Series, key), StoreLimit).ConfigureAwait(false);
        IReadOnlyList<CameraInterval> stored =
            await store.ReadRecentAsync(key, clock.GetUtcNow(), cancellation).ConfigureAwait(false);
        return Join(
            key,
            setup with { Plan = CameraChange.Versioned(resumed?.Plan, setup.Plan) },
            store.Calendar,
            CameraCounts.Of(key, store.Calendar, clock, stored),
            resumed);
    }

    /// <summary>Makes a camera anew from one that has ended a moment ago; nothing is read, so that nothing can fail.</summary>
    /// <param name="ended">The camera before; its counts and people go on.</param>
    /// <param name="setup">What is wanted now.</param>
    /// <param name="journal">What it left behind.</param>
    public CountedCamera Rebuild(CountedCamera ended, CameraSetup setup, CameraJournal journal) =>
        Join(ended.Key, setup, ended.Calendar, ended.Counts, journal);

    private CountedCamera Join(string key, CameraSetup setup, StoreCalendar calendar, CameraCounts counts, CameraJournal? resumed)
    {
        var sink = new CameraSink(counts, writer.Write);
        var tracker = new FootfallTracker(CameraScores.Tracker(setup.Detection));
        CameraLane lane = graph.Add(
            new LaneSettings(key, setup.Plan, tracker, DropsWhenBusy: true)
            {
                Scores = CameraScores.Lane(setup.Detection),
                PictureMode = setup.PictureMode,
                Appearance = appearance,
                Analysis = AnalyzerOptions.For(setup.FramesPerSecond),
                IsResumable = true,
                Resumed = resumed,
                StillThings = still.Begin(key, setup),
            },
            sink);
        return new CountedCamera(
            key, setup, calendar, lane, tracker, sink, wanted => Watch(key, wanted, lane), writer.Write, meter, clock);
    }

    private CameraSupervisor Watch(string key, CameraSetup setup, CameraLane lane) => new(
        CameraChange.SourceOf(key, setup), lane, _pixels, new WatchdogOptions(), meter, clock, Random.Shared, loggers);
}
