using Footfall.Domain.Geometry;
using OpenCvSharp;

namespace Footfall.Vision.Frames;

/// <summary>Makes of a JPEG a smaller one.</summary>
public static class JpegShaper
{
    private static readonly int[] Quality = [(int)ImwriteFlags.JpegQuality, 75];

    /// <summary>Makes it.</summary>
    /// <param name="jpeg">A whole JPEG file; left as it is.</param>
    /// <param name="maxWidth">Most columns, at least 1; the height keeps the aspect. One that is narrower keeps its size.</param>
    /// <returns>The new file and its size.</returns>
    /// <exception cref="OpenCVException">It is no picture.</exception>
    public static (byte[] Jpeg, PictureSize Size) Shrink(ReadOnlySpan<byte> jpeg, int maxWidth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxWidth, 1);
        using var picture = Cv2.ImDecode(jpeg, ImreadModes.Color);
        if (picture.Width > maxWidth)
        {
            int height = Math.Max(1, (int)Math.Round((double)picture.Height * maxWidth / picture.Width));
            Cv2.Resize(picture, picture, new Size(maxWidth, height), interpolation: InterpolationFlags.Area);
        }

        Cv2.ImEncode(".jpg", picture, out byte[] shaped, Quality);
        return (shaped, new PictureSize(picture.Width, picture.Height));
    }
}
