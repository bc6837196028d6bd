using System.Threading.Tasks.Dataflow;

namespace Footfall.Pipeline.Graph;

/// <summary>The stages of one lane, to see what waits before each.</summary>
/// <param name="tracking">Follows people.</param>
/// <param name="analysis">Counts.</param>
/// <param name="show">Shows to whoever watches.</param>
internal sealed class LaneStages(
    TransformManyBlock<FrameInFlight, FrameInFlight> tracking,
    TransformManyBlock<FrameInFlight, FrameInFlight> analysis,
    ActionBlock<FrameInFlight> show)
{
    /// <summary>The first one.</summary>
    public ITargetBlock<FrameInFlight> First => tracking;

    /// <summary>Frames that wait before tracking.</summary>
    public int BeforeTracking => tracking.InputCount;

    /// <summary>Frames that wait before analysis.</summary>
    public int BeforeAnalysis => analysis.InputCount;

    /// <summary>Frames that wait to be shown.</summary>
    public int BeforeShow => show.InputCount;
}
