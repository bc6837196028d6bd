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
    /// <inheritdoc/>
    public override string Kind => "nanodet";
}
