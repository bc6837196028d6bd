using System.Text;
using System.Text.Json.Nodes;
using Footfall.Vision.Models.Conversion;
using Footfall.Vision.Models.Conversion.TensorFlow;

namespace Footfall.Vision.Tests.Models.Conversion;

/// <summary>Graphs that the converter does not know are refused by name, never half translated.</summary>
public sealed class RefusedGraphTests
{
    private const string Pictures = HandMadeGraph.Pictures;

    [Fact]
    public void Rejects_UnknownOperator() =>
        Refuse(static graph => graph.Node("odd", "FusedBatchNormV3", [Pictures]), "Step 'odd' (FusedBatchNormV3)");

    [Fact]
    public void Rejects_StepThatIsNotThere() =>
        Refuse(static graph => graph.Node("next", "Sigmoid", ["nowhere"]), "no step 'nowhere'");

    [Fact]
    public void Rejects_ResultThatIsNotThere() =>
        Refuse(static graph => graph.Node("next", "Sigmoid", [$"{Pictures}:3"]), "has 1 results");

    [Fact]
    public void Rejects_ResultThatIsNoNumber() =>
        Refuse(static graph => graph.Node("next", "Sigmoid", [$"{Pictures}:two"]), "names no result");

    [Fact]
    public void Rejects_Loop() => Refuse(
        static graph =>
        {
            graph.Node("left", "Sigmoid", ["right"]);
            return graph.Node("right", "Sigmoid", ["left"]);
        },
        "depends on itself");

    [Fact]
    public void Rejects_MissingInput() =>
        Refuse(static graph => graph.Node("sum", "Add", [Pictures]), "takes 1 values where 2");

    [Fact]
    public void Rejects_MissingSetting() =>
        Refuse(static graph => graph.Node("leaky", "LeakyRelu", [Pictures]), "'alpha' is not a number");

    [Fact]
    public void Rejects_ConvolutionThatFindsItsOwnBorder() => Refuse(
        static graph => graph.Node(
            "conv", "Conv2D", [graph.ChannelsLast(Pictures), graph.Floats("filters", [1, 1, 1, 1], 1)],
            new JsonObject { ["padding"] = HandMadeGraph.Text("SAME"), ["data_format"] = HandMadeGraph.Text("NHWC") }),
        "padding is SAME");

    [Fact]
    public void Rejects_FiltersForOtherChannels() => Refuse(
        static graph => graph.Convolution(
            "conv", graph.ChannelsLast(Pictures), graph.Floats("filters", [1, 1, 2, 1], 1, 1)),
        "look at 2 channels and the picture has 1");

    [Fact]
    public void Rejects_ConvolutionOfChannelsFirst() => Refuse(
        static graph => graph.Convolution("conv", Pictures, graph.Floats("filters", [1, 1, 1, 1], 1)),
        "not a picture with channels last");

    [Fact]
    public void Rejects_BorderOfChannels() => Refuse(
        static graph => graph.Node("pad", "Pad", [Pictures, graph.Integers("widths", [4, 2], 0, 0, 1, 0, 0, 0, 0, 0)]),
        "adds pictures or channels");

    [Fact]
    public void Rejects_ResizeByCorners() => Refuse(
        static graph => graph.Node("resized", "ResizeBilinear", [graph.ChannelsLast(Pictures), graph.List("size", 4, 4)]),
        "lays corners");

    [Fact]
    public void Rejects_ShapeThatFixesThePicturesSize() => Refuse(
        static graph => graph.Node("flat", "Reshape", [Pictures, graph.List("shape", 1, 1, 4)]),
        "it makes [1, 1, 4] of [1, 1, 2, 2]");

    [Fact]
    public void Rejects_SumOfDifferentShapes() => Refuse(
        static graph => graph.Node("sum", "Add", [Pictures, graph.ChannelsLast(Pictures)]), "adds values of");

    [Fact]
    public void Rejects_PartsThatDoNotAddUp() => Refuse(
        static graph => graph.Node("parts", "SplitV", [Pictures, graph.List("lengths", 1, 2), graph.Integers("axis", [], 1)]),
        "cuts a length of 1 into [1, 2]");

    [Fact]
    public void Rejects_OutputOfAnotherShape()
    {
        var graph = new HandMadeGraph(1, 2, 2);
        graph.GiveAsIs(Pictures, 80);

        Should.Throw<ConversionException>(() => graph.Translate()).Message.ShouldContain("is not [1, cells, 80]");
    }

    [Fact]
    public void Rejects_ConstantOfUnknownType()
    {
        var graph = new HandMadeGraph(1, 1, 1);
        graph.Floats("weights", [1], 1);
        string json = graph.Json.Replace("\"float32\"", "\"bfloat16\"", StringComparison.Ordinal);

        Should.Throw<ConversionException>(() => Read(json, graph.Binary)).Message
            .ShouldContain("'weights' is stored as bfloat16");
    }

    [Fact]
    public void Rejects_BinaryCutShort()
    {
        var graph = new HandMadeGraph(1, 1, 1);
        graph.Floats("weights", [4], 1, 2, 3, 4);

        Should.Throw<ConversionException>(() => Read(graph.Json, graph.Binary[..12])).Message
            .ShouldContain("takes bytes 0 to 16 of the weights, but they end at 12");
    }

    [Fact]
    public void Rejects_BinaryOfAnotherModel()
    {
        var graph = new HandMadeGraph(1, 1, 1);
        graph.Floats("weights", [2], 1, 2);

        Should.Throw<ConversionException>(() => Read(graph.Json, [.. graph.Binary, 0])).Message
            .ShouldContain("have 9 bytes but the manifest names 8");
    }

    [Theory]
    [InlineData("", "cannot be read")]
    [InlineData("{\"modelTopology\": 3}", "cannot be read")]
    [InlineData("null", "holds no graph")]
    [InlineData("{}", "0 groups of weights")]
    public void Rejects_TextThatIsNoGraph(string json, string reason) =>
        Should.Throw<ConversionException>(() => Read(json, [])).Message.ShouldContain(reason);

    private static void Refuse(Func<HandMadeGraph, string> build, string reason)
    {
        var graph = new HandMadeGraph(1, 2, 2);
        graph.Give(build(graph), 1);

        Should.Throw<ConversionException>(() => graph.Translate()).Message.ShouldContain(reason);
    }

    private static void Read(string json, byte[] binary) => GraphModel.Read(Encoding.UTF8.GetBytes(json), binary);
}
