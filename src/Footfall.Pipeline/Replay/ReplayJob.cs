using Footfall.Domain.Plans;
using Footfall.Pipeline.Graph;
using Footfall.Vision.Decoding;

namespace Footfall.Pipeline.Replay;

/// <summary>One recorded file to count from beginning to end.</summary>
/// <param name="CameraId">Names it in messages and intervals.</param>
/// <param name="Video">Path of the file.</param>
/// <param name="Plan">What to count.</param>
public sealed record ReplayJob(string CameraId, string Video, CameraPlan Plan)
{
    /// <summary>Analysed frames per second of film; null for every frame of the file.</summary>
    public double? FramesPerSecond { get; init; }

    /// <summary>As fast as it goes, or at the film's own pace as a live camera, which drops frames when the graph is busy.</summary>
    public SourcePace Pace { get; init; } = SourcePace.AsFastAsItGoes;

    /// <summary>Capture time of the first frame.</summary>
    public DateTimeOffset Start { get; init; } = DateTimeOffset.UnixEpoch;

    /// <summary>Width that frames are decoded at, pixels; never more than the file's own.</summary>
    public int AnalysisWidth { get; init; } = 640;

    /// <summary>Tells people apart by their looks as well; null for not at all.</summary>
    public AppearanceSettings? Appearance { get; init; }

    /// <summary>Frames after which it stops; null for the whole file.</summary>
    public long? FrameLimit { get; init; }

    /// <summary>Takes all detections as MOTChallenge text; null for none.</summary>
    public TextWriter? Detections { get; init; }

    /// <summary>Takes confirmed tracks as MOTChallenge text; null for none.</summary>
    public TextWriter? Tracks { get; init; }
}
