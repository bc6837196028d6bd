using System.Diagnostics;
using Footfall.Domain.Geometry;
using Footfall.Domain.Plans;
using Footfall.Pipeline.Graph;
using Footfall.Pipeline.Metrics;
using Footfall.Pipeline.Replay;
using Footfall.Vision.Decoding;
using Footfall.Vision.Detection;
using Footfall.Vision.Frames;
using Microsoft.Extensions.Logging.Abstractions;

namespace Footfall.Cli.Bench;

/// <summary>Measures the graph beside FFmpeg alone and ONNX Runtime alone, in turns, so that a noisy machine is noisy for all.</summary>
/// <param name="settings">What is measured and for how long.</param>
/// <param name="detector">Stays the caller's.</param>
/// <param name="meter">Counts and times the stages.</param>
internal sealed class BenchRunner(BenchSettings settings, OnnxPersonDetector detector, StageMeter meter)
{
    // One for all rounds: its pictures' memory is lent again and again, as in a service that runs for weeks.
    private readonly ReplayRunner _runner = new(
        detector,
        new GraphSettings(detector.Model, BenchSettings.CallsAtOnce, new BatchingOptions(1, TimeSpan.Zero)),
        meter,
        NullLoggerFactory.Instance);

    private readonly Measured _graph = new();
    private readonly Measured _decode = new();
    private readonly Measured _inference = new();
    private readonly List<double> _memoryMb = [];

    /// <summary>Runs whole rounds until the time is over, at least one, then measures latency at the cameras' own pace.</summary>
    /// <param name="progress">Told the frames counted so far.</param>
    /// <param name="cancellation">Stops at once.</param>
    public async Task<BenchReport> RunAsync(IProgress<long> progress, CancellationToken cancellation)
    {
        (PictureSize decoded, PictureSize input) = await LookAsync(cancellation).ConfigureAwait(false);
        using var bare = new BareInference(detector.Card, input);
        await RunGraphAsync(20, cancellation).ConfigureAwait(false);
        await bare.RunAsync(20, BenchSettings.CallsAtOnce).ConfigureAwait(false);

        long framesPerRound = (long)BenchSettings.FramesPerRound * settings.Cameras;
        long frames = 0;
        long started = Stopwatch.GetTimestamp();
        do
        {
            await _graph.RunAsync(() => RunGraphAsync(BenchSettings.FramesPerRound, cancellation)).ConfigureAwait(false);
            await _decode.RunAsync(() => BareDecode.RunAsync(
                settings.Video, decoded.Width, decoded.Height, BenchSettings.FramesPerRound, settings.Cameras, cancellation)).ConfigureAwait(false);
            await _inference.RunAsync(() => bare.RunAsync(framesPerRound, BenchSettings.CallsAtOnce)).ConfigureAwait(false);
            frames += framesPerRound;
            _memoryMb.Add(Environment.WorkingSet / 1e6);
            progress.Report(frames);
        }
        while (Stopwatch.GetElapsedTime(started) < settings.Duration);

        (BenchLatency latency, long dropped) = await MeasureLatencyAsync(cancellation).ConfigureAwait(false);
        return Report(frames, latency, dropped);
    }

    /// <summary>Reads one frame to learn the sizes that the graph works on.</summary>
    private async Task<(PictureSize Decoded, PictureSize Input)> LookAsync(CancellationToken cancellation)
    {
        var source = new SourceSettings
        {
            CameraId = "bench",
            Address = settings.Video,
            AnalysisWidth = settings.AnalysisWidth,
            Pace = SourcePace.AsFastAsItGoes,
        };
        FrameReader reader = await FrameReader.OpenAsync(
            source, new PixelPool(), TimeProvider.System, NullLogger<FrameReader>.Instance, cancellation).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            using CameraFrame frame = await reader.ReadAsync(cancellation).ConfigureAwait(false)
                ?? throw new SourceException("bench", $"{settings.Video} has no frames.", "Give a film with at least one.");
            var decoded = new PictureSize(frame.Pixels.Width, frame.Pixels.Height);
            return (decoded, detector.InputSizeFor(decoded, frame.SourceSize, RegionNormalized.Full));
        }
    }

    private Task<IReadOnlyList<ReplayResult>> RunGraphAsync(int frames, CancellationToken cancellation) =>
        ReplayAsync(job => job with { FrameLimit = frames }, cancellation);

    private async Task<(BenchLatency Latency, long Dropped)> MeasureLatencyAsync(CancellationToken cancellation)
    {
        using var probe = new LatencyProbe();
        IReadOnlyList<ReplayResult> results = await ReplayAsync(
            job => job with
            {
                Pace = SourcePace.Live,
                FramesPerSecond = BenchSettings.PacedFramesPerSecond,
                FrameLimit = BenchSettings.PacedFrames,
            },
            cancellation).ConfigureAwait(false);
        return (probe.Read(), results.Sum(result => result.Dropped));
    }

    private Task<IReadOnlyList<ReplayResult>> ReplayAsync(Func<ReplayJob, ReplayJob> adjust, CancellationToken cancellation) =>
        _runner.RunAsync(
            [
                .. Enumerable.Range(1, settings.Cameras).Select(i => adjust(
                    new ReplayJob($"camera-{i}", settings.Video, CameraPlan.Empty) { AnalysisWidth = settings.AnalysisWidth })),
            ],
            progress: null,
            cancellation);

    private BenchReport Report(long frames, BenchLatency latency, long dropped)
    {
        double bare = _decode.Cpu.TotalSeconds + _inference.Cpu.TotalSeconds;
        double early = _memoryMb[_memoryMb.Count / 10];
        return new BenchReport(
            Math.Round(bare / _graph.Cpu.TotalSeconds, 3),
            Rate(frames, _graph),
            Rate(frames, _decode),
            Rate(frames, _inference),
            new BenchCpu(Seconds(_graph), Seconds(_decode), Seconds(_inference)),
            latency,
            Math.Round(_memoryMb[^1], 1),
            Math.Round(_memoryMb[^1] - early, 1),
            settings.Cameras,
            frames,
            dropped);
    }

    private static double Rate(long frames, Measured part) => Math.Round(frames / part.Wall.TotalSeconds, 1);

    private static double Seconds(Measured part) => Math.Round(part.Cpu.TotalSeconds, 2);
}
