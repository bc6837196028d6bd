namespace Footfall.Cli.Scoring.Tracks;

/// <summary>Who was there and who was tracked in one frame.</summary>
/// <param name="Truth">People of ground truth, as indices into <see cref="ScoredSequence.TruthBoxes"/>; each once.</param>
/// <param name="Tracks">Tracks, as indices into <see cref="ScoredSequence.TrackBoxes"/>; each once.</param>
/// <param name="Overlaps">Intersection over union, person by person: the pair (i, j) is at i · tracks + j.</param>
internal sealed record ScoredFrame(int[] Truth, int[] Tracks, double[] Overlaps);
