using System.Collections.Immutable;

namespace Footfall.Vision.Models;

/// <summary>YOLOX: [N, cells of all strides, 5 + classes]: centre and size to be decoded on the grid, objectness, classes.</summary>
/// <param name="Strides">Pixels per cell, in the order of the rows.</param>
/// <param name="Output">Name of the tensor.</param>
public sealed record YoloxHeadCard(ImmutableArray<int> Strides, string Output) : HeadCard
{
    /// <inheritdoc/>
    public override string Kind => "yolox";
}
