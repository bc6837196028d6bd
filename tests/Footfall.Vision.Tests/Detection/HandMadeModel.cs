using System.Security.Cryptography;
using Footfall.Domain.Geometry;
using Footfall.Testing;
using Footfall.Vision.Detection;
using Footfall.Vision.Frames;
using Footfall.Vision.Models;
using Microsoft.Extensions.Logging.Abstractions;
using DetectedPerson = Footfall.Domain.Detections.Detection;

namespace Footfall.Vision.Tests.Detection;

/// <summary>A hand-made graph as a file with a card, and pictures of one grey to show it.</summary>
internal sealed class HandMadeModel : IDisposable
{
    public const string Planes =
        """
        "tensor": "images", "layout": "nchw", "type": "float32", "channels": "rgb", "scale": 0.00392156862745098,
        "padding": 0, "placement": "top_left", "size": [64, 64]
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly PixelPool _pool = new();

    public HandMadeModel(byte[] graph, string head, string input = Planes, int classes = TestGraphs.Classes, int person = 1)
    {
        File.WriteAllBytes(_folder.File("hand-made.onnx"), graph);
        Card = TestCards.Read(
            "hand-made", "hand-made.onnx", Convert.ToHexStringLower(SHA256.HashData(graph)), input, head, classes, _folder.Path, person);
    }

    public ModelCard Card { get; }

    public OnnxPersonDetector Open(int picturesPerCall = 1) =>
        new(Card, new DetectorOptions { PicturesPerCall = picturesPerCall }, NullLogger.Instance);

    /// <summary>A picture of one grey, 128x64: half the model's resolution each way, the lower half of the input padded.</summary>
    public DetectionRequest Picture(byte grey)
    {
        PixelBuffer pixels = _pool.Rent(128, 64);
        pixels.Span.Fill(grey);
        return new DetectionRequest(pixels, new PictureSize(128, 64), RegionNormalized.Full, []);
    }

    /// <summary>People in a white picture.</summary>
    public List<DetectedPerson> Look()
    {
        using OnnxPersonDetector detector = Open();
        DetectionRequest picture = Picture(255);
        detector.Detect([picture]);
        return picture.Detections;
    }

    public void Dispose() => _folder.Dispose();
}
