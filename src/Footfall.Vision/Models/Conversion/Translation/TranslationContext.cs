using Footfall.Vision.Models.Conversion.Onnx;
using Footfall.Vision.Models.Conversion.TensorFlow;
using ElementType = Footfall.Vision.Models.Conversion.Onnx.TensorProto.Types.DataType;

namespace Footfall.Vision.Models.Conversion.Translation;

/// <summary>What the translation of one step may ask for and write to.</summary>
/// <param name="graph">Takes the translated steps.</param>
/// <param name="resolve">What a TensorFlow name stands for; translates what it depends on first.</param>
internal sealed class TranslationContext(OnnxGraphBuilder graph, Func<string, GraphValue> resolve)
{
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);

    /// <summary>Takes the translated steps.</summary>
    public OnnxGraphBuilder Graph { get; } = graph;

    /// <summary>What the step takes in that place.</summary>
    public GraphValue Value(GraphNode node, int index) => index < node.Inputs.Count
        ? resolve(node.Inputs[index])
        : throw node.Unsupported($"it takes {node.Inputs.Count} values where {index + 1} are needed");

    /// <summary>What the step takes in that place, made when the model runs; a border may still be open.</summary>
    public ComputedValue Computed(GraphNode node, int index) => Value(node, index) as ComputedValue
        ?? throw node.Unsupported($"value {index} ('{node.Inputs[index]}') is a constant");

    /// <summary>As <see cref="Computed"/>, with an open border written out.</summary>
    public ComputedValue Complete(GraphNode node, int index)
    {
        ComputedValue value = Computed(node, index);
        if (value.Padding is not { } border)
        {
            return value;
        }

        if (!_written.TryGetValue(border.Name, out string? name))
        {
            name = BorderTranslation.Write(value, border, Graph);
            _written.Add(border.Name, name);
        }

        return value with { Name = name, Padding = null };
    }

    /// <summary>As <see cref="Computed"/>, a batch of pictures counted channels last.</summary>
    public ComputedValue Picture(GraphNode node, int index) =>
        Computed(node, index) is { IsPicture: true, ChannelsLast: true } picture
            ? picture
            : throw node.Unsupported($"value {index} ('{node.Inputs[index]}') is not a picture with channels last");

    /// <summary>What the step takes in that place, known when the model is converted.</summary>
    public ConstantTensor Constant(GraphNode node, int index) => (Value(node, index) as ConstantValue)?.Tensor
        ?? throw node.Unsupported($"value {index} ('{node.Inputs[index]}') is not a constant");

    /// <summary>As <see cref="Constant"/>: integers.</summary>
    public int[] Integers(GraphNode node, int index) => Constant(node, index) is { Kind: ConstantKind.Integer } constant
        ? constant.Integers()
        : throw node.Unsupported($"value {index} ('{node.Inputs[index]}') is not of integers");

    /// <summary>Writes a constant of floats for a step and gives the name that steps know it by.</summary>
    /// <remarks>
    /// Half floats stay halves in the file and are widened by a Cast, which ONNX Runtime does once when it loads the
    /// model: half the file, and not a bit changed.
    /// </remarks>
    /// <param name="node">The step that takes it.</param>
    /// <param name="role">What it is to the step, such as <c>weights</c>; names it.</param>
    /// <param name="tensor">Elements and shape as ONNX wants them.</param>
    public string Floats(GraphNode node, string role, ConstantTensor tensor)
    {
        string name = $"{node.Name}/{role}";
        int[] shape = [.. tensor.Shape];
        return tensor.Kind switch
        {
            ConstantKind.Half => Graph.Node(
                "Cast",
                $"{name}/float",
                [Graph.Constant(name, ElementType.Float16, tensor.Bytes.Span, shape)],
                OnnxAttribute.Int("to", (long)ElementType.Float)),
            ConstantKind.Single => Graph.Constant(name, ElementType.Float, tensor.Bytes.Span, shape),
            _ => throw node.Unsupported($"its {role} are integers"),
        };
    }
}
