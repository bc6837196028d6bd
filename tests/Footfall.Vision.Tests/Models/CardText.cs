namespace Footfall.Vision.Tests.Models;

/// <summary>A card that is right in every point, to be spoilt in one.</summary>
internal static class CardText
{
    public const string Right =
        """
        {
          "name": "tiny",
          "description": "A card for tests.",
          "file": "tiny.onnx",
          "sha256": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
          "source": "npm:tiny@1.0.0",
          "licence": "Apache-2.0",
          "notices": ["LICENSE.txt"],
          "download": "https://models.example/tiny.onnx",
          "input": {
            "tensor": "pixels", "layout": "nhwc", "type": "uint8", "channels": "bgr",
            "padding": 0, "placement": "top_left", "multiple": 32, "default_long_side": 416
          },
          "head": {
            "kind": "nanodet", "strides": [8, 16, 32], "reg_max": 10,
            "scores": ["s8", "s16", "s32"], "boxes": ["b8", "b16", "b32"]
          },
          "classes": { "count": 80, "person": 0 },
          "thresholds": { "score": 0.4, "overlap": 0.55 }
        }
        """;
}
