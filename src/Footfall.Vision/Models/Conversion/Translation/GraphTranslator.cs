using Footfall.Vision.Models.Conversion.Onnx;
using Footfall.Vision.Models.Conversion.TensorFlow;
using ElementType = Footfall.Vision.Models.Conversion.Onnx.TensorProto.Types.DataType;

namespace Footfall.Vision.Models.Conversion.Translation;

/// <summary>Translates a TensorFlow graph of pictures into an ONNX graph.</summary>
/// <remarks>
/// Walks from the outputs towards the input and writes each step after those that it depends on; what no output needs
/// is left out. The order, and with it every byte, depends on nothing but the graph.
/// </remarks>
internal sealed class GraphTranslator
{
    private static readonly Dictionary<string, Func<TranslationContext, GraphNode, GraphValue>> Translations =
        new(StringComparer.Ordinal)
        {
            ["SparseToDense"] = ConstantTranslation.FillEmptySparse,
            ["Pad"] = BorderTranslation.Zeros,
            ["PadV2"] = BorderTranslation.Filled,
            ["Conv2D"] = WindowTranslation.Convolve,
            ["MaxPool"] = WindowTranslation.TakeMaximum,
            ["Add"] = ElementwiseTranslation.Add,
            ["AddV2"] = ElementwiseTranslation.Add,
            ["LeakyRelu"] = ElementwiseTranslation.LeakyRelu,
            ["Sigmoid"] = ElementwiseTranslation.Sigmoid,
            ["Identity"] = ElementwiseTranslation.Alias,
            ["Transpose"] = ArrangementTranslation.Transpose,
            ["Reshape"] = ArrangementTranslation.Reshape,
            ["ConcatV2"] = ArrangementTranslation.Concatenate,
            ["ResizeBilinear"] = ResizeTranslation.Resize,
        };

    private readonly GraphModel _model;
    private readonly PictureInput _input;
    private readonly OnnxGraphBuilder _graph;
    private readonly TranslationContext _context;
    private readonly Dictionary<string, IReadOnlyList<GraphValue>> _results = new(StringComparer.Ordinal);
    private readonly HashSet<string> _underWay = new(StringComparer.Ordinal);

    private GraphTranslator(GraphModel model, PictureInput input, OnnxGraphBuilder graph)
    {
        _model = model;
        _input = input;
        _graph = graph;
        _context = new TranslationContext(graph, Resolve);
    }

    /// <summary>Adds the translated graph to an ONNX graph.</summary>
    /// <param name="model">The TensorFlow graph.</param>
    /// <param name="input">How its pictures are made.</param>
    /// <param name="outputs">What it gives.</param>
    /// <param name="graph">Takes the steps.</param>
    /// <exception cref="ConversionException">A step has no translation; the message names it.</exception>
    public static void Translate(
        GraphModel model, PictureInput input, IReadOnlyList<ModelOutput> outputs, OnnxGraphBuilder graph)
    {
        var translator = new GraphTranslator(model, input, graph);
        foreach (ModelOutput output in outputs)
        {
            translator.Write(output);
        }
    }

    private void Write(ModelOutput output)
    {
        if (Resolve(output.TensorFlowName) is not ComputedValue { Padding: null, Shape: [1, _, int values] } value
            || values != output.Values)
        {
            throw new ConversionException(
                $"The graph's output '{output.TensorFlowName}' is not [1, cells, {output.Values}], "
                + $"as '{output.Name}' has to be; it is another model than the converter knows.");
        }

        _graph.Node("Identity", output.Name, [value.Name]);
        _graph.Output(output.Name, ElementType.Float, "batch", output.Cells, output.Values);
    }

    /// <summary>What a name stands for: <c>step</c>, or <c>step:1</c> for its second result.</summary>
    private GraphValue Resolve(string name)
    {
        int colon = name.LastIndexOf(':');
        string step = colon < 0 ? name : name[..colon];
        int result = 0;
        if (colon >= 0 && !int.TryParse(name.AsSpan(colon + 1), out result))
        {
            throw new ConversionException(
                $"The graph takes '{name}', which names no result of a step; the file is damaged.");
        }

        IReadOnlyList<GraphValue> results = Results(step);
        return result < results.Count
            ? results[result]
            : throw new ConversionException($"The graph takes '{name}', but '{step}' has {results.Count} results.");
    }

    private IReadOnlyList<GraphValue> Results(string step)
    {
        if (_results.TryGetValue(step, out IReadOnlyList<GraphValue>? known))
        {
            return known;
        }

        if (!_underWay.Add(step))
        {
            throw new ConversionException($"Step '{step}' depends on itself; the converter reads graphs without loops.");
        }

        IReadOnlyList<GraphValue> results = Translate(_model.Node(step));
        _results.Add(step, results);
        return results;
    }

    private IReadOnlyList<GraphValue> Translate(GraphNode node) => node.Op switch
    {
        "Const" => [new ConstantValue(_model.Constant(node))],
        "Placeholder" when node.Name == _input.Placeholder => [InputTranslation.Write(_graph, node, _input)],
        "SplitV" => ArrangementTranslation.Split(_context, node),
        _ when Translations.TryGetValue(node.Op, out Func<TranslationContext, GraphNode, GraphValue>? translate) =>
            [translate(_context, node)],
        _ => throw node.Unsupported("the operator is not known"),
    };
}
