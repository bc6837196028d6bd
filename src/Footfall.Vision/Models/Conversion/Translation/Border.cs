namespace Footfall.Vision.Models.Conversion.Translation;

/// <summary>A border around a picture.</summary>
/// <param name="Name">Name of the step that adds it.</param>
/// <param name="Top">Rows above.</param>
/// <param name="Left">Columns to the left.</param>
/// <param name="Bottom">Rows below.</param>
/// <param name="Right">Columns to the right.</param>
/// <param name="Fill">What stands in it.</param>
internal sealed record Border(string Name, int Top, int Left, int Bottom, int Right, float Fill)
{
    /// <summary>In the order ONNX takes borders of convolution and pooling in: begin of both axes, then end of both.</summary>
    public int[] Pads => [Top, Left, Bottom, Right];
}
