using System.Buffers.Binary;

namespace Footfall.Storage.Tests.Configuration;

/// <summary>Pictures that are headers and nothing else: storing decodes nothing.</summary>
internal static class Pictures
{
    public static byte[] Png(int width = 800, int height = 600, int bytes = 64)
    {
        byte[] picture = new byte[bytes];
        ((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8]).CopyTo(picture);
        BinaryPrimitives.WriteInt32BigEndian(picture.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(picture.AsSpan(20), height);
        return picture;
    }
}
