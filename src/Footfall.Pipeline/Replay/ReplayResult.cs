using Footfall.Domain.Measures;

namespace Footfall.Pipeline.Replay;

/// <summary>What a replay counted and how fast.</summary>
/// <param name="Frames">Frames analysed.</param>
/// <param name="Duration">Length of the film.</param>
/// <param name="Dropped">Frames dropped; 0 for a file.</param>
/// <param name="Intervals">Every closed interval in order.</param>
/// <param name="Wall">Time from opening the file to the last count.</param>
/// <param name="DetectionBusy">Time spent in the detector, summed over parallel calls and over all jobs of the run.</param>
/// <param name="DetectedFrames">Frames that went through the detector in the run.</param>
public sealed record ReplayResult(
    long Frames,
    TimeSpan Duration,
    long Dropped,
    IReadOnlyList<CameraInterval> Intervals,
    TimeSpan Wall,
    TimeSpan DetectionBusy,
    long DetectedFrames)
{
    /// <summary>Every counted crossing with its time, in the order in which they became certain.</summary>
    public IReadOnlyList<LineCrossing> Crossings { get; init; } = [];

    /// <summary>Tracks that went on as somebody lost before, told by their looks.</summary>
    public long Rejoined { get; init; }

    /// <summary>Time spent on looks for one frame, over all jobs of the run; null where nobody is told apart by looks.</summary>
    public TimeSpan? AppearancePerFrame { get; init; }

    /// <summary>Frames analysed in a second on the wall.</summary>
    public double FramesPerSecond => Frames / Math.Max(Wall.TotalSeconds, 1e-9);

    /// <summary>Time in the detector for one frame.</summary>
    public TimeSpan DetectionPerFrame => DetectionBusy / Math.Max(DetectedFrames, 1);
}
