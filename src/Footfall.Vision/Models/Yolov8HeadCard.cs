using System.Collections.Immutable;

namespace Footfall.Vision.Models;

/// <summary>YOLOv8 and kin: [N, 4 + classes, cells]: centre and size in input pixels, classes already sigmoid, no objectness.</summary>
/// <param name="Strides">Pixels per cell; 8, 16 and 32 unless the card says otherwise.</param>
/// <param name="Output">Name of the tensor.</param>
public sealed record Yolov8HeadCard(ImmutableArray<int> Strides, string Output) : HeadCard
{
    /// <inheritdoc/>
    public override string Kind => "yolov8";
}
