namespace Footfall.Cli.Scoring.Tracks;

/// <summary>A sequence ready to be scored: only what counts, ids numbered from 0.</summary>
/// <param name="FrameCount">Frames of the sequence, those without anybody too.</param>
/// <param name="Frames">In order; those without a box on either side may be left out.</param>
/// <param name="TruthBoxes">How many boxes each person has; none has 0.</param>
/// <param name="TrackBoxes">How many boxes each track has; none has 0.</param>
internal sealed record ScoredSequence(int FrameCount, IReadOnlyList<ScoredFrame> Frames, int[] TruthBoxes, int[] TrackBoxes);
