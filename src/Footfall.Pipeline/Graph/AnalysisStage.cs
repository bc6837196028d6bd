namespace Footfall.Pipeline.Graph;

/// <summary>Counts on one camera's tracks.</summary>
/// <remarks>Takes frames in order, one at a time; the state is the lane's analyzer.</remarks>
internal static class AnalysisStage
{
    public static FrameInFlight Analyse(FrameInFlight frame)
    {
        frame.Lane.Analyse(frame);
        return frame;
    }
}
