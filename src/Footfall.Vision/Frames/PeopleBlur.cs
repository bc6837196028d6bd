using Footfall.Domain.Geometry;
using OpenCvSharp;

namespace Footfall.Vision.Frames;

/// <summary>Makes people in a picture unrecognizable.</summary>
/// <remarks>
/// Each box becomes coarse squares of its mean colours: what was finer is gone from the pixels, not only hidden, so that
/// nothing sharpens it again.
/// </remarks>
public static class PeopleBlur
{
    // Squares in the longer side of a person. A face, about an eighth of a person's height, is one square.
    private const int Squares = 8;

    // Detectors cut off hair, hands and shadows; the box grows by this share of its sides each way.
    private const float Margin = 0.1f;

    /// <summary>Blurs boxes in place.</summary>
    /// <param name="pixels">Changed; stays the caller's.</param>
    /// <param name="sourceSize">Size of the picture that boxes are given in.</param>
    /// <param name="people">Boxes; parts beyond the picture are left out.</param>
    public static void Blur(PixelBuffer pixels, PictureSize sourceSize, ReadOnlySpan<BoxPixels> people)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        using var picture = Mat.FromPixelData(pixels.Height, pixels.Width, MatType.CV_8UC3, pixels.Address, pixels.Stride);
        float across = (float)pixels.Width / sourceSize.Width;
        float down = (float)pixels.Height / sourceSize.Height;
        foreach (ref readonly BoxPixels person in people)
        {
            int left = Inside(MathF.Floor((person.Left - (Margin * person.Width)) * across), pixels.Width);
            int top = Inside(MathF.Floor((person.Top - (Margin * person.Height)) * down), pixels.Height);
            int right = Inside(MathF.Ceiling((person.Right + (Margin * person.Width)) * across), pixels.Width);
            int bottom = Inside(MathF.Ceiling((person.Bottom + (Margin * person.Height)) * down), pixels.Height);
            if (right > left && bottom > top)
            {
                Coarsen(picture, new Rect(left, top, right - left, bottom - top));
            }
        }
    }

    private static void Coarsen(Mat picture, Rect box)
    {
        using Mat part = picture.SubMat(box);
        double square = Math.Max(1, Math.Max(box.Width, box.Height) / (double)Squares);
        var few = new Size(Math.Max(1, (int)(box.Width / square)), Math.Max(1, (int)(box.Height / square)));
        using var coarse = new Mat();
        Cv2.Resize(part, coarse, few, interpolation: InterpolationFlags.Area);
        using var large = new Mat();
        Cv2.Resize(coarse, large, box.Size, interpolation: InterpolationFlags.Nearest);
        large.CopyTo(part);
    }

    // NaN, which no comparison holds for, is the edge too.
    private static int Inside(float value, int length) => value > 0 ? (int)Math.Min(value, length) : 0;
}
