using Footfall.Vision.Models.Conversion.Onnx;
using ElementType = Footfall.Vision.Models.Conversion.Onnx.TensorProto.Types.DataType;

namespace Footfall.Vision.Tests.Models.Conversion;

public sealed class OnnxGraphBuilderTests
{
    [Fact]
    public void Graph_OfEveryKindOfConstantAndSetting_RunsAsWritten()
    {
        var graph = new OnnxGraphBuilder("all");
        string bytes = graph.Input("pictures", ElementType.Uint8, "batch", 3);
        string floats = graph.Node("Cast", "floats", [bytes], OnnxAttribute.Int("to", (long)ElementType.Float));
        string leaky = graph.Node(
            "LeakyRelu",
            "leaky",
            [graph.Node("Sub", "centred", [floats, graph.Constant("mean", [10f])])],
            OnnxAttribute.Float("alpha", 0.5f));
        string shape = graph.Constant("shape", [-1L], 1);
        string flat = graph.Node("Reshape", "flat", [leaky, shape]);
        string turned = graph.Node("Transpose", "turned", [flat], OnnxAttribute.Ints("perm", 0));
        graph.Node("Identity", "answer", [turned]);
        graph.Output("answer", ElementType.Float, "numbers");

        OnnxRun.Floats(graph.Build(), "answer", [1, 3], [8, 10, 30]).ShouldBe([-1, 0, 20]);
    }

    [Fact]
    public void Graph_Built_CanBeReadBack()
    {
        var graph = new OnnxGraphBuilder("named");
        graph.Constant("halves", ElementType.Float16, [0, 60], 1);
        graph.Node("Resize", "resized", ["halves"], OnnxAttribute.Text("mode", "linear"), OnnxAttribute.Floats("extra", 1.5f));
        graph.Note("origin", "by hand");

        ModelProto read = ModelProto.Parser.ParseFrom(graph.Build());

        read.Graph.Name.ShouldBe("named");
        read.Graph.Initializer.Single().RawData.ToByteArray().ShouldBe([0, 60]);
        read.Graph.Node.Single().Attribute[0].S.ToStringUtf8().ShouldBe("linear");
        read.Graph.Node.Single().Attribute[1].Floats.ShouldBe([1.5f]);
        read.MetadataProps.Single().Value.ShouldBe("by hand");
    }

    [Fact]
    public void Name_UsedTwice_IsRefusedAtOnce()
    {
        var graph = new OnnxGraphBuilder("twice");
        graph.Constant("weights", [1f], 1);

        Should.Throw<ArgumentException>(() => graph.Node("Identity", "weights", ["weights"])).Message
            .ShouldContain("has a value 'weights' already");
    }
}
