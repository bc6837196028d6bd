using Footfall.Vision.Models.Conversion;

namespace Footfall.Vision.Tests.Models.Conversion;

/// <summary>
/// Convolution and maximum on the picture
/// <code>
///   1 2 3
///   4 5 6
///   7 8 9
/// </code>
/// </summary>
public sealed class WindowTranslationTests
{
    private static readonly byte[] Numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9];

    [Fact]
    public void Convolution_NoBorder_SumsTheWindow()
    {
        HandMadeGraph graph = Convolve(border: null);

        graph.Run(3, 3, Numbers).ShouldBe([45]);
    }

    [Fact]
    public void Convolution_BorderOfZeros_BecomesItsOwnSetting()
    {
        HandMadeGraph graph = Convolve(border: [1, 1, 1, 1], stride: 2);

        graph.Run(3, 3, Numbers).ShouldBe([1 + 2 + 4 + 5, 2 + 3 + 5 + 6, 4 + 5 + 7 + 8, 5 + 6 + 8 + 9]);
        graph.Operators().ShouldNotContain("Pad");
    }

    [Fact]
    public void Convolution_UnevenBorder_KeepsItsSides()
    {
        // One row above and one column to the right: the window stands at the top, then one down; left, then one right.
        HandMadeGraph graph = Convolve(border: [1, 0, 0, 1]);

        graph.Run(3, 3, Numbers).ShouldBe([21, 16, 45, 33]);
    }

    [Fact]
    public void Convolution_BorderOfFives_IsWrittenOut()
    {
        HandMadeGraph graph = Convolve(border: [1, 1, 1, 1], stride: 2, fill: 5);

        graph.Run(3, 3, Numbers).ShouldBe([12 + 25, 16 + 25, 24 + 25, 28 + 25]);
        graph.Operators().ShouldContain("Pad");
    }

    [Fact]
    public void Convolution_Dilated_SkipsBetweenPlaces()
    {
        var graph = new HandMadeGraph(1, 3, 3);
        string filters = graph.Floats("filters", [2, 2, 1, 1], 1, 10, 100, 1000);
        graph.Give(
            graph.ChannelsFirst(graph.Convolution("conv", graph.ChannelsLast(HandMadeGraph.Pictures), filters, dilation: 2)), 1);

        graph.Run(3, 3, Numbers).ShouldBe([1 + 30 + 700 + 9000]);
    }

    [Fact]
    public void Convolution_SeveralChannels_KeepsFiltersApart()
    {
        var graph = new HandMadeGraph(2, 1, 2);
        // [1 row, 2 columns, 2 channels, 2 results]: ones and tens belong to the first result, hundreds to the second.
        string filters = graph.Floats("filters", [1, 2, 2, 2], 1, 100, 2, 200, 10, 300, 20, 400);
        graph.Give(
            graph.ChannelsFirst(graph.Convolution("conv", graph.ChannelsLast(HandMadeGraph.Pictures), filters)), 2);

        // Pixels (1, 2) and (3, 4).
        graph.Run(1, 2, 1, 2, 3, 4).ShouldBe([1 + 4 + 30 + 80, 100 + 400 + 900 + 1600]);
    }

    [Fact]
    public void Convolution_HalfFilters_KeepEveryBit()
    {
        var graph = new HandMadeGraph(1, 1, 1);
        string filters = graph.Halves("filters", [1, 1, 1, 1], 0.1f);
        graph.Give(
            graph.ChannelsFirst(graph.Convolution("conv", graph.ChannelsLast(HandMadeGraph.Pictures), filters)), 1);

        graph.Run(1, 1, 1).ShouldBe([(float)(Half)0.1f]);
        graph.Operators().ShouldContain("Cast");
    }

    [Fact]
    public void Convolution_Bias_IsAddedToEachChannel()
    {
        var graph = new HandMadeGraph(1, 1, 2);
        string filters = graph.Floats("filters", [1, 1, 1, 2], 1, 10);
        string convolved = graph.Convolution("conv", graph.ChannelsLast(HandMadeGraph.Pictures), filters);
        graph.Give(graph.ChannelsFirst(graph.Node("sum", "Add", [convolved, graph.Halves("bias", [2], 0.5f, -0.25f)])), 2);

        graph.Run(1, 2, 1, 2).ShouldBe([1.5f, 9.75f, 2.5f, 19.75f]);
    }

    [Fact]
    public void Maximum_BorderOfMinusInfinity_NeverWins()
    {
        // Pixels less 100: all negative, so that a border of zeros would win.
        HandMadeGraph graph = TakeMaximum(float.NegativeInfinity);

        graph.Run(3, 3, Numbers).ShouldBe([-95, -94, -92, -91]);
        graph.Operators().ShouldNotContain("Pad");
    }

    [Fact]
    public void Maximum_BorderOfZeros_IsRefused()
    {
        // ONNX Runtime would take it for minus infinity.
        HandMadeGraph graph = TakeMaximum(0);

        Should.Throw<ConversionException>(() => graph.Translate()).Message.ShouldContain("border is 0, not minus infinity");
    }

    [Fact]
    public void Border_TakenByTwoSteps_IsWrittenOnce()
    {
        var graph = new HandMadeGraph(1, 1, 1);
        string padded = graph.Node("pad", "Pad", [HandMadeGraph.Pictures, graph.Integers("widths", [4, 2], 0, 0, 0, 0, 0, 0, 1, 0)]);
        graph.Give(graph.Node("twice", "AddV2", [padded, padded]), 1);

        graph.Run(1, 1, 4).ShouldBe([0, 8]);
        graph.Operators().Count(static name => name == "Pad").ShouldBe(1);
    }

    private static HandMadeGraph Convolve(int[]? border, int stride = 1, float? fill = null)
    {
        var graph = new HandMadeGraph(1, 3, 3);
        string filters = graph.Floats("filters", [3, 3, 1, 1], 1, 1, 1, 1, 1, 1, 1, 1, 1);
        string picture = border is null ? HandMadeGraph.Pictures : Pad(graph, border, fill);
        graph.Give(graph.ChannelsFirst(graph.Convolution("conv", graph.ChannelsLast(picture), filters, stride)), 1);
        return graph;
    }

    private static HandMadeGraph TakeMaximum(float fill)
    {
        var graph = new HandMadeGraph(1, 3, 3, mean: 100);
        string padded = Pad(graph, [1, 1, 1, 1], fill);
        graph.Give(graph.ChannelsFirst(graph.Maximum("max", graph.ChannelsLast(padded), window: 3, stride: 2)), 1);
        return graph;
    }

    /// <param name="border">Top, left, bottom, right.</param>
    private static string Pad(HandMadeGraph graph, int[] border, float? fill)
    {
        string widths = graph.Integers("widths", [4, 2], 0, 0, 0, 0, border[0], border[2], border[1], border[3]);
        return fill is float value
            ? graph.Node("pad", "PadV2", [HandMadeGraph.Pictures, widths, graph.Halves("fill", [], value)])
            : graph.Node("pad", "Pad", [HandMadeGraph.Pictures, widths]);
    }
}
