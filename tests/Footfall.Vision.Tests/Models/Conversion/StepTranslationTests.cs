using System.Text.Json.Nodes;

namespace Footfall.Vision.Tests.Models.Conversion;

/// <summary>Every step besides convolution and maximum, on numbers worked out by hand.</summary>
public sealed class StepTranslationTests
{
    private const string Pictures = HandMadeGraph.Pictures;

    [Fact]
    public void Input_Bytes_AreCentredScaledAndStayInOrder()
    {
        var graph = new HandMadeGraph(3, 1, 2, mean: 10, deviation: 4);
        graph.Give(Pictures, 3);

        graph.Run(1, 2, 10, 14, 18, 2, 6, 255).ShouldBe([0, 1, 2, -2, -1, 61.25f]);
    }

    [Fact]
    public void LeakyRelu_NegativeNumbers_AreDamped()
    {
        var graph = new HandMadeGraph(1, 1, 3, mean: 10);
        graph.Give(graph.Node("leaky", "LeakyRelu", [Pictures], new JsonObject { ["alpha"] = new JsonObject { ["f"] = 0.25 } }), 1);

        graph.Run(1, 3, 2, 10, 30).ShouldBe([-2, 0, 20]);
    }

    [Fact]
    public void Sigmoid_Numbers_BecomeShares()
    {
        var graph = new HandMadeGraph(1, 1, 3, mean: 10);
        graph.Give(graph.Node("share", "Sigmoid", [Pictures]), 1);

        float[] answer = graph.Run(1, 3, 9, 10, 11);

        answer.ShouldBe([0.26894142f, 0.5f, 0.73105858f], tolerance: 1e-6);
    }

    [Fact]
    public void Add_TwoPictures_AddsEachElement()
    {
        var graph = new HandMadeGraph(1, 1, 2);
        string alias = graph.Node("same", "Identity", [Pictures]);
        graph.Give(graph.Node("sum", "AddV2", [Pictures, alias]), 1);

        graph.Run(1, 2, 3, 200).ShouldBe([6, 400]);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(-3, false)]
    [InlineData(3, true)]
    [InlineData(-1, true)]
    public void Concatenate_Channels_JoinsThemInOrder(int axis, bool channelsLast)
    {
        var graph = new HandMadeGraph(2, 1, 2);
        string picture = channelsLast ? graph.ChannelsLast(Pictures) : Pictures;
        string damped = graph.Node(
            "damped", "LeakyRelu", [picture], new JsonObject { ["alpha"] = new JsonObject { ["f"] = 0.5 } });
        string sum = graph.Node("sum", "Add", [picture, damped]);
        string joined = graph.Node("joined", "ConcatV2", [sum, picture, graph.Integers("axis", [], axis)]);
        graph.Give(channelsLast ? graph.ChannelsFirst(joined) : joined, 4);

        graph.Run(1, 2, 1, 2, 3, 4).ShouldBe([2, 4, 1, 2, 6, 8, 3, 4]);
    }

    [Fact]
    public void Concatenate_Columns_PutsPicturesSideBySide()
    {
        var graph = new HandMadeGraph(1, 2, 1);
        string last = graph.ChannelsLast(Pictures);
        string joined = graph.Node("joined", "ConcatV2", [last, last, graph.Integers("axis", [], 2)]);
        graph.Give(graph.ChannelsFirst(joined), 1);

        graph.Run(2, 1, 7, 9).ShouldBe([7, 7, 9, 9]);
    }

    [Fact]
    public void Split_Channels_GivesEachPartItsName()
    {
        var graph = new HandMadeGraph(3, 1, 1);
        graph.Node("parts", "SplitV", [Pictures, graph.List("lengths", 1, 2), graph.Integers("axis", [], 1)]);
        graph.Give("parts", 1, "first");
        graph.Give("parts:1", 2);

        graph.Run(1, 1, 5, 6, 7).ShouldBe([6, 7]);
        OnnxRun.Floats(graph.Translate(), "first", [1, 1, 1, 3], [5, 6, 7]).ShouldBe([5]);
    }

    [Fact]
    public void Resize_TwiceTheSize_LaysCentresOfPixelsOnEachOther()
    {
        HandMadeGraph graph = Resize(fromColumns: 2, toColumns: 4);

        graph.Run(1, 2, 0, 4).ShouldBe([0, 1, 3, 4]);
    }

    [Fact]
    public void Resize_HalfTheSize_TakesTheMiddleOfTwo()
    {
        HandMadeGraph graph = Resize(fromColumns: 4, toColumns: 2);

        graph.Run(1, 4, 0, 4, 8, 12).ShouldBe([2, 10]);
    }

    [Fact]
    public void Resize_PictureOfAnotherSize_GrowsByTheSameFactor()
    {
        HandMadeGraph graph = Resize(fromColumns: 2, toColumns: 4);

        graph.Run(1, 4, 0, 4, 8, 12).ShouldBe([0, 1, 3, 5, 7, 9, 11, 12]);
    }

    [Fact]
    public void Reshape_BatchOfAnotherSize_KeepsPicturesApart()
    {
        var graph = new HandMadeGraph(1, 1, 2);
        graph.Give(Pictures, 1);

        float[] answer = OnnxRun.Floats(graph.Translate(), "answer", [2, 2, 2, 1], [1, 2, 3, 4, 5, 6, 7, 8]);

        answer.ShouldBe([1, 2, 3, 4, 5, 6, 7, 8]);
    }

    [Fact]
    public void Reshape_ShapeAddedUpInTheGraph_IsWorkedOutBeforehand()
    {
        // As TensorFlow writes a shape of which nothing is known: a list plus a sparse list without any value.
        var graph = new HandMadeGraph(2, 1, 2);
        string nothing = graph.Node("nothing", "SparseToDense",
        [
            graph.Integers("places", [0, 1]), graph.List("length", 3), graph.Integers("values", [0]), graph.Integers("zero", [], 0),
        ]);
        string shape = graph.Node("shape", "AddV2", [graph.List("known", 1, 2, -1), nothing]);
        string flat = graph.Node("flat", "Reshape", [Pictures, shape]);
        graph.GiveAsIs(graph.Node("turned", "Transpose", [flat, graph.List("order", 0, 2, 1)]), 2);

        graph.Run(1, 2, 1, 2, 3, 4).ShouldBe([1, 2, 3, 4]);
        graph.Operators().ShouldNotContain("Add");
    }

    [Fact]
    public void Translation_DoneTwice_GivesTheSameBytes()
    {
        HandMadeGraph graph = Resize(fromColumns: 2, toColumns: 4);

        graph.Translate().ShouldBe(graph.Translate());
    }

    [Fact]
    public void Translation_StepNobodyNeeds_IsLeftOut()
    {
        var graph = new HandMadeGraph(1, 1, 1);
        graph.Node("unneeded", "Sigmoid", [Pictures]);
        graph.Give(Pictures, 1);

        graph.Operators().ShouldNotContain("Sigmoid");
    }

    private static HandMadeGraph Resize(int fromColumns, int toColumns)
    {
        var graph = new HandMadeGraph(1, 1, fromColumns);
        string resized = graph.Node(
            "resized", "ResizeBilinear", [graph.ChannelsLast(Pictures), graph.List("size", 1, toColumns)],
            new JsonObject { ["half_pixel_centers"] = new JsonObject { ["b"] = true } });
        graph.Give(graph.ChannelsFirst(resized), 1);
        return graph;
    }
}
