using Footfall.Vision.Models.Conversion.Onnx;
using Footfall.Vision.Models.Conversion.TensorFlow;

namespace Footfall.Vision.Models.Conversion.Translation;

/// <summary>Borders around pictures: Pad and PadV2.</summary>
/// <remarks>
/// The border stays open until a step takes the picture. Convolution and pooling take it as a setting of their own,
/// which every runtime does in place; before any other step it is written as a Pad.
/// </remarks>
internal static class BorderTranslation
{
    /// <summary>Pad: a border of zeros.</summary>
    public static GraphValue Zeros(TranslationContext context, GraphNode node) => Around(context, node, 0);

    /// <summary>PadV2: a border of a given value, such as minus infinity before a maximum.</summary>
    public static GraphValue Filled(TranslationContext context, GraphNode node) =>
        context.Constant(node, 2) is { Count: 1 } fill
            ? Around(context, node, fill.Number())
            : throw node.Unsupported("its border's value is not one number");

    /// <summary>Writes an open border as a step.</summary>
    /// <returns>Name of the picture with its border.</returns>
    public static string Write(ComputedValue picture, Border border, OnnxGraphBuilder graph)
    {
        long[] pads = [0, 0, border.Top, border.Left, 0, 0, border.Bottom, border.Right];
        return graph.Node(
            "Pad",
            border.Name,
            [
                picture.Name,
                graph.Constant($"{border.Name}/pads", pads, pads.Length),
                graph.Constant($"{border.Name}/fill", [border.Fill]),
            ]);
    }

    private static ComputedValue Around(TranslationContext context, GraphNode node, float fill)
    {
        ComputedValue picture = context.Complete(node, 0);
        int[] pads = context.Integers(node, 1);
        if (!picture.IsPicture || pads.Length != 2 * picture.Shape.Count)
        {
            throw node.Unsupported($"{picture.Shape.Count} axes and {pads.Length} widths are not a picture with a border");
        }

        int row = picture.RowAxis;
        int other = picture.ChannelsLast ? 3 : 1;
        if (pads[0] != 0 || pads[1] != 0 || pads[2 * other] != 0 || pads[(2 * other) + 1] != 0)
        {
            throw node.Unsupported("it adds pictures or channels");
        }

        var border = new Border(
            node.Name,
            Top: pads[2 * row],
            Left: pads[(2 * row) + 2],
            Bottom: pads[(2 * row) + 1],
            Right: pads[(2 * row) + 3],
            fill);
        int[] shape = [.. picture.Shape];
        shape[row] += border.Top + border.Bottom;
        shape[row + 1] += border.Left + border.Right;
        return picture with { Shape = shape, Padding = border };
    }
}
