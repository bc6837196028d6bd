using Footfall.Vision.Models.Conversion.Onnx;
using Footfall.Vision.Models.Conversion.TensorFlow;

namespace Footfall.Vision.Models.Conversion.Translation;

/// <summary>Steps that only arrange elements: Transpose, Reshape, ConcatV2, SplitV.</summary>
internal static class ArrangementTranslation
{
    private static readonly int[] ToChannelsLast = [0, 2, 3, 1];
    private static readonly int[] ToChannelsFirst = [0, 3, 1, 2];

    /// <summary>Transpose; turning a picture between channels first and channels last only changes how axes are counted.</summary>
    public static GraphValue Transpose(TranslationContext context, GraphNode node)
    {
        int[] order = context.Integers(node, 1);
        ComputedValue turned = context.Computed(node, 0);
        if (turned.IsPicture && order.SequenceEqual(turned.ChannelsLast ? ToChannelsFirst : ToChannelsLast))
        {
            return turned with { Shape = Reorder(turned.Shape, order), ChannelsLast = !turned.ChannelsLast };
        }

        ComputedValue value = context.Complete(node, 0);
        if (value.ChannelsLast || !order.Order().SequenceEqual(Enumerable.Range(0, value.Shape.Count)))
        {
            throw node.Unsupported($"it orders the axes [{string.Join(", ", order)}]");
        }

        return new ComputedValue(
            context.Graph.Node("Transpose", node.Name, [value.Name], OnnxAttribute.Ints("perm", order)),
            Reorder(value.Shape, order));
    }

    /// <summary>Reshape; the number of pictures and one further length stay open, so that pictures may have any size.</summary>
    public static GraphValue Reshape(TranslationContext context, GraphNode node)
    {
        ComputedValue value = context.Complete(node, 0);
        int[] target = context.Integers(node, 1);
        int known = target.Where(static length => length != -1).Aggregate(1, static (product, length) => product * length);
        int count = value.Shape.Aggregate(1, static (product, length) => product * length);
        if (value.ChannelsLast || target.Length == 0 || target[0] != value.Shape[0]
            || target.Count(static length => length == -1) != 1 || known <= 0 || count % known != 0)
        {
            throw node.Unsupported(
                $"it makes [{string.Join(", ", target)}] of [{string.Join(", ", value.Shape)}]; "
                + "known is one length for each picture, one left open, the others fixed");
        }

        // 0 takes over the length that is there: the number of pictures.
        long[] lengths = [0, .. target.Skip(1).Select(static length => (long)length)];
        string shape = context.Graph.Constant($"{node.Name}/shape", lengths, lengths.Length);
        return new ComputedValue(
            context.Graph.Node("Reshape", node.Name, [value.Name, shape]),
            [.. target.Select(length => length == -1 ? count / known : length)]);
    }

    /// <summary>ConcatV2: values one after another along an axis.</summary>
    public static GraphValue Concatenate(TranslationContext context, GraphNode node)
    {
        int last = node.Inputs.Count - 1;
        int axis = Axis(context, node, last);
        ComputedValue[] parts = [.. Enumerable.Range(0, last).Select(index => context.Complete(node, index))];
        int length = parts.Sum(part => part.Shape[axis]);
        IReadOnlyList<int> shape = parts[0].ShapeWith(axis, length);
        if (parts.Any(part =>
            part.ChannelsLast != parts[0].ChannelsLast || !part.ShapeWith(axis, length).SequenceEqual(shape)))
        {
            throw node.Unsupported("its parts differ in more than the axis that they are joined along");
        }

        string name = context.Graph.Node(
            "Concat", node.Name, parts.Select(static part => part.Name),
            OnnxAttribute.Int("axis", parts[0].AxisInMemory(axis)));
        return parts[0] with { Name = name, Shape = shape };
    }

    /// <summary>SplitV: parts of given lengths along an axis; results are <c>name</c>, <c>name:1</c>, …</summary>
    public static IReadOnlyList<GraphValue> Split(TranslationContext context, GraphNode node)
    {
        ComputedValue value = context.Complete(node, 0);
        int[] lengths = context.Integers(node, 1);
        int axis = Axis(context, node, 2);
        if (lengths.Any(static length => length < 0) || lengths.Sum() != value.Shape[axis])
        {
            throw node.Unsupported($"it cuts a length of {value.Shape[axis]} into [{string.Join(", ", lengths)}]");
        }

        string[] names = [.. lengths.Select((_, part) => part == 0 ? node.Name : $"{node.Name}:{part}")];
        long[] elements = [.. lengths.Select(static length => (long)length)];
        context.Graph.Node(
            "Split",
            node.Name,
            [value.Name, context.Graph.Constant($"{node.Name}/lengths", elements, elements.Length)],
            names,
            OnnxAttribute.Int("axis", value.AxisInMemory(axis)));
        return [.. names.Zip(lengths, (name, length) => value with { Name = name, Shape = value.ShapeWith(axis, length) })];
    }

    private static int Axis(TranslationContext context, GraphNode node, int index)
    {
        int rank = context.Computed(node, 0).Shape.Count;
        return context.Integers(node, index) is [int axis] && axis >= -rank && axis < rank
            ? axis < 0 ? axis + rank : axis
            : throw node.Unsupported($"its axis is [{string.Join(", ", context.Integers(node, index))}] of {rank}");
    }

    private static int[] Reorder(IReadOnlyList<int> shape, IEnumerable<int> order) => [.. order.Select(axis => shape[axis])];
}
