using Footfall.Vision.Models.Conversion.Onnx;
using Footfall.Vision.Models.Conversion.TensorFlow;

namespace Footfall.Vision.Models.Conversion.Translation;

/// <summary>ResizeBilinear, with the centres of pixels on top of each other.</summary>
internal static class ResizeTranslation
{
    /// <summary>
    /// Writes the factor between the two sizes in the TensorFlow graph, not the size itself: a picture of another size is
    /// enlarged or reduced alike.
    /// </summary>
    public static GraphValue Resize(TranslationContext context, GraphNode node)
    {
        if (!node.Flag("half_pixel_centers") || node.Flag("align_corners"))
        {
            throw node.Unsupported("it lays corners, not centres of pixels, on top of each other");
        }

        ComputedValue picture = context.Complete(node, 0);
        if (!picture.IsPicture || !picture.ChannelsLast || context.Integers(node, 1) is not [int rows, int columns])
        {
            throw node.Unsupported("it does not take a picture with channels last and two lengths");
        }

        string scales = context.Graph.Constant(
            $"{node.Name}/scales", [1f, 1f, (float)rows / picture.Rows, (float)columns / picture.Columns], 4);
        return new ComputedValue(
            context.Graph.Node(
                "Resize", node.Name, [picture.Name, "", scales],
                OnnxAttribute.Text("mode", "linear"),
                OnnxAttribute.Text("coordinate_transformation_mode", "half_pixel")),
            [picture.Shape[0], rows, columns, picture.Channels],
            ChannelsLast: true);
    }
}
