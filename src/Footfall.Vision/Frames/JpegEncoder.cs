using OpenCvSharp;

namespace Footfall.Vision.Frames;

/// <summary>Turns a picture into a JPEG for a page; in memory only, people's pictures are never stored.</summary>
public static class JpegEncoder
{
    private static readonly int[] Quality = [(int)ImwriteFlags.JpegQuality, 75];

    /// <summary>Encodes the whole picture.</summary>
    /// <param name="pixels">Left as it is; stays the caller's.</param>
    /// <returns>A complete JPEG file.</returns>
    public static byte[] Encode(PixelBuffer pixels)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        using var view = Mat.FromPixelData(pixels.Height, pixels.Width, MatType.CV_8UC3, pixels.Address, pixels.Stride);
        Cv2.ImEncode(".jpg", view, out byte[] jpeg, Quality);
        return jpeg;
    }
}
