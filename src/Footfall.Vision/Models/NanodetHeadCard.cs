using System.Collections.Immutable;

namespace Footfall.Vision.Models;

/// <summary>NanoDet: per stride class scores and a distribution over distances for each side of the box.</summary>
/// <param name="Strides">Pixels per cell, smallest first.</param>
/// <param name="RegMax">Largest distance in strides; each side has this many bins and one more.</param>
/// <param name="Scores">Names of the [N, cells, classes] tensors, already sigmoid, one per stride.</param>
/// <param name="Boxes">Names of the [N, cells, 4 × (RegMax + 1)] tensors, one per stride.</param>
public sealed record NanodetHeadCard(
    ImmutableArray<int> Strides, int RegMax, ImmutableArray<string> Scores, ImmutableArray<string> Boxes) : HeadCard
{
    /// <summary>Power that scores are raised to; below 1 it lifts them, and leaves their order.</summary>
    /// <remarks>
    /// Such a head is trained to give the overlap that its box will have with the person (Li et al., "Generalized Focal Loss", NeurIPS
    /// 2020), and no box fits perfectly: someone in plain view gets 0.75, where detectors that score the person alone give 0.95. A power
    /// brings both to one scale, so that one set of tracking options serves all.
    /// </remarks>
    /// <value>Above 0, at most 1; 1 unless set.</value>
    public float ScorePower { get; init; } = 1;

    /// <inheritdoc/>
    public override string Kind => "nanodet";
}
