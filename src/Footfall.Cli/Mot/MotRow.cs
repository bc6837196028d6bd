using Footfall.Domain.Geometry;

namespace Footfall.Cli.Mot;

/// <summary>One line of a MOTChallenge text file: a box in a frame.</summary>
/// <param name="Frame">Counts from 1.</param>
/// <param name="Id">The person; -1 in a file of detections.</param>
/// <param name="Box">Pixels of the full picture.</param>
/// <param name="Score">In detections the score; in ground truth 0 for a box that is to be ignored, otherwise 1.</param>
/// <param name="Kind">Eighth column; in MOT17 and MOT20 ground truth the class, 1 a pedestrian; null where it is missing.</param>
/// <remarks>Leal-Taixé et al., "MOTChallenge 2015", section 4; Milan et al., "MOT16", section 3.</remarks>
public readonly record struct MotRow(int Frame, int Id, BoxPixels Box, float Score, double? Kind);
