using Footfall.Testing;
using Footfall.Vision.Models;

namespace Footfall.Vision.Tests.Appearance;

/// <summary>Cards of models that tell people apart.</summary>
internal static class EmbeddingCards
{
    public const string OsnetInput =
        """
        "tensor": "images", "layout": "nchw", "type": "float32", "channels": "rgb", "scale": 0.00392156862745098,
        "mean": [0.485, 0.456, 0.406], "std": [0.229, 0.224, 0.225], "padding": 0, "placement": "stretch", "size": [128, 256]
        """;

    public static ModelCard Osnet => Read(
        "osnet_x0_25_msmt17.onnx",
        "bb2267b23a64675f67bffc3177b7319e3a08de56041d153562c0206699634bce",
        OsnetInput,
        """ "kind": "embedding", "output": "output", "length": 512, "same_from": 0.7, "clear_by": 0.1 """,
        Path.GetDirectoryName(SharedData.Path("models/osnet_x0_25_msmt17.onnx"))!);

    public static ModelCard Read(string file, string sha256, string input, string head, string folder, string more = "") =>
        ModelCardReader.Parse(
            $$"""
            {
              "name": "embedding", "description": "For tests.", "file": "{{file}}", "sha256": "{{sha256}}",
              "source": "beside the checkout", "licence": "MIT",
              "input": { {{input}} },
              "head": { {{head}} }{{more}}
            }
            """,
            folder,
            "card.json");
}
