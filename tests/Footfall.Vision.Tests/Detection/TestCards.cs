using Footfall.Testing;
using Footfall.Vision.Models;

namespace Footfall.Vision.Tests.Detection;

/// <summary>Cards of models that lie beside the checkout, and of the one that comes with it.</summary>
internal static class TestCards
{
    public static ModelCard NanodetM => Read(
        "nanodet-m", "nanodet_m_416.onnx", "08b62b9ee4a7878e7a64d6ef4faf3074322c033a0252c83a20f41b86c76e8146",
        """
        "tensor": "input.1", "layout": "nchw", "type": "float32", "channels": "bgr", "padding": 0,
        "mean": [103.53, 116.28, 123.675], "std": [57.375, 57.12, 58.395], "placement": "top_left", "size": [416, 416]
        """,
        """
        "kind": "nanodet", "strides": [8, 16, 32], "reg_max": 7,
        "scores": ["cls_pred_stride_8", "cls_pred_stride_16", "cls_pred_stride_32"],
        "boxes": ["dis_pred_stride_8", "dis_pred_stride_16", "dis_pred_stride_32"]
        """,
        80);

    public static ModelCard YoloxNano => Read(
        "yolox-nano", "yolox_nano.onnx", "695e750a5d5754bb5a8d5325643b59282191a7e7a564e435a415fd3c578eab14",
        """
        "tensor": "images", "layout": "nchw", "type": "float32", "channels": "bgr", "padding": 114,
        "placement": "top_left", "size": [416, 416]
        """,
        """ "kind": "yolox", "strides": [8, 16, 32], "output": "output" """,
        80);

    public static ModelCard LightPerson => Read(
        "light-person", "light_person_detector.onnx", "4bf5f704cd3bd900645a4303e0934ede13d9fb2135058b38005f4c2886c68576",
        """
        "tensor": "images", "layout": "nchw", "type": "float32", "channels": "bgr", "padding": 114,
        "placement": "top_left", "size": [192, 192]
        """,
        """ "kind": "yolox", "strides": [8, 16, 32], "output": "output" """,
        1);

    public static ModelCard NanodetG => new ModelCatalog(Repository.File("models")).Find("nanodet-g");

    public static ModelCard ByName(string name) => name switch
    {
        "nanodet-m" => NanodetM,
        "yolox-nano" => YoloxNano,
        "light-person" => LightPerson,
        "nanodet-g" => NanodetG,
        _ => throw new ArgumentException($"No test card '{name}'.", nameof(name)),
    };

    public static ModelCard Read(string name, string file, string sha256, string input, string head, int classes, string? folder = null, int person = 0) =>
        ModelCardReader.Parse(
            $$"""
            {
              "name": "{{name}}", "description": "For tests.", "file": "{{file}}", "sha256": "{{sha256}}",
              "source": "beside the checkout", "licence": "Apache-2.0",
              "input": { {{input}} },
              "head": { {{head}} },
              "classes": { "count": {{classes}}, "person": {{person}} },
              "thresholds": { "score": 0.4, "overlap": 0.55 }
            }
            """,
            folder ?? Path.GetDirectoryName(SharedData.Path($"models/{file}"))!,
            "card.json");
}
