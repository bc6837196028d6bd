using Footfall.Domain.Geometry;
using Footfall.Vision.Detection;
using DetectedPerson = Footfall.Domain.Detections.Detection;

namespace Footfall.Vision.Tests.Detection.Heads;

public sealed class Yolov8HeadTests
{
    private const string Head = """ "kind": "yolov8", "output": "output" """;

    [Fact]
    public void PeopleAmongOthers_AreReadOnceEach_InPixelsOfThePicture()
    {
        using var model = new HandMadeModel(
            TestGraphs.Yolov8(
                (3, [16, 10, 8, 16], [0, 0.75f, 0]),
                (4, [16.5f, 10, 8, 16], [0, 0.5f, 0]),
                (70, [40, 16, 10, 20], [0, 0.875f, 0]),
                (80, [20, 20, 10, 20], [0.9f, 0.01f, 0.9f])),
            Head);

        // Half the resolution: everything doubles on the way back.
        model.Look().ShouldBe([
            new DetectedPerson(new BoxPixels(70, 12, 90, 52), 0.875f),
            new DetectedPerson(new BoxPixels(24, 4, 40, 36), 0.75f),
        ]);
    }

    [Fact]
    public void PicturesOfOneCall_KeepTheirOwnScores()
    {
        using var model = new HandMadeModel(TestGraphs.Yolov8((3, [16, 10, 8, 16], [0, 1, 0])), Head);
        using OnnxPersonDetector detector = model.Open(picturesPerCall: 4);
        DetectionRequest[] pictures = [.. new byte[] { 255, 51, 0, 102, 204, 153 }.Select(model.Picture)];

        detector.Detect(pictures);

        pictures.Select(static picture => picture.Detections.Count).ShouldBe([1, 1, 0, 1, 1, 1]);
        pictures[0].Detections[0].Score.ShouldBe(1f, 1e-6f);
        pictures[1].Detections[0].Score.ShouldBe(0.2f, 1e-6f);
        pictures[3].Detections[0].Score.ShouldBe(0.4f, 1e-6f);
        pictures[4].Detections[0].Score.ShouldBe(0.8f, 1e-6f);
        pictures[5].Detections[0].Score.ShouldBe(0.6f, 1e-6f);
        pictures.ShouldAllBe(static picture => picture.Detections.TrueForAll(seen => seen.Box == new BoxPixels(24, 4, 40, 36)));
    }

    [Fact]
    public void OwnStrides_AreCompared()
    {
        using var model = new HandMadeModel(
            TestGraphs.Yolov8(), """ "kind": "yolov8", "output": "output", "strides": [4, 8, 16, 32] """);

        // 16 · 16 + 84 cells.
        Should.Throw<Vision.Models.ModelException>(model.Look)
            .Message.ShouldContain("expects shape [?, 7, 340], found [?, 7, 84]");
    }
}
