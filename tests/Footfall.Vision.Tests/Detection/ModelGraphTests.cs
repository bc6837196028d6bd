using Footfall.Vision.Detection;
using Footfall.Vision.Models;
using Microsoft.Extensions.Logging.Abstractions;

namespace Footfall.Vision.Tests.Detection;

/// <summary>A card that is not of its model is refused at start, with what was expected and found.</summary>
public sealed class ModelGraphTests
{
    private const string Yolov8 = """ "kind": "yolov8", "output": "output" """;

    [Fact]
    public void File_Missing_IsRefusedWithTheWayToGetIt()
    {
        using var model = new HandMadeModel(TestGraphs.Yolov8(), Yolov8);
        File.Delete(model.Card.FilePath);

        Refused(model, $"The file {model.Card.FilePath} is not there");
    }

    [Fact]
    public void File_Changed_IsRefusedWithBothChecksums()
    {
        using var model = new HandMadeModel(TestGraphs.Yolov8(), Yolov8);
        File.WriteAllBytes(model.Card.FilePath, TestGraphs.End2End([1, 1, 2, 2, 1, 1]));

        Refused(model, $"expected sha256 {model.Card.Sha256}, found ");
    }

    [Theory]
    [InlineData("this is no graph")]
    [InlineData("")]
    public void File_IsNoGraph_IsRefused(string content)
    {
        using var model = new HandMadeModel(System.Text.Encoding.UTF8.GetBytes(content), Yolov8);

        Refused(model, "expected an ONNX graph");
    }

    [Fact]
    public void File_IsTruncated_IsRefused()
    {
        byte[] whole = TestGraphs.Yolov8();
        using var model = new HandMadeModel(whole[..(whole.Length * 2 / 3)], Yolov8);

        Refused(model, "expected an ONNX graph");
    }

    [Theory]
    [InlineData(""" "kind": "yolox", "strides": [8, 16, 32], "output": "output" """,
        "Output 'output': head 'yolox' with 3 classes expects shape [?, 84, 8], found [?, 7, 84].")]
    [InlineData(""" "kind": "end2end", "output": "output" """,
        "Output 'output': head 'end2end' with 3 classes expects shape [?, ?, 6], found [?, 7, 84].")]
    [InlineData(""" "kind": "yolov8", "output": "predictions" """,
        "Head 'yolov8' expects an output 'predictions'; the graph has 'output'.")]
    [InlineData("""
        "kind": "nanodet", "strides": [8, 16], "reg_max": 7, "scores": ["s8", "s16"], "boxes": ["b8", "b16"]
        """,
        "Head 'nanodet' expects an output 's8'; the graph has 'output'.", "expects an output 'b16'")]
    [InlineData(""" "kind": "end2end", "boxes": "output", "scores": "s", "labels": "l", "size_input": "sizes" """,
        "Expected an input 'sizes', found 'images'.")]
    public void Head_OfAnotherModel_IsRefusedWithBothShapes(string head, params string[] problems)
    {
        using var model = new HandMadeModel(TestGraphs.Yolov8(), head);
        Refused(model, problems);
    }

    [Theory]
    [InlineData("\"images\"", "\"pixels\"", "Expected an input 'pixels', found 'images'.")]
    [InlineData("\"nchw\"", "\"nhwc\"", "Input 'images': expected shape [?, 64, 64, 3], found [?, 3, 64, 64].")]
    [InlineData("\"float32\", \"channels\": \"rgb\", \"scale\": 0.00392156862745098", "\"uint8\", \"channels\": \"rgb\"",
        "Input 'images': expected UInt8, found Float.")]
    [InlineData("[64, 64]", "[96, 64]", "Input 'images': expected shape [?, 3, 64, 96], found [?, 3, 64, 64].")]
    [InlineData("\"size\": [64, 64]", "\"multiple\": 32", "Give the card a 'size' in place of 'multiple'.")]
    public void Input_OfAnotherModel_IsRefused(string right, string wrong, string problem)
    {
        HandMadeModel.Planes.ShouldContain(right);
        using var model = new HandMadeModel(
            TestGraphs.Yolov8(), Yolov8, HandMadeModel.Planes.Replace(right, wrong, StringComparison.Ordinal));

        Refused(model, problem);
    }

    [Fact]
    public void Classes_OfAnotherNumber_AreRefused()
    {
        using var model = new HandMadeModel(TestGraphs.Yolov8(), Yolov8, classes: 80);
        Refused(model, "with 80 classes expects shape [?, 84, 84], found [?, 7, 84]");
    }

    [Fact]
    public void Input_ThatTheCardDoesNotKnow_IsRefused()
    {
        using var model = new HandMadeModel(
            TestGraphs.End2EndOfThree(
                Vision.Models.Conversion.Onnx.TensorProto.Types.DataType.Int64, [0, 0, 1, 1, 1, 1]),
            """ "kind": "end2end", "boxes": "boxes", "scores": "scores", "labels": "labels" """);

        Refused(model, "wants another input 'sizes' [?, 2], which the card does not know");
    }

    [Fact]
    public void Shape_ThatOnlyARunTells_IsRefusedByATrialRun()
    {
        using var model = new HandMadeModel(TestGraphs.OutputOfHiddenShape(axis: 1), Yolov8);
        Refused(model, "A trial run on a 64x64 picture failed");
    }

    [Fact]
    public void OpenShape_ThatOnlyARunTells_IsRefusedWithBothShapes()
    {
        using var model = new HandMadeModel(
            TestGraphs.OutputOfHiddenShape(axis: 2), """ "kind": "end2end", "output": "output" """);
        Refused(model, "head 'end2end' expects shape [1, ?, 6], a trial run gave [1, 9, 5]");
    }

    [Fact]
    public void Graph_ForExactlyTwoPictures_IsRefused()
    {
        using var model = new HandMadeModel(TestGraphs.FixedBatch(2), Yolov8);
        Refused(model, "expected one picture or any number, found exactly 2");
    }

    [Fact]
    public void Graph_ForOnePicture_TakesABatchOneByOne()
    {
        using var model = new HandMadeModel(TestGraphs.FixedBatch(1), Yolov8);
        using OnnxPersonDetector detector = model.Open(picturesPerCall: 8);

        Should.NotThrow(() => detector.Detect([model.Picture(0), model.Picture(255), model.Picture(9)]));
    }

    [Fact]
    public void RealModel_WithAnotherModelsHead_IsRefused()
    {
        ModelCard card = TestCards.NanodetM with { Head = TestCards.YoloxNano.Head };

        Should.Throw<ModelException>(() => new OnnxPersonDetector(card, new DetectorOptions(), NullLogger.Instance))
            .Message.ShouldContain("Head 'yolox' expects an output 'output'; the graph has 'cls_pred_stride_8'");
    }

    [Fact]
    public void Nanodet_WithOtherRegMax_IsRefused()
    {
        var head = (NanodetHeadCard)TestCards.NanodetG.Head;
        ModelCard card = TestCards.NanodetG with { Head = head with { RegMax = 7 } };

        Should.Throw<ModelException>(() => new OnnxPersonDetector(card, new DetectorOptions(), NullLogger.Instance))
            .Message.ShouldContain("Output 'boxes_8': head 'nanodet' with 80 classes expects shape [?, ?, 32], found [?, ?, 44]");
    }

    private static void Refused(HandMadeModel model, params string[] problems)
    {
        ModelException error = Should.Throw<ModelException>(() => model.Open());
        error.Model.ShouldBe("hand-made");
        foreach (string problem in problems)
        {
            error.Message.ShouldContain(problem);
        }
    }
}
