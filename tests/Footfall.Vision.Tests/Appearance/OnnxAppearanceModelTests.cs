using System.Security.Cryptography;
using Footfall.Domain.Geometry;
using Footfall.Testing;
using Footfall.Vision.Appearance;
using Footfall.Vision.Detection;
using Footfall.Vision.Frames;
using Footfall.Vision.Models;
using Footfall.Vision.Models.Conversion.Onnx;
using Footfall.Vision.Tests.Detection;
using Microsoft.Extensions.Logging.Abstractions;
using ElementType = Footfall.Vision.Models.Conversion.Onnx.TensorProto.Types.DataType;

namespace Footfall.Vision.Tests.Appearance;

/// <summary>A graph of one step gives the mean of each colour of what it is shown; so every number is known.</summary>
public sealed class OnnxAppearanceModelTests : IDisposable
{
    private const string Head = """ "kind": "embedding", "output": "colours", "length": 3, "same_from": 0.7, "clear_by": 0.1 """;
    private const string Input =
        """
        "tensor": "people", "layout": "nchw", "type": "float32", "channels": "rgb", "padding": 0, "placement": "stretch",
        "size": [16, 32]
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly PixelPool _pool = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void People_OfDifferentColours_PointInTheirColoursDirection(bool free)
    {
        using OnnxAppearanceModel model = Open(Graph(free ? "N" : 1));
        using PixelBuffer picture = Picture();
        float[] vectors = new float[9];

        // Boxes are in pixels of a picture twice as large as the decoded one; the last reaches beyond it.
        model.Embed(picture, new PictureSize(200, 100), [new(0, 0, 100, 100), new(100, 0, 200, 100), new(-50, -50, 40, 80)], vectors);

        vectors[..3].ShouldBe([1, 0, 0], 1e-4);
        vectors[3..6].ShouldBe([0, 0.6f, 0.8f], 1e-4);
        vectors[6..].ShouldBe([1, 0, 0], 1e-4);
        model.WorkspacesOutstanding.ShouldBe(0);
    }

    [Fact]
    public void Nothing_ToCompare_GivesZeros()
    {
        using OnnxAppearanceModel model = Open(Graph(1));
        using PixelBuffer picture = _pool.Rent(100, 50);
        picture.Span.Clear();
        float[] vector = [9, 9, 9];

        model.Embed(picture, new PictureSize(100, 50), [new(0, 0, 50, 50)], vector);

        vector.ShouldBe([0, 0, 0]);
    }

    [Fact]
    public void Vectors_ThatDoNotFitTheBoxes_AreRefused()
    {
        using OnnxAppearanceModel model = Open(Graph(1));
        using PixelBuffer picture = Picture();

        Should.Throw<ArgumentException>(() => model.Embed(picture, new PictureSize(200, 100), [new(0, 0, 100, 100)], new float[4]))
            .Message.ShouldContain("1 people need 3 numbers, found room for 4");
    }

    [Fact]
    public void CardOfAnotherLength_IsRefused_WithBoth() =>
        Should.Throw<ModelException>(() => Open(Graph("N"), Head.Replace("3,", "512,", StringComparison.Ordinal)))
            .Message.ShouldContain("Output 'colours': head 'embedding' expects shape [?, 512], found [?, 3]");

    [Fact]
    public void CardOfADetector_IsRefused_AndTheOtherWayRound()
    {
        Should.Throw<ModelException>(() => new OnnxAppearanceModel(TestCards.NanodetG, ExecutionProvider.Cpu, NullLogger.Instance))
            .Message.ShouldContain("cannot tell them apart: name a model whose head is 'embedding'");
        Should.Throw<ModelException>(() => new OnnxPersonDetector(Card(Graph(1), Head), new DetectorOptions(), NullLogger.Instance))
            .Message.ShouldContain("It tells people apart but finds none");
    }

    [Fact]
    public void ChangedFile_IsRefused()
    {
        ModelCard card = Card(Graph(1), Head);
        File.AppendAllText(card.FilePath, "x");

        Should.Throw<ModelException>(() => new OnnxAppearanceModel(card, ExecutionProvider.Cpu, NullLogger.Instance))
            .Message.ShouldContain("is not the one its card is about");
    }

    private OnnxAppearanceModel Open(byte[] graph, string head = Head) =>
        new(Card(graph, head), ExecutionProvider.Cpu, NullLogger.Instance);

    private ModelCard Card(byte[] graph, string head)
    {
        File.WriteAllBytes(_folder.File("tiny.onnx"), graph);
        return EmbeddingCards.Read(
            "tiny.onnx", Convert.ToHexStringLower(SHA256.HashData(graph)), Input, head, _folder.Path);
    }

    private static byte[] Graph(OnnxDimension people)
    {
        var graph = new OnnxGraphBuilder("test");
        graph.Input("people", ElementType.Float, people, 3, 32, 16);
        graph.Node("ReduceMean", "colours", ["people"], OnnxAttribute.Ints("axes", 2, 3), OnnxAttribute.Int("keepdims", 0));
        graph.Output("colours", ElementType.Float, people, 3);
        return graph.Build();
    }

    /// <summary>100x50: the left half pure red, the right half green and blue as 3 to 4.</summary>
    private PixelBuffer Picture()
    {
        PixelBuffer pixels = _pool.Rent(100, 50);
        for (int i = 0; i < pixels.Span.Length; i += PixelBuffer.BytesPerPixel)
        {
            bool left = i % pixels.Stride < pixels.Stride / 2;
            pixels.Span[i] = left ? (byte)0 : (byte)200;
            pixels.Span[i + 1] = left ? (byte)0 : (byte)150;
            pixels.Span[i + 2] = left ? (byte)100 : (byte)0;
        }

        return pixels;
    }
}
