using Footfall.Domain.Geometry;
using Footfall.Domain.Pictures;
using OpenCvSharp;

namespace Footfall.Vision.Frames;

/// <summary>Takes a picture that somebody sent and makes a clean one of it.</summary>
public static class StillPicture
{
    // Above 100 the encoder loses nothing, which keeps the thin lines of a drawing.
    private static readonly int[] Lossless = [(int)ImwriteFlags.WebPQuality, 101];

    private static readonly int[] Good = [(int)ImwriteFlags.WebPQuality, 85];

    /// <summary>Decodes a picture and encodes it anew as WebP, upright and without its metadata.</summary>
    /// <param name="picture">PNG, JPEG or WebP.</param>
    /// <param name="mostSide">Most columns and most rows; looked at before anything is decoded.</param>
    /// <param name="mostBytes">Longest result: what does not fit without loss is encoded with some.</param>
    /// <returns>The picture and its size; null where it is none, is not whole, is too large, or does not fit either way.</returns>
    public static (byte[] WebP, PictureSize Size)? Clean(ReadOnlySpan<byte> picture, int mostSide, int mostBytes)
    {
        // A few bytes may stand for gigabytes of pixels.
        if (PictureHeader.Read(picture) is not { } header || header.Size.Width > mostSide || header.Size.Height > mostSide)
        {
            return null;
        }

        try
        {
            using Mat pixels = Cv2.ImDecode(picture, ImreadModes.Color);
            if (pixels.Empty())
            {
                return null;
            }

            Cv2.ImEncode(".webp", pixels, out byte[] webP, Lossless);
            if (webP.Length > mostBytes)
            {
                Cv2.ImEncode(".webp", pixels, out webP, Good);
            }

            return webP.Length <= mostBytes ? (webP, new PictureSize(pixels.Cols, pixels.Rows)) : null;
        }
        catch (OpenCVException)
        {
            return null;
        }
    }
}
