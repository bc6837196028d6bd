using Footfall.Analytics;
using Footfall.Domain.Journals;
using Footfall.Domain.Measures;
using Footfall.Pipeline.Graph;
using Footfall.Pipeline.Metrics;
using Footfall.Pipeline.Storing;
using Footfall.Pipeline.Supervision;
using Footfall.Storage.Configuration;
using Footfall.Tracking;
using Footfall.Vision.Decoding;
using Footfall.Vision.Frames;

namespace Footfall.Service.Counting;

/// <summary>Makes cameras ready to be counted on: reads what they counted lately and joins source, lane and store.</summary>
internal sealed class CameraBuilder(
    FootfallGraph graph,
    OpenStore store,
    IntervalWriter writer,
    StillLearning still,
    AppearanceSettings? appearance,
    CameraMeter meter,
    TimeProvider clock,
    ILoggerFactory loggers)
{
    private readonly PixelPool _pixels = new();

    public async Task<CountedCamera> BuildAsync(CameraSetup setup, CancellationToken cancellation)
    {
        CameraJournal? resumed = await JournalRecovery.RecoverAsync(store.Series, setup.Id).ConfigureAwait(false);
        IReadOnlyList<CameraInterval> stored =
            await store.ReadRecentAsync(setup.Id, clock.GetUtcNow(), cancellation).ConfigureAwait(false);
        var today = new CountsToday(store.Calendar, clock, stored);
        var entrances = new EntranceLog(setup.Id, store.Calendar, stored);
        var sink = new CameraSink(today, entrances, writer.Write);
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
        var supervisor = new CameraSupervisor(
            Source(setup), lane, _pixels, new WatchdogOptions(), meter, clock, Random.Shared, loggers);
        return new CountedCamera(
            setup, store.Calendar, lane, supervisor, today, entrances, sink, writer.Write, clock);
    }

    private static SourceSettings Source(CameraSetup setup) => new()
    {
        CameraId = setup.Id,
        Address = setup.Address.Value,
        AnalysisWidth = setup.AnalysisWidth,
        FramesPerSecond = setup.FramesPerSecond,
        Region = setup.Plan.Region,
        Pace = SourcePace.Live,
        Loop = setup.Loop,
    };
}
