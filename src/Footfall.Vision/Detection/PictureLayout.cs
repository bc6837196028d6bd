using System.Runtime.InteropServices;
using Footfall.Vision.Frames;
using OpenCvSharp;

namespace Footfall.Vision.Detection;

/// <summary>Writes a region of a picture into the model's input: copied or scaled, the rest padded.</summary>
internal static class PictureLayout
{
    static PictureLayout()
    {
        // The graph already runs a call per processor; OpenCV's own threads would only get in their way.
        Cv2.SetNumThreads(1);
    }

    /// <summary>Writes rows of BGR.</summary>
    /// <param name="pixels">The picture; left as it is.</param>
    /// <param name="letterbox">Which region goes where.</param>
    /// <param name="padding">Byte around it.</param>
    /// <param name="rows">Pinned memory.</param>
    /// <param name="start">Where the input's first byte lies in it.</param>
    public static void Write(PixelBuffer pixels, in Letterbox letterbox, byte padding, byte[] rows, int start)
    {
        int stride = letterbox.InputWidth * PixelBuffer.BytesPerPixel;
        Pad(letterbox, padding, rows.AsSpan(start, letterbox.InputHeight * stride));
        int first = start + (letterbox.ContentY * stride) + (letterbox.ContentX * PixelBuffer.BytesPerPixel);
        if (letterbox.IsCopy)
        {
            Copy(pixels, letterbox, rows.AsSpan(first), stride);
        }
        else
        {
            Scale(pixels, letterbox, Marshal.UnsafeAddrOfPinnedArrayElement(rows, first), stride);
        }
    }

    private static void Pad(in Letterbox letterbox, byte padding, Span<byte> rows)
    {
        if (letterbox.IsFull)
        {
            return;
        }

        int stride = letterbox.InputWidth * PixelBuffer.BytesPerPixel;
        int bottom = letterbox.ContentY + letterbox.ContentHeight;
        rows[..(letterbox.ContentY * stride)].Fill(padding);
        rows[(bottom * stride)..].Fill(padding);
        int left = letterbox.ContentX * PixelBuffer.BytesPerPixel;
        int right = (letterbox.ContentX + letterbox.ContentWidth) * PixelBuffer.BytesPerPixel;
        for (int row = letterbox.ContentY; row < bottom; row++)
        {
            Span<byte> line = rows.Slice(row * stride, stride);
            line[..left].Fill(padding);
            line[right..].Fill(padding);
        }
    }

    private static void Copy(PixelBuffer pixels, in Letterbox letterbox, Span<byte> target, int stride)
    {
        ReadOnlySpan<byte> source = pixels.Span;
        int length = letterbox.CropWidth * PixelBuffer.BytesPerPixel;
        int from = (letterbox.CropY * pixels.Stride) + (letterbox.CropX * PixelBuffer.BytesPerPixel);
        for (int row = 0; row < letterbox.CropHeight; row++)
        {
            source.Slice(from + (row * pixels.Stride), length).CopyTo(target[(row * stride)..]);
        }
    }

    private static void Scale(PixelBuffer pixels, in Letterbox letterbox, nint target, int stride)
    {
        nint from = pixels.Address + (letterbox.CropY * pixels.Stride) + (letterbox.CropX * PixelBuffer.BytesPerPixel);
        using var source = Mat.FromPixelData(letterbox.CropHeight, letterbox.CropWidth, MatType.CV_8UC3, from, pixels.Stride);
        using var content = Mat.FromPixelData(letterbox.ContentHeight, letterbox.ContentWidth, MatType.CV_8UC3, target, stride);
        Cv2.Resize(source, content, new Size(letterbox.ContentWidth, letterbox.ContentHeight), 0, 0, InterpolationFlags.Linear);
    }
}
