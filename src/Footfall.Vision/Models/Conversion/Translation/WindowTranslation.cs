using Footfall.Vision.Models.Conversion.Onnx;
using Footfall.Vision.Models.Conversion.TensorFlow;

namespace Footfall.Vision.Models.Conversion.Translation;

/// <summary>Steps that slide a window over a picture: Conv2D and MaxPool.</summary>
internal static class WindowTranslation
{
    /// <summary>Conv2D without its bias, which TensorFlow adds in a step of its own.</summary>
    public static GraphValue Convolve(TranslationContext context, GraphNode node)
    {
        ConstantTensor filters = context.Constant(node, 1);
        if (filters.Shape is not [int rows, int columns, int channels, int results])
        {
            throw node.Unsupported($"its filters have {filters.Shape.Count} axes");
        }

        ComputedValue picture = Take(context, node);
        if (picture.Padding is { Fill: not 0 })
        {
            picture = context.Complete(node, 0);
        }

        if (picture.Channels != channels)
        {
            throw node.Unsupported($"its filters look at {channels} channels and the picture has {picture.Channels}");
        }

        return Slide(
            context, node, "Conv", picture, [picture.Name, context.Floats(node, "weights", ChannelsFirst(filters))],
            new Window(rows, columns, PerAxis(node, "strides"), PerAxis(node, "dilations")), results);
    }

    /// <summary>MaxPool; its border is minus infinity, so that it never wins.</summary>
    /// <remarks>
    /// Any other border is refused, not written out: ONNX Runtime (1.31, its PadFusion) draws a Pad of zeros into the
    /// pooling, where it counts as minus infinity, and the maximum of negative numbers comes out wrong.
    /// </remarks>
    public static GraphValue TakeMaximum(TranslationContext context, GraphNode node)
    {
        ComputedValue picture = Take(context, node);
        if (picture.Padding is { } border && !float.IsNegativeInfinity(border.Fill))
        {
            throw node.Unsupported($"its border is {border.Fill:g}, not minus infinity");
        }

        (int rows, int columns) = PerAxis(node, "ksize");
        return Slide(
            context, node, "MaxPool", picture, [picture.Name],
            new Window(rows, columns, PerAxis(node, "strides"), (1, 1)), picture.Channels);
    }

    private static ComputedValue Take(TranslationContext context, GraphNode node)
    {
        if (node.Text("data_format") is var order and not "NHWC")
        {
            throw node.Unsupported($"its axes are {order}");
        }

        if (node.Text("padding") is var padding and not "VALID")
        {
            throw node.Unsupported($"its padding is {padding}");
        }

        return context.Picture(node, 0);
    }

    private static ComputedValue Slide(
        TranslationContext context,
        GraphNode node,
        string operatorName,
        ComputedValue picture,
        IEnumerable<string> inputs,
        Window window,
        int channels)
    {
        AttributeProto[] settings =
        [
            OnnxAttribute.Ints("kernel_shape", window.Rows, window.Columns),
            OnnxAttribute.Ints("strides", window.Strides.Rows, window.Strides.Columns),
            OnnxAttribute.Ints("dilations", window.Dilations.Rows, window.Dilations.Columns),
            OnnxAttribute.Ints("pads", picture.Padding?.Pads ?? [0, 0, 0, 0]),
        ];
        int rows = Steps(picture.Rows, window.Rows, window.Strides.Rows, window.Dilations.Rows);
        int columns = Steps(picture.Columns, window.Columns, window.Strides.Columns, window.Dilations.Columns);
        return new ComputedValue(
            context.Graph.Node(operatorName, node.Name, inputs, settings),
            [picture.Shape[0], rows, columns, channels],
            ChannelsLast: true);
    }

    /// <summary>How many places a window has along an axis.</summary>
    private static int Steps(int length, int window, int stride, int dilation) =>
        ((length - (dilation * (window - 1)) - 1) / stride) + 1;

    private static (int Rows, int Columns) PerAxis(GraphNode node, string attribute) =>
        node.Integers(attribute) is [1, int rows, int columns, 1]
            ? (rows, columns)
            : throw node.Unsupported($"its {attribute} are [{string.Join(", ", node.Integers(attribute))}]");

    /// <summary>Filters from [rows, columns, channels, results] to ONNX's [results, channels, rows, columns].</summary>
    private static ConstantTensor ChannelsFirst(ConstantTensor filters)
    {
        int places = filters.Shape[0] * filters.Shape[1];
        int channels = filters.Shape[2];
        int results = filters.Shape[3];
        int size = filters.ElementBytes;
        ReadOnlySpan<byte> source = filters.Bytes.Span;
        byte[] target = new byte[source.Length];
        for (int place = 0; place < places; place++)
        {
            for (int channel = 0; channel < channels; channel++)
            {
                for (int result = 0; result < results; result++)
                {
                    int from = (((place * channels) + channel) * results) + result;
                    int to = (((result * channels) + channel) * places) + place;
                    source.Slice(from * size, size).CopyTo(target.AsSpan(to * size));
                }
            }
        }

        return filters with { Shape = [results, channels, filters.Shape[0], filters.Shape[1]], Bytes = target };
    }

    /// <param name="Rows">Height of the window.</param>
    /// <param name="Columns">Width of the window.</param>
    /// <param name="Strides">From one place to the next.</param>
    /// <param name="Dilations">From one row or column of the window to the next.</param>
    private sealed record Window(int Rows, int Columns, (int Rows, int Columns) Strides, (int Rows, int Columns) Dilations);
}
