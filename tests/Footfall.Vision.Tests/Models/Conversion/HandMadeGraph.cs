using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;
using Footfall.Vision.Models.Conversion.Onnx;
using Footfall.Vision.Models.Conversion.TensorFlow;
using Footfall.Vision.Models.Conversion.Translation;

namespace Footfall.Vision.Tests.Models.Conversion;

/// <summary>A TensorFlow.js graph written by hand: the JSON and the bytes that TensorFlow's own converter would write.</summary>
internal sealed class HandMadeGraph
{
    public const string Pictures = "pictures_in";

    private readonly JsonArray _nodes = [];
    private readonly JsonArray _weights = [];
    private readonly List<byte> _binary = [];
    private readonly List<ModelOutput> _outputs = [];
    private readonly float[] _mean;
    private readonly float[] _deviation;

    /// <summary>A graph that looks at one picture of this size; its numbers come in as they are.</summary>
    public HandMadeGraph(int channels, int rows, int columns, float mean = 0, float deviation = 1)
    {
        _mean = [.. Enumerable.Repeat(mean, channels)];
        _deviation = [.. Enumerable.Repeat(deviation, channels)];
        JsonArray lengths = [.. new[] { 1, channels, rows, columns }
            .Select(static length => (JsonNode)new JsonObject { ["size"] = $"{length}" })];
        Node(Pictures, "Placeholder", [], new JsonObject
        {
            ["shape"] = new JsonObject { ["shape"] = new JsonObject { ["dim"] = lengths } },
        });
    }

    public string Json => new JsonObject
    {
        ["format"] = "graph-model",
        ["modelTopology"] = new JsonObject { ["node"] = _nodes.DeepClone() },
        ["weightsManifest"] = new JsonArray(
            new JsonObject { ["paths"] = new JsonArray("hand.bin"), ["weights"] = _weights.DeepClone() }),
    }.ToJsonString();

    public byte[] Binary => [.. _binary];

    public string Node(string name, string operatorName, string[] inputs, JsonObject? settings = null)
    {
        _nodes.Add(new JsonObject
        {
            ["name"] = name,
            ["op"] = operatorName,
            ["input"] = new JsonArray([.. inputs.Select(static input => (JsonNode)input)]),
            ["attr"] = settings ?? [],
        });
        return name;
    }

    public string Floats(string name, int[] shape, params float[] elements) =>
        Constant(name, shape, "float32", null, MemoryMarshal.AsBytes(elements.AsSpan()));

    public string Halves(string name, int[] shape, params float[] elements) => Constant(
        name, shape, "float32", "float16", MemoryMarshal.AsBytes<Half>(elements.Select(static e => (Half)e).ToArray()));

    public string Integers(string name, int[] shape, params int[] elements) =>
        Constant(name, shape, "int32", null, MemoryMarshal.AsBytes(elements.AsSpan()));

    public string List(string name, params int[] elements) => Integers(name, [elements.Length], elements);

    public string ChannelsLast(string value) =>
        Node($"{value}_nhwc", "Transpose", [value, List($"{value}_nhwc_order", 0, 2, 3, 1)]);

    public string ChannelsFirst(string value) =>
        Node($"{value}_nchw", "Transpose", [value, List($"{value}_nchw_order", 0, 3, 1, 2)]);

    public string Convolution(string name, string picture, string filters, int stride = 1, int dilation = 1) =>
        Node(name, "Conv2D", [picture, filters], Settings(("strides", stride), ("dilations", dilation)));

    public string Maximum(string name, string picture, int window, int stride) =>
        Node(name, "MaxPool", [picture], Settings(("strides", stride), ("ksize", window)));

    /// <summary>Gives a value of pictures with channels first as [pictures, cells, channels], cells row by row.</summary>
    public void Give(string value, int channels, string name = "answer")
    {
        string flat = Node($"{name}_flat", "Reshape", [value, List($"{name}_shape", 1, channels, -1)]);
        GiveAsIs(Node($"{name}_turned", "Transpose", [flat, List($"{name}_order", 0, 2, 1)]), channels, name);
    }

    public void GiveAsIs(string value, int channels, string name = "answer") =>
        _outputs.Add(new ModelOutput(value, name, "cells", channels));

    public static JsonObject Text(string text) =>
        new() { ["s"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) };

    public byte[] Translate()
    {
        var graph = new OnnxGraphBuilder("hand-made");
        GraphTranslator.Translate(
            GraphModel.Read(Encoding.UTF8.GetBytes(Json), Binary), new PictureInput(Pictures, _mean, _deviation), _outputs, graph);
        return graph.Build();
    }

    /// <summary>Translates and runs it.</summary>
    /// <param name="rows">Rows of the picture, which may differ from the graph's.</param>
    /// <param name="columns">Columns of the picture.</param>
    /// <param name="pixels">Rows from the top, channels of a pixel together.</param>
    public float[] Run(int rows, int columns, params byte[] pixels) =>
        OnnxRun.Floats(Translate(), "answer", [1, rows, columns, _mean.Length], pixels);

    public IReadOnlyList<string> Operators() =>
        [.. ModelProto.Parser.ParseFrom(Translate()).Graph.Node.Select(static node => node.OpType)];

    private string Constant(string name, int[] shape, string type, string? storedAs, ReadOnlySpan<byte> bytes)
    {
        _binary.AddRange(bytes);
        var entry = new JsonObject
        {
            ["name"] = name,
            ["shape"] = new JsonArray([.. shape.Select(static length => (JsonNode)length)]),
            ["dtype"] = type,
        };
        if (storedAs is not null)
        {
            entry["quantization"] = new JsonObject { ["dtype"] = storedAs, ["original_dtype"] = type };
        }

        _weights.Add(entry);
        return Node(name, "Const", []);
    }

    private static JsonObject Settings(params (string Name, int Step)[] windows)
    {
        var settings = new JsonObject { ["padding"] = Text("VALID"), ["data_format"] = Text("NHWC") };
        foreach ((string name, int step) in windows)
        {
            settings[name] = new JsonObject { ["list"] = new JsonObject { ["i"] = new JsonArray("1", $"{step}", $"{step}", "1") } };
        }

        return settings;
    }
}
