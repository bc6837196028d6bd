using System.Buffers.Binary;
using Google.Protobuf;
using ElementType = Footfall.Vision.Models.Conversion.Onnx.TensorProto.Types.DataType;

namespace Footfall.Vision.Models.Conversion.Onnx;

/// <summary>Puts an ONNX model together, step by step, each after those whose results it takes.</summary>
/// <remarks>
/// The same calls give the same bytes: nothing is stamped, and no field is written in the order of a hash table.
/// A name belongs to one value; using it twice is refused at once, where ONNX Runtime would refuse the whole file.
/// </remarks>
/// <param name="name">Name of the graph.</param>
internal sealed class OnnxGraphBuilder(string name)
{
    /// <summary>File format 8 and operators 17: old enough for every runtime of the last years, new enough for all that is used.</summary>
    private const int FileFormatVersion = 8;
    private const int OperatorSetVersion = 17;

    private readonly GraphProto _graph = new() { Name = name };
    private readonly List<StringStringEntryProto> _notes = [];
    private readonly HashSet<string> _values = new(StringComparer.Ordinal);

    /// <summary>Adds a value that the caller gives.</summary>
    public string Input(string valueName, ElementType type, params ReadOnlySpan<OnnxDimension> dimensions)
    {
        _graph.Input.Add(Describe(Claim(valueName), type, dimensions));
        return valueName;
    }

    /// <summary>Names a value, made by a step before, that the caller gets.</summary>
    public void Output(string valueName, ElementType type, params ReadOnlySpan<OnnxDimension> dimensions) =>
        _graph.Output.Add(Describe(valueName, type, dimensions));

    /// <summary>Adds 32-bit floats; no dimensions for a scalar.</summary>
    public string Constant(string valueName, ReadOnlySpan<float> elements, params ReadOnlySpan<int> dimensions)
    {
        byte[] bytes = new byte[elements.Length * sizeof(float)];
        for (int i = 0; i < elements.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), elements[i]);
        }

        return Constant(valueName, ElementType.Float, bytes, dimensions);
    }

    /// <summary>Adds 64-bit integers, which ONNX takes shapes, sizes and axes as; no dimensions for a scalar.</summary>
    public string Constant(string valueName, ReadOnlySpan<long> elements, params ReadOnlySpan<int> dimensions)
    {
        byte[] bytes = new byte[elements.Length * sizeof(long)];
        for (int i = 0; i < elements.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(i * sizeof(long)), elements[i]);
        }

        return Constant(valueName, ElementType.Int64, bytes, dimensions);
    }

    /// <summary>Adds elements of any type as they lie in a file: last axis fastest, little-endian.</summary>
    public string Constant(
        string valueName, ElementType type, ReadOnlySpan<byte> elements, params ReadOnlySpan<int> dimensions)
    {
        var tensor = new TensorProto
        {
            Name = Claim(valueName),
            DataType = type,
            RawData = ByteString.CopyFrom(elements),
        };
        foreach (int dimension in dimensions)
        {
            tensor.Dims.Add(dimension);
        }

        _graph.Initializer.Add(tensor);
        return valueName;
    }

    /// <summary>Adds a step with one result, which bears the step's name.</summary>
    /// <returns>Name of the result.</returns>
    public string Node(string operatorName, string nodeName, IEnumerable<string> inputs, params AttributeProto[] attributes)
    {
        Node(operatorName, nodeName, inputs, [nodeName], attributes);
        return nodeName;
    }

    /// <summary>Adds a step with any number of results.</summary>
    public void Node(
        string operatorName,
        string nodeName,
        IEnumerable<string> inputs,
        IReadOnlyList<string> outputs,
        params AttributeProto[] attributes)
    {
        var node = new NodeProto { OpType = operatorName, Name = nodeName };
        node.Input.AddRange(inputs);
        node.Output.AddRange(outputs.Select(Claim));
        node.Attribute.AddRange(attributes);
        _graph.Node.Add(node);
    }

    /// <summary>Adds a note to the file, such as its source.</summary>
    public void Note(string key, string value) => _notes.Add(new StringStringEntryProto { Key = key, Value = value });

    /// <summary>The file.</summary>
    public byte[] Build()
    {
        var model = new ModelProto
        {
            IrVersion = FileFormatVersion,
            ProducerName = "footfall",
            Graph = _graph,
            OpsetImport = { new OperatorSetIdProto { Domain = "", Version = OperatorSetVersion } },
        };
        model.MetadataProps.AddRange(_notes);
        return model.ToByteArray();
    }

    private string Claim(string valueName) =>
        _values.Add(valueName)
            ? valueName
            : throw new ArgumentException(
                $"The graph has a value '{valueName}' already; names must differ.", nameof(valueName));

    private static ValueInfoProto Describe(string valueName, ElementType type, ReadOnlySpan<OnnxDimension> dimensions)
    {
        var shape = new TensorShapeProto();
        foreach (OnnxDimension dimension in dimensions)
        {
            shape.Dim.Add(dimension.ToProto());
        }

        return new ValueInfoProto
        {
            Name = valueName,
            Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = type, Shape = shape } },
        };
    }
}
