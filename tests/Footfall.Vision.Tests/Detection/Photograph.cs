using System.Globalization;
using Footfall.Domain.Geometry;
using Footfall.Testing;
using Footfall.Vision.Frames;

namespace Footfall.Vision.Tests.Detection;

/// <summary>A labelled COCO photograph.</summary>
internal sealed class Photograph : IDisposable
{
    private Photograph(PixelBuffer pixels, BoxPixels[] people)
    {
        Pixels = pixels;
        People = people;
    }

    public PixelBuffer Pixels { get; }

    public PictureSize Size => new(Pixels.Width, Pixels.Height);

    public BoxPixels[] People { get; }

    public static Photograph Load(string name, PixelPool pool)
    {
        PixelBuffer pixels = ImageFile.Load(SharedData.Path($"images/img/{name}.jpg"), pool);
        return new Photograph(pixels, [.. File.ReadLines(SharedData.Path($"images/labels/{name}.txt"))
            .Select(static line => line.Split(' ').Select(static text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray())
            .Where(static label => label[0] == 0)
            .Select(label => ToBox(label, pixels.Width, pixels.Height))]);
    }

    public void Dispose() => Pixels.Dispose();

    /// <summary>A label is class, centre and size as shares of the picture.</summary>
    private static BoxPixels ToBox(double[] label, int width, int height) => new(
        (float)((label[1] - (label[3] / 2)) * width),
        (float)((label[2] - (label[4] / 2)) * height),
        (float)((label[1] + (label[3] / 2)) * width),
        (float)((label[2] + (label[4] / 2)) * height));
}
