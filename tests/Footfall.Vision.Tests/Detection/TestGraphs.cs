using Footfall.Vision.Models.Conversion.Onnx;
using ElementType = Footfall.Vision.Models.Conversion.Onnx.TensorProto.Types.DataType;

namespace Footfall.Vision.Tests.Detection;

/// <summary>Models of a few steps, whose scores are the brightness of the picture times what is written here.</summary>
/// <remarks>Pictures are 64x64, three planes of 0..1; one that is all white gives the scores as they are written.</remarks>
internal static class TestGraphs
{
    public const int Side = 64;

    /// <summary>8 × 8, 4 × 4 and 2 × 2 cells.</summary>
    public const int Cells = 84;

    public const int Classes = 3;

    /// <summary>[N, 4 + 3, 84]: column <c>cell</c> holds centre, size and class scores; all else is 0.</summary>
    public static byte[] Yolov8(params (int Cell, float[] Box, float[] Scores)[] people)
    {
        OnnxGraphBuilder graph = Begin("N");
        float[] boxes = new float[(4 + Classes) * Cells];
        float[] scores = new float[boxes.Length];
        foreach ((int cell, float[] box, float[] classes) in people)
        {
            for (int i = 0; i < 4; i++)
            {
                boxes[(i * Cells) + cell] = box[i];
            }

            for (int i = 0; i < Classes; i++)
            {
                scores[((4 + i) * Cells) + cell] = classes[i];
            }
        }

        Lit(graph, "output", boxes, scores, 1, 4 + Classes, Cells);
        graph.Output("output", ElementType.Float, "N", 4 + Classes, Cells);
        return graph.Build();
    }

    /// <summary>[N, K, 6]: left, top, right, bottom, score, class.</summary>
    public static byte[] End2End(params float[][] rows)
    {
        OnnxGraphBuilder graph = Begin("N");
        float[] rest = [.. rows.SelectMany(static row => row.Select(static (value, i) => i == 4 ? 0 : value))];
        float[] scores = [.. rows.SelectMany(static row => row.Select(static (value, i) => i == 4 ? value : 0))];
        Lit(graph, "output", rest, scores, 1, rows.Length, 6);
        graph.Output("output", ElementType.Float, "N", rows.Length, 6);
        return graph.Build();
    }

    /// <summary>[K, 6] for one picture: the brighter it is, the more of the rows come.</summary>
    public static byte[] End2EndOfAnyLength(params float[][] rows)
    {
        OnnxGraphBuilder graph = Begin(1);
        graph.Constant("rows", [.. rows.SelectMany(static row => row)], rows.Length, 6);
        graph.Constant("count", [(float)rows.Length], 1);
        graph.Constant("one", [1L], 1);
        graph.Constant("start", [0L], 1);
        graph.Node("Reshape", "flat", ["brightness", "one"]);
        graph.Node("Mul", "share", ["flat", "count"]);
        graph.Node("Round", "rounded", ["share"]);
        graph.Node("Cast", "end", ["rounded"], OnnxAttribute.Int("to", (int)ElementType.Int64));
        graph.Node("Slice", "output", ["rows", "start", "end", "start"]);
        graph.Output("output", ElementType.Float, "K", 6);
        return graph.Build();
    }

    /// <summary>Boxes [N, K, 4] scaled to the size given, scores [N, K], labels [N, K], as exported RT-DETR and D-FINE have them.</summary>
    /// <param name="labelType">Whole numbers of 64 or 32 bits, or floats.</param>
    /// <param name="rows">Each left, top, right, bottom as shares of the input, score, class.</param>
    public static byte[] End2EndOfThree(ElementType labelType, params float[][] rows)
    {
        OnnxGraphBuilder graph = Begin("N");
        graph.Input("sizes", ElementType.Int64, "N", 2);
        graph.Constant("shares", [.. rows.SelectMany(static row => row.Take(4))], 1, rows.Length, 4);
        graph.Constant("shape", [0L, 1, 4], 3);
        graph.Node("Cast", "lengths", ["sizes"], OnnxAttribute.Int("to", (int)ElementType.Float));
        graph.Node("Concat", "twice", ["lengths", "lengths"], OnnxAttribute.Int("axis", 1));
        graph.Node("Reshape", "scale", ["twice", "shape"]);
        graph.Node("Mul", "boxes", ["shares", "scale"]);

        graph.Constant("row", [0L, 1], 2);
        graph.Node("Reshape", "bright", ["brightness", "row"]);
        graph.Constant("sure", [.. rows.Select(static row => row[4])], 1, rows.Length);
        graph.Node("Mul", "scores", ["sure", "bright"]);

        graph.Constant("kinds", [.. rows.Select(static row => row[5])], 1, rows.Length);
        graph.Constant("nothing", [0f], 1);
        graph.Node("Mul", "dark", ["bright", "nothing"]);
        graph.Node("Add", "named", ["kinds", "dark"]);
        graph.Node("Cast", "labels", ["named"], OnnxAttribute.Int("to", (int)labelType));
        graph.Output("boxes", ElementType.Float, "N", rows.Length, 4);
        graph.Output("scores", ElementType.Float, "N", rows.Length);
        graph.Output("labels", labelType, "N", rows.Length);
        return graph.Build();
    }

    /// <summary>An output whose shape is known only once it has run: [1, 9, 84], of one axis only the first 5.</summary>
    public static byte[] OutputOfHiddenShape(int axis)
    {
        OnnxGraphBuilder graph = Begin(1);
        graph.Constant("rows", new float[9 * Cells], 1, 9, Cells);
        graph.Constant("five", [5L], 1);
        graph.Constant("one", [1L], 1);
        graph.Constant("start", [0L], 1);
        graph.Node("Reshape", "flat", ["brightness", "one"]);
        graph.Node("Cast", "light", ["flat"], OnnxAttribute.Int("to", (int)ElementType.Int64));
        graph.Node("Add", "end", ["five", "light"]);
        graph.Constant("axis", [(long)axis], 1);
        graph.Node("Slice", "output", ["rows", "start", "end", "axis"]);
        graph.Output("output", ElementType.Float, 1, axis == 1 ? "found" : 9, axis == 2 ? "found" : Cells);
        return graph.Build();
    }

    /// <summary>As <see cref="Yolov8"/> without people, for a fixed number of pictures.</summary>
    public static byte[] FixedBatch(int pictures)
    {
        OnnxGraphBuilder graph = Begin(pictures);
        float[] nobody = new float[(4 + Classes) * Cells];
        Lit(graph, "output", nobody, nobody, 1, 4 + Classes, Cells);
        graph.Output("output", ElementType.Float, pictures, 4 + Classes, Cells);
        return graph.Build();
    }

    private static OnnxGraphBuilder Begin(OnnxDimension pictures)
    {
        var graph = new OnnxGraphBuilder("test");
        graph.Input("images", ElementType.Float, pictures, 3, Side, Side);
        graph.Node("ReduceMax", "brightest", ["images"], OnnxAttribute.Ints("axes", 1, 2, 3), OnnxAttribute.Int("keepdims", 1));
        graph.Constant("perPicture", [0L, 1, 1], 3);
        graph.Node("Reshape", "brightness", ["brightest", "perPicture"]);
        return graph;
    }

    /// <summary>output = constant + brightness × lit, per picture.</summary>
    private static void Lit(OnnxGraphBuilder graph, string output, float[] constant, float[] lit, params int[] shape)
    {
        graph.Constant("constant", constant, shape);
        graph.Constant("lit", lit, shape);
        graph.Node("Mul", "shining", ["lit", "brightness"]);
        graph.Node("Add", output, ["constant", "shining"]);
    }
}
