using Footfall.Vision.Models.Conversion.Onnx;
using Footfall.Vision.Models.Conversion.TensorFlow;
using Footfall.Vision.Models.Conversion.Translation;

namespace Footfall.Vision.Models.Conversion;

/// <summary>What is particular to NanoDet-g: its pictures and what it gives.</summary>
/// <remarks>
/// Input <c>pictures</c>: bytes [batch, height, width, 3], blue, green, red, height and width multiples of 32.
/// Outputs for each stride s of 8, 16 and 32: <c>scores_s</c> [batch, cells, 80], 0 to 1, person first, and
/// <c>boxes_s</c> [batch, cells, 44], eleven bins for each of left, top, right, bottom before softmax. Cells go row by
/// row: (height / s) · (width / s) of them. Mean and deviation are those of the training settings published with
/// NanoDet (github.com/RangiLyu/nanodet, config nanodet-g).
/// </remarks>
internal static class NanoDetRecipe
{
    private const int Classes = 80;
    private const int BoxBins = 4 * 11;

    private static readonly PictureInput Pictures = new("input_1", [103.53f, 116.28f, 123.675f], [57.375f, 57.12f, 58.395f]);

    private static readonly ModelOutput[] Outputs =
    [
        new("Identity", "scores_8", "cells_8", Classes),
        new("Identity_1", "scores_16", "cells_16", Classes),
        new("Identity_2", "scores_32", "cells_32", Classes),
        new("Identity_3", "boxes_8", "cells_8", BoxBins),
        new("Identity_4", "boxes_16", "cells_16", BoxBins),
        new("Identity_5", "boxes_32", "cells_32", BoxBins),
    ];

    /// <summary>Translates the model.</summary>
    /// <returns>The ONNX file; the same bytes for the same model.</returns>
    public static byte[] Translate(GraphModel model)
    {
        var graph = new OnnxGraphBuilder("nanodet-g");
        GraphTranslator.Translate(model, Pictures, Outputs, graph);
        graph.Note("channels", "bgr");
        graph.Note("origin", "NanoDet-g, github.com/RangiLyu/nanodet, Apache-2.0, copyright RangiLyu");
        graph.Note("source", $"npm package {NanoDetPackage.Source}, MIT, copyright Vladimir Mandic");
        graph.Note("changes", "translated from TensorFlow.js to ONNX; weights as they were");
        return graph.Build();
    }
}
