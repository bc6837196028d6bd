using Footfall.Analytics;
using Footfall.Domain.Geometry;
using Footfall.Domain.Journals;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Pipeline.Graph;
using Footfall.Pipeline.Metrics;
using Footfall.Tracking;
using Footfall.Vision.Detection;
using Footfall.Vision.Frames;
using Microsoft.Extensions.Logging.Abstractions;

namespace Footfall.Pipeline.Tests.Graph;

/// <summary>A real graph with real lanes, fed by hand.</summary>
internal sealed class GraphRig : IAnalysisSink, IAsyncDisposable
{
    private static readonly PictureSize Size = new(64, 48);
    private readonly StageMeter _meter = TestMeter.Create();

    public GraphRig(IPersonDetector detector, int detectors = 2, int batchSize = 1) => Graph = new FootfallGraph(
        detector,
        new GraphSettings("scripted", detectors, new BatchingOptions(batchSize, TimeSpan.FromMilliseconds(20))),
        _meter,
        TimeProvider.System,
        NullLogger<FootfallGraph>.Instance);

    public FootfallGraph Graph { get; }

    public PixelPool Pixels { get; } = new();

    public StageMeter Meter => _meter;

    public List<CameraInterval> Intervals { get; } = [];

    public CameraLane Add(string camera, bool live, SequenceRecorder? recorder = null, CameraPlan? plan = null) =>
        Graph.Add(
            new LaneSettings(camera, plan ?? CameraPlan.Empty, new FootfallTracker(new TrackerOptions()), live) { Recorder = recorder },
            this);

    /// <summary>A picture with one person whose box begins at (left, top), 100 ms after the one before.</summary>
    public CameraFrame Frame(string camera, long sequence, byte left = 10, byte top = 5, bool broken = false)
    {
        PixelBuffer pixels = Pixels.Rent(Size.Width, Size.Height);
        pixels.Span.Clear();
        pixels.Span[0] = left;
        pixels.Span[1] = top;
        pixels.Span[3] = broken ? (byte)1 : (byte)0;
        return new CameraFrame(
            camera, sequence, DateTimeOffset.UnixEpoch + TimeSpan.FromMilliseconds(100 * sequence), Size, pixels);
    }

    public void OnCrossing(in LineCrossing crossing)
    {
        // Seen through the intervals.
    }

    public void OnVisitEnded(in ZoneVisit visit)
    {
        // Seen through the intervals.
    }

    public void OnTransition(in ZoneTransition transition)
    {
        // Seen through the intervals.
    }

    public void OnQueue(in QueueEvent happening)
    {
        // Seen through the intervals.
    }

    public void OnIntervalClosed(CameraInterval interval, CameraJournal rest)
    {
        lock (Intervals)
        {
            Intervals.Add(interval);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Graph.DisposeAsync();
        _meter.Dispose();
    }
}
