using Footfall.Vision.Models.Conversion.Onnx;
using Footfall.Vision.Models.Conversion.TensorFlow;

namespace Footfall.Vision.Models.Conversion.Translation;

/// <summary>Steps that treat each element alike: Add, AddV2, LeakyRelu, Sigmoid, Identity.</summary>
internal static class ElementwiseTranslation
{
    /// <summary>The sum of two values of one shape, of a picture and a number for each channel, or of two constants.</summary>
    public static GraphValue Add(TranslationContext context, GraphNode node) =>
        (context.Value(node, 0), context.Value(node, 1)) switch
        {
            (ConstantValue, ConstantValue) => ConstantTranslation.Add(context, node),
            (ComputedValue, ConstantValue bias) => AddToChannels(context, node, bias.Tensor),
            (ComputedValue, ComputedValue) => AddAlike(context, node),
            _ => throw node.Unsupported("it adds a computed value to a constant"),
        };

    /// <summary>x where positive, alpha · x elsewhere.</summary>
    public static GraphValue LeakyRelu(TranslationContext context, GraphNode node) =>
        Each(context, node, "LeakyRelu", OnnxAttribute.Float("alpha", node.Number("alpha")));

    /// <summary>1 / (1 + e^−x).</summary>
    public static GraphValue Sigmoid(TranslationContext context, GraphNode node) => Each(context, node, "Sigmoid");

    /// <summary>The same value under a second name; nothing is written.</summary>
    public static GraphValue Alias(TranslationContext context, GraphNode node) => context.Value(node, 0);

    private static ComputedValue Each(
        TranslationContext context, GraphNode node, string operatorName, params AttributeProto[] settings)
    {
        ComputedValue value = context.Complete(node, 0);
        return value with { Name = context.Graph.Node(operatorName, node.Name, [value.Name], settings) };
    }

    private static ComputedValue AddToChannels(TranslationContext context, GraphNode node, ConstantTensor bias)
    {
        ComputedValue picture = context.Complete(node, 0);
        if (!picture.IsPicture || !picture.ChannelsLast || bias.Shape is not [int channels] || channels != picture.Channels)
        {
            throw node.Unsupported(
                $"it adds a constant of [{string.Join(", ", bias.Shape)}] "
                + $"to a value of [{string.Join(", ", picture.Shape)}]");
        }

        string name = context.Floats(node, "bias", bias with { Shape = [channels, 1, 1] });
        return picture with { Name = context.Graph.Node("Add", node.Name, [picture.Name, name]) };
    }

    private static ComputedValue AddAlike(TranslationContext context, GraphNode node)
    {
        ComputedValue left = context.Complete(node, 0);
        ComputedValue right = context.Complete(node, 1);
        return left.ChannelsLast == right.ChannelsLast && left.Shape.SequenceEqual(right.Shape)
            ? left with { Name = context.Graph.Node("Add", node.Name, [left.Name, right.Name]) }
            : throw node.Unsupported(
                $"it adds values of [{string.Join(", ", left.Shape)}] and [{string.Join(", ", right.Shape)}]");
    }
}
