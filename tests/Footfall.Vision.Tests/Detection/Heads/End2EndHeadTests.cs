using Footfall.Domain.Geometry;
using Footfall.Vision.Detection;
using DetectedPerson = Footfall.Domain.Detections.Detection;
using ElementType = Footfall.Vision.Models.Conversion.Onnx.TensorProto.Types.DataType;

namespace Footfall.Vision.Tests.Detection.Heads;

public sealed class End2EndHeadTests
{
    private const string One = """ "kind": "end2end", "output": "output" """;
    private const string Three =
        """ "kind": "end2end", "boxes": "boxes", "scores": "scores", "labels": "labels", "size_input": "sizes" """;

    private static readonly float[][] Rows =
    [
        [4, 2, 12, 18, 0.5f, 1],
        [30, 4, 40, 24, 0.75f, 1],
        [30, 4, 40, 24, 0.9f, 2],
        [20, 4, 25, 24, 0.01f, 1],
    ];

    private static readonly DetectedPerson[] People =
    [
        new(new BoxPixels(60, 8, 80, 48), 0.75f),
        new(new BoxPixels(8, 4, 24, 36), 0.5f),
    ];

    [Fact]
    public void OneTensor_GivesPeopleAboveTheFloor_BestFirst()
    {
        using var model = new HandMadeModel(TestGraphs.End2End(Rows), One);
        model.Look().ShouldBe(People);
    }

    [Fact]
    public void BoxesThatOverlap_AreAllKept_BecauseTheGraphHasDecided()
    {
        using var model = new HandMadeModel(
            TestGraphs.End2End([[4, 2, 12, 18, 0.75f, 1], [4, 2, 12, 18, 0.5f, 1]]), One);

        model.Look().Select(static seen => seen.Score).ShouldBe([0.75f, 0.5f]);
    }

    [Fact]
    public void PicturesOfOneCall_KeepTheirOwnScores()
    {
        using var model = new HandMadeModel(TestGraphs.End2End([[4, 2, 12, 18, 1, 1]]), One);
        using OnnxPersonDetector detector = model.Open(picturesPerCall: 2);
        DetectionRequest[] pictures = [model.Picture(51), model.Picture(204), model.Picture(102)];

        detector.Detect(pictures);

        pictures[0].Detections[0].Score.ShouldBe(0.2f, 1e-6f);
        pictures[1].Detections[0].Score.ShouldBe(0.8f, 1e-6f);
        pictures[2].Detections[0].Score.ShouldBe(0.4f, 1e-6f);
    }

    [Fact]
    public void LengthThatChangesFromPictureToPicture_NoneIncluded_IsFollowed()
    {
        float[][] rows = [[4, 2, 12, 18, 0.75f, 1], [30, 4, 40, 24, 0.5f, 1], [20, 4, 25, 24, 0.25f, 1]];
        using var model = new HandMadeModel(TestGraphs.End2EndOfAnyLength(rows), One);
        using OnnxPersonDetector detector = model.Open();
        DetectionRequest[] pictures = [.. new byte[] { 255, 0, 85, 170, 0, 255 }.Select(model.Picture)];

        detector.Detect(pictures);

        pictures.Select(static picture => picture.Detections.Count).ShouldBe([3, 0, 1, 2, 0, 3]);
    }

    [Theory]
    [InlineData(ElementType.Int64)]
    [InlineData(ElementType.Int32)]
    [InlineData(ElementType.Float)]
    internal void ThreeTensors_ScaledByTheGraph_GiveTheSame(ElementType labels)
    {
        float[][] shares = [.. Rows.Select(static row => row.Select(static (value, i) => i < 4 ? value / 64 : value).ToArray())];
        using var model = new HandMadeModel(TestGraphs.End2EndOfThree(labels, shares), Three);

        model.Look().ShouldBe(People);
    }

    [Fact]
    public void BoxesAsShares_AreScaledHere()
    {
        float[][] shares = [.. Rows.Select(static row => row.Select(static (value, i) => i < 4 ? value / 64 : value).ToArray())];
        using var model = new HandMadeModel(
            TestGraphs.End2End(shares), """ "kind": "end2end", "output": "output", "normalized": true """);

        model.Look().ShouldBe(People);
    }
}
