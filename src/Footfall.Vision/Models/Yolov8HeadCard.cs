namespace Footfall.Vision.Models;

/// <summary>YOLOv8 and kin: [N, 4 + classes, cells]: centre and size in input pixels, classes already sigmoid, no objectness.</summary>
/// <param name="Output">Name of the tensor.</param>
public sealed record Yolov8HeadCard(string Output) : HeadCard
{
    /// <inheritdoc/>
    public override string Kind => "yolov8";
}
