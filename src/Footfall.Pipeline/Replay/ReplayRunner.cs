using System.Diagnostics;
using Footfall.Analytics;
using Footfall.Pipeline.Graph;
using Footfall.Pipeline.Metrics;
using Footfall.Pipeline.Recording;
using Footfall.Pipeline.Supervision;
using Footfall.Tracking;
using Footfall.Vision.Decoding;
using Footfall.Vision.Detection;
using Footfall.Vision.Frames;
using Microsoft.Extensions.Logging;

namespace Footfall.Pipeline.Replay;

/// <summary>Counts recorded files through the same graph that live cameras run on, as fast as it goes.</summary>
/// <param name="detector">Stays the caller's.</param>
/// <param name="settings">Sizes of the graph.</param>
/// <param name="meter">Counts and times the stages.</param>
/// <param name="loggers">For the graph and the decoders.</param>
public sealed class ReplayRunner(
    IPersonDetector detector, GraphSettings settings, StageMeter meter, ILoggerFactory loggers)
{
    private readonly PixelPool _pixels = new();

    /// <summary>Counts all files at once, each as one camera.</summary>
    /// <param name="jobs">At least one; camera ids differ.</param>
    /// <param name="progress">Told the frames read so far, over all jobs; null for nobody.</param>
    /// <param name="cancellation">Stops reading; what was read is still counted, then the cancellation is thrown.</param>
    /// <returns>One result for each job, in the same order.</returns>
    /// <exception cref="SourceException">A file cannot be decoded.</exception>
    public async Task<IReadOnlyList<ReplayResult>> RunAsync(
        IReadOnlyList<ReplayJob> jobs, IProgress<long>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(jobs);
        long read = 0;
        await using var graph = new FootfallGraph(
            detector, settings, meter, TimeProvider.System, loggers.CreateLogger<FootfallGraph>());
        return await Task.WhenAll(jobs.Select(job => RunAsync(graph, job, Count, cancellation))).ConfigureAwait(false);

        void Count() => progress?.Report(Interlocked.Increment(ref read));
    }

    private async Task<ReplayResult> RunAsync(
        FootfallGraph graph, ReplayJob job, Action onRead, CancellationToken cancellation)
    {
        long started = Stopwatch.GetTimestamp();
        var sink = new ReplaySink();
        CameraLane lane = graph.Add(
            new LaneSettings(job.CameraId, job.Plan, new FootfallTracker(new TrackerOptions()), DropsWhenBusy: job.Pace == SourcePace.Live)
            {
                Appearance = job.Appearance,
                Analysis = AnalyzerOptions.For(job.FramesPerSecond),
                Recorder = new MotRecorder(job.Detections, job.Tracks),
            },
            sink);
        await using (lane.ConfigureAwait(false))
        {
            await ReadAsync(job, lane, onRead, cancellation).ConfigureAwait(false);
        }

        StageTotals? detection = meter.Totals.GetValueOrDefault("detection");
        return new ReplayResult(
            lane.Meter.Analysed,
            lane.Duration,
            lane.Meter.Dropped,
            sink.Intervals,
            Stopwatch.GetElapsedTime(started),
            detection?.Busy ?? TimeSpan.Zero,
            detection?.Frames ?? 0)
        {
            Crossings = sink.Crossings,
            Rejoined = lane.Meter.Rejoined,
            AppearancePerFrame = meter.Totals.GetValueOrDefault("appearance") is { } looks
                ? looks.Busy / Math.Max(looks.Frames, 1)
                : null,
        };
    }

    private async Task ReadAsync(ReplayJob job, CameraLane lane, Action onRead, CancellationToken cancellation)
    {
        var source = new SourceSettings
        {
            CameraId = job.CameraId,
            Address = job.Video,
            AnalysisWidth = job.AnalysisWidth,
            FramesPerSecond = job.FramesPerSecond,
            Region = job.Plan.Region,
            Pace = job.Pace,
            Start = job.Start,
        };
        FrameReader reader = await FrameReader.OpenAsync(
            source, _pixels, TimeProvider.System, loggers.CreateLogger<FrameReader>(), cancellation).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            var freeze = new FreezeWatch(new WatchdogOptions().FrozenAfter);
            while (lane.Meter.Read < (job.FrameLimit ?? long.MaxValue)
                && await reader.ReadAsync(cancellation).ConfigureAwait(false) is { } frame)
            {
                onRead();
                if (freeze.IsFrozen(frame))
                {
                    frame.Dispose();
                    continue;
                }

                await lane.OfferAsync(frame, cancellation).ConfigureAwait(false);
            }
        }
    }
}
