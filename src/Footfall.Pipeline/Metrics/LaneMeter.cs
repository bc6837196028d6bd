using System.Diagnostics.Metrics;

namespace Footfall.Pipeline.Metrics;

/// <summary>Counts the frames of one camera: read, dropped because the graph was busy, analysed.</summary>
/// <remarks>Instruments of the meter <c>Footfall.Pipeline</c>, tagged <c>camera</c>. Thread-safe.</remarks>
public sealed class LaneMeter
{
    private readonly KeyValuePair<string, object?> _camera;
    private readonly Counter<long> _readCounter;
    private readonly Counter<long> _droppedCounter;
    private readonly Counter<long> _analysedCounter;
    private readonly Counter<long> _rejoinedCounter;
    private readonly Histogram<double> _latency;
    private long _read;
    private long _dropped;
    private long _analysed;
    private long _rejoined;

    internal LaneMeter(Meter meter, string cameraId)
    {
        _camera = new("camera", cameraId);
        _readCounter = meter.CreateCounter<long>("footfall.frames.read", "{frame}", "Frames read from a camera.");
        _droppedCounter = meter.CreateCounter<long>(
            "footfall.frames.dropped", "{frame}", "Frames dropped because the graph was busy; the oldest goes first.");
        _analysedCounter = meter.CreateCounter<long>("footfall.frames.analysed", "{frame}", "Frames counted on.");
        _rejoinedCounter = meter.CreateCounter<long>(
            "footfall.tracks.rejoined", "{track}", "Tracks that went on as somebody lost before, told by their looks.");
        _latency = meter.CreateHistogram<double>(
            "footfall.frames.latency",
            "s",
            "Time from a frame's arrival in the graph to its count.",
            advice: Durations.Buckets);
    }

    /// <summary>Frames read from the camera.</summary>
    public long Read => Interlocked.Read(ref _read);

    /// <summary>Frames dropped because the graph was busy.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Frames counted on.</summary>
    public long Analysed => Interlocked.Read(ref _analysed);

    /// <summary>Tracks that went on as somebody lost before, told by their looks.</summary>
    public long Rejoined => Interlocked.Read(ref _rejoined);

    internal void CountRejoined(long tracks)
    {
        if (tracks > 0)
        {
            Interlocked.Add(ref _rejoined, tracks);
            _rejoinedCounter.Add(tracks, _camera);
        }
    }

    internal void CountRead()
    {
        Interlocked.Increment(ref _read);
        _readCounter.Add(1, _camera);
    }

    internal void CountDropped()
    {
        Interlocked.Increment(ref _dropped);
        _droppedCounter.Add(1, _camera);
    }

    internal void CountAnalysed(TimeSpan latency)
    {
        Interlocked.Increment(ref _analysed);
        _analysedCounter.Add(1, _camera);
        _latency.Record(latency.TotalSeconds, _camera);
    }
}
