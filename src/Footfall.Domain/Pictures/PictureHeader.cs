using System.Buffers.Binary;
using Footfall.Domain.Geometry;

namespace Footfall.Domain.Pictures;

/// <summary>What the first bytes of a still picture say; nothing is decoded, so a huge picture costs as little as a small one.</summary>
/// <param name="Format">How it is stored.</param>
/// <param name="Size">Its size as stored, before any turn that metadata asks for.</param>
public readonly record struct PictureHeader(PictureFormat Format, PictureSize Size)
{
    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> JpegStart => [0xFF, 0xD8];

    private static ReadOnlySpan<byte> LossyStart => [0x9D, 0x01, 0x2A];

    /// <summary>The format's media type, such as <c>image/png</c>.</summary>
    public string MediaType => Format switch
    {
        PictureFormat.Png => "image/png",
        PictureFormat.Jpeg => "image/jpeg",
        _ => "image/webp",
    };

    /// <summary>Reads a header.</summary>
    /// <param name="picture">The picture from its first byte on.</param>
    /// <returns>Null where it is none of the formats, is cut off, or has no columns or rows.</returns>
    /// <remarks>
    /// Written from W3C Portable Network Graphics, sections 5.2 and 11.2.1; ITU-T T.81, annex B; RFC 9649, section 2, and
    /// RFC 6386, section 9.1, for WebP.
    /// </remarks>
    public static PictureHeader? Read(ReadOnlySpan<byte> picture)
    {
        PictureHeader? header = picture.StartsWith(PngSignature) ? Png(picture)
            : picture.StartsWith(JpegStart) ? Jpeg(picture)
            : picture.StartsWith("RIFF"u8) ? WebP(picture)
            : null;
        return header is { Size: { Width: > 0, Height: > 0 } } ? header : null;
    }

    // Signature (8), then the first chunk: length (4), "IHDR" (4), width (4), height (4).
    private static PictureHeader? Png(ReadOnlySpan<byte> picture) =>
        picture.Length >= 24 && picture[12..].StartsWith("IHDR"u8)
            ? new PictureHeader(
                PictureFormat.Png,
                new PictureSize(BinaryPrimitives.ReadInt32BigEndian(picture[16..]), BinaryPrimitives.ReadInt32BigEndian(picture[20..])))
            : null;

    // Segments of FF, marker, length (2, itself included) until a start of frame: precision (1), height (2), width (2).
    private static PictureHeader? Jpeg(ReadOnlySpan<byte> picture)
    {
        int at = JpegStart.Length;
        while (at + 9 <= picture.Length && picture[at] == 0xFF)
        {
            byte marker = picture[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            int length = BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 2)..]);
            if (IsStartOfFrame(marker))
            {
                return new PictureHeader(
                    PictureFormat.Jpeg,
                    new PictureSize(
                        BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 5)..])));
            }

            if (length < 2)
            {
                return null;
            }

            at += 2 + length;
        }

        return null;
    }

    // C0 to CF, without Huffman tables (C4), an extension (C8) and arithmetic conditioning (CC).
    private static bool IsStartOfFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    // "RIFF", length (4), "WEBP", then the first chunk: its name (4), its length (4), its content.
    private static PictureHeader? WebP(ReadOnlySpan<byte> picture)
    {
        if (picture.Length < 30 || !picture[8..].StartsWith("WEBP"u8))
        {
            return null;
        }

        ReadOnlySpan<byte> content = picture[20..];
        (int Width, int Height)? size =
            picture[12..].StartsWith("VP8X"u8) ? (1 + ThreeBytes(content[4..]), 1 + ThreeBytes(content[7..]))
            : picture[12..].StartsWith("VP8L"u8) && content[0] == 0x2F ? Lossless(BinaryPrimitives.ReadUInt32LittleEndian(content[1..]))
            : picture[12..].StartsWith("VP8 "u8) && content[3..].StartsWith(LossyStart)
                ? (FourteenBits(BinaryPrimitives.ReadUInt16LittleEndian(content[6..])), FourteenBits(BinaryPrimitives.ReadUInt16LittleEndian(content[8..])))
            : null;
        return size is var (width, height) ? new PictureHeader(PictureFormat.WebP, new PictureSize(width, height)) : null;
    }

    private static (int Width, int Height) Lossless(uint bits) => (1 + FourteenBits(bits), 1 + FourteenBits(bits >> 14));

    private static int FourteenBits(uint bits) => (int)(bits & 0x3FFF);

    private static int ThreeBytes(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
