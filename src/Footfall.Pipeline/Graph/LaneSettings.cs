using Footfall.Analytics;
using Footfall.Domain.Journals;
using Footfall.Domain.Plans;
using Footfall.Storage.Configuration;
using Footfall.Tracking;
using Footfall.Tracking.Stillness;

namespace Footfall.Pipeline.Graph;

/// <summary>What makes one camera's lane.</summary>
/// <param name="CameraId">Unique in the graph.</param>
/// <param name="Plan">What it counts.</param>
/// <param name="Tracker">Its own, shared with no other camera.</param>
/// <param name="DropsWhenBusy">True for live cameras: the oldest waiting frame makes room. False for files: the reader waits.</param>
public sealed record LaneSettings(string CameraId, CameraPlan Plan, ITracker Tracker, bool DropsWhenBusy)
{
    /// <summary>Frames that wait before the graph.</summary>
    /// <value>At least 1; 4 unless set.</value>
    public int QueueCapacity { get; init; } = 4;

    /// <summary>Which boxes the detector hands on; may be changed later.</summary>
    public LaneScores Scores { get; init; } = LaneScores.Default;

    /// <summary>What pictures of it people may see; may be changed later.</summary>
    public PictureMode PictureMode { get; init; }

    /// <summary>How it accounts for time.</summary>
    public AnalyzerOptions Analysis { get; init; } = new();

    /// <summary>
    /// Whether somebody looks again after the lane's end: then who is in view is left to its journal, and visits are not ended.
    /// </summary>
    public bool IsResumable { get; init; }

    /// <summary>What the camera's last lane left behind; null for nothing.</summary>
    public CameraJournal? Resumed { get; init; }

    /// <summary>Learns and leaves out what never moves; null where everything counts, as in a film of minutes.</summary>
    public StillThings? StillThings { get; init; }

    /// <summary>Tells people apart by their looks as well; null for not at all.</summary>
    public AppearanceSettings? Appearance { get; init; }

    /// <summary>Sees every analysed frame, for writing tracks and detections to files; null for none.</summary>
    public ILaneRecorder? Recorder { get; init; }

    /// <summary>
    /// <see cref="Analysis"/>, but whoever may come back under an old id is remembered until then: line sides, zones and flow go on.
    /// </summary>
    internal AnalyzerOptions AnalysisInUse =>
        Appearance is { } looks && looks.Options.Limit > Analysis.TrackMemory
            ? Analysis with { TrackMemory = looks.Options.Limit }
            : Analysis;
}
