using System.Diagnostics;
using System.Globalization;
using Footfall.Cli.Mot;
using Footfall.Cli.Scoring;
using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Testing;
using Footfall.Vision.Detection;
using Footfall.Vision.Frames;
using Footfall.Vision.Models;
using Microsoft.Extensions.Logging.Abstractions;

namespace Footfall.Cli.Tests.Scoring;

/// <summary>How well detectors see people, against labels made by others.</summary>
/// <remarks>
/// Measured with its defaults: .908 over all 795 frames of vtest.avi (every 8th here), .670 over the 49 photographs (YOLOX-nano .625). The bounds
/// leave room for another processor's rounding and another build of FFmpeg, and for no fault in placing or reading boxes: half a
/// cell's shift costs .5.
/// </remarks>
public sealed class DetectorPrecisionTests
{
    private const int Step = 8;
    private readonly PixelPool _pool = new();
    private readonly List<MotRow> _truth = [];
    private readonly List<MotRow> _seen = [];

    [Fact]
    public void PedestriansFromAbove_AtTheVideosOwnSize_AreFoundWithAp50Above88()
    {
        Requirement.Program("ffmpeg", "ffmpeg");
        using OnnxPersonDetector detector = Open();
        var size = new PictureSize(768, 576);
        using PixelBuffer pixels = _pool.Rent(size.Width, size.Height);
        var frames = new HashSet<int>();
        using Process decoder = Decode(SharedData.Path("video/vtest.avi"));
        for (int frame = 1; ReadFrame(decoder, pixels); frame += Step)
        {
            frames.Add(frame);
            Look(detector, pixels, size, frame);
        }

        decoder.WaitForExit();
        frames.Count.ShouldBe(100);
        _truth.AddRange(MotFile.Read(SharedData.Path("mot/PETS09-S2L1/gt/gt.txt")).Where(row => frames.Contains(row.Frame)));

        Precision().ShouldBeGreaterThan(0.88);
    }

    [Theory]
    [InlineData("nanodet-g", 0.64)]
    [InlineData("yolox-nano", 0.60)]
    public void PhotographsOfAllKinds_AreFoundWithAp50AboveTheBound(string model, double bound)
    {
        using OnnxPersonDetector detector = model == "yolox-nano" ? OpenYoloxNano() : Open();
        string[] files = [.. Directory.EnumerateFiles(SharedData.Path("images/img"), "*.jpg").Order(StringComparer.Ordinal)];
        for (int i = 0; i < files.Length; i++)
        {
            using PixelBuffer pixels = ImageFile.Load(files[i], _pool);
            var size = new PictureSize(pixels.Width, pixels.Height);
            Look(detector, pixels, size, i + 1);
            string labels = SharedData.Path($"images/labels/{Path.GetFileNameWithoutExtension(files[i])}.txt");
            _truth.AddRange(File.ReadLines(labels).Select(line => Label(line, size, i + 1)).OfType<MotRow>());
        }

        _truth.Count.ShouldBe(186);
        Precision().ShouldBeGreaterThan(bound);
    }

    private static OnnxPersonDetector Open() => new(
        new ModelCatalog(Repository.File("models")).Find("nanodet-g"), new DetectorOptions(), NullLogger.Instance);

    private static OnnxPersonDetector OpenYoloxNano()
    {
        string file = SharedData.Path("models/yolox_nano.onnx");
        ModelCard card = ModelCardReader.Parse(
            """
            {
              "name": "yolox-nano", "description": "For comparison.", "file": "yolox_nano.onnx",
              "sha256": "695e750a5d5754bb5a8d5325643b59282191a7e7a564e435a415fd3c578eab14",
              "source": "beside the checkout", "licence": "Apache-2.0",
              "input": {
                "tensor": "images", "layout": "nchw", "type": "float32", "channels": "bgr",
                "padding": 114, "placement": "top_left", "size": [416, 416]
              },
              "head": { "kind": "yolox", "strides": [8, 16, 32], "output": "output" },
              "classes": { "count": 80, "person": 0 },
              "thresholds": { "score": 0.4, "overlap": 0.55 }
            }
            """,
            Path.GetDirectoryName(file)!, "card.json");
        return new OnnxPersonDetector(card, new DetectorOptions(), NullLogger.Instance);
    }

    private double Precision() => AveragePrecision.Score(_truth, _seen).AveragePrecision.ShouldNotBeNull();

    private void Look(OnnxPersonDetector detector, PixelBuffer pixels, PictureSize size, int frame)
    {
        var people = new List<Detection>();
        detector.Detect([new DetectionRequest(pixels, size, RegionNormalized.Full, people)]);
        _seen.AddRange(people.Select(person => new MotRow(frame, -1, person.Box, person.Score, null)));
    }

    private static Process Decode(string path)
    {
        var start = new ProcessStartInfo("ffmpeg")
        {
            RedirectStandardOutput = true,
            ArgumentList =
            {
                "-v", "error", "-i", path, "-vf", $"select=not(mod(n\\,{Step}))", "-fps_mode", "passthrough",
                "-f", "rawvideo", "-pix_fmt", "bgr24", "-",
            },
        };
        return Process.Start(start).ShouldNotBeNull();
    }

    private static bool ReadFrame(Process decoder, PixelBuffer pixels) =>
        decoder.StandardOutput.BaseStream.ReadAtLeast(pixels.Span, pixels.Span.Length, throwOnEndOfStream: false) == pixels.Span.Length;

    /// <summary>A line is class, centre and size as shares of the picture; class 0 is a person.</summary>
    private static MotRow? Label(string line, PictureSize size, int frame)
    {
        float[] label = [.. line.Split(' ').Select(static text => float.Parse(text, CultureInfo.InvariantCulture))];
        var box = new BoxPixels(
            (label[1] - (label[3] / 2)) * size.Width, (label[2] - (label[4] / 2)) * size.Height,
            (label[1] + (label[3] / 2)) * size.Width, (label[2] + (label[4] / 2)) * size.Height);
        return label[0] == 0 ? new MotRow(frame, 1, box, 1, null) : null;
    }
}
