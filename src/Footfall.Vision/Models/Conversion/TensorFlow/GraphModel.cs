using System.Text.Json;

namespace Footfall.Vision.Models.Conversion.TensorFlow;

/// <summary>A TensorFlow.js graph model: steps and constants by name.</summary>
internal sealed class GraphModel
{
    private readonly Dictionary<string, GraphNode> _nodes;
    private readonly IReadOnlyDictionary<string, ConstantTensor> _constants;

    private GraphModel(Dictionary<string, GraphNode> nodes, IReadOnlyDictionary<string, ConstantTensor> constants)
    {
        _nodes = nodes;
        _constants = constants;
    }

    /// <summary>Reads a model.</summary>
    /// <param name="json">The JSON file.</param>
    /// <param name="binary">The binary file.</param>
    /// <exception cref="ConversionException">Either is not what a graph model consists of.</exception>
    public static GraphModel Read(ReadOnlySpan<byte> json, ReadOnlyMemory<byte> binary)
    {
        GraphModelDocument document = Parse(json);
        if (document.WeightsManifest is not [WeightGroup group])
        {
            throw new ConversionException(
                $"The graph model has {document.WeightsManifest?.Count ?? 0} groups of weights; "
                + "the converter reads exactly one.");
        }

        var nodes = new Dictionary<string, GraphNode>(StringComparer.Ordinal);
        foreach (GraphNode node in document.ModelTopology?.Node ?? [])
        {
            if (!nodes.TryAdd(node.Name, node))
            {
                throw new ConversionException($"The graph has two steps named '{node.Name}'; the file is damaged.");
            }
        }

        return new GraphModel(nodes, WeightReader.Read(group, binary));
    }

    /// <summary>The step of that name.</summary>
    public GraphNode Node(string name) =>
        _nodes.GetValueOrDefault(name) ?? throw new ConversionException(
            $"The graph has no step '{name}'; it is another model than the converter knows.");

    /// <summary>The constant that belongs to a Const step.</summary>
    public ConstantTensor Constant(GraphNode node) =>
        _constants.GetValueOrDefault(node.Name) ?? throw new ConversionException(
            $"The weights have no constant '{node.Name}', which the graph takes; the files belong to different models.");

    private static GraphModelDocument Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, GraphModelJson.Default.GraphModelDocument)
                ?? throw new ConversionException("The graph model's JSON file says null; it holds no graph.");
        }
        catch (JsonException error)
        {
            throw new ConversionException($"The graph model's JSON file cannot be read: {error.Message}", error);
        }
    }
}
