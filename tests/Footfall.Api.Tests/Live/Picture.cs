using Google.Protobuf;
using OpenCvSharp;

namespace Footfall.Api.Tests.Live;

/// <summary>Reads what came as a JPEG.</summary>
internal static class Picture
{
    public static (int Width, int Height) SizeOf(ByteString jpeg) => SizeOf(jpeg.ToByteArray());

    public static (int Width, int Height) SizeOf(byte[] jpeg)
    {
        jpeg.AsSpan(0, 2).ToArray().ShouldBe([0xFF, 0xD8], "the beginning of a JPEG");
        using var picture = Cv2.ImDecode(jpeg, ImreadModes.Color);
        return (picture.Width, picture.Height);
    }
}
