using System.Text;
using Footfall.Domain.Geometry;
using Footfall.Domain.Pictures;
using Footfall.Vision.Frames;
using OpenCvSharp;

namespace Footfall.Vision.Tests.Frames;

public sealed class StillPictureTests
{
    private const int MostSide = 8192;
    private const int MostBytes = 3 * 1024 * 1024;

    [Theory]
    [InlineData(".png")]
    [InlineData(".jpg")]
    [InlineData(".webp")]
    public void Picture_BecomesAWebP_OfTheSameSize(string extension)
    {
        byte[] sent = Drawing(300, 200, extension);

        (byte[] webP, PictureSize size) = StillPicture.Clean(sent, MostSide, MostBytes).ShouldNotBeNull();

        size.ShouldBe(new PictureSize(300, 200));
        PictureHeader.Read(webP).ShouldBe(new PictureHeader(PictureFormat.WebP, size));
    }

    [Fact]
    public void Drawing_LosesNothing()
    {
        byte[] sent = Drawing(300, 200, ".png");

        byte[] webP = StillPicture.Clean(sent, MostSide, MostBytes)!.Value.WebP;

        using Mat before = Cv2.ImDecode(sent, ImreadModes.Color);
        using Mat after = Cv2.ImDecode(webP, ImreadModes.Color);
        Cv2.Norm(before, after).ShouldBe(0);
    }

    [Fact]
    public void Metadata_IsLeftBehind()
    {
        byte[] jpeg = Drawing(300, 200, ".jpg");
        byte[] secret = Encoding.ASCII.GetBytes("taken at 51.5 north");
        byte[] sent = [.. jpeg[..2], 0xFF, 0xFE, 0, (byte)(2 + secret.Length), .. secret, .. jpeg[2..]];

        byte[] webP = StillPicture.Clean(sent, MostSide, MostBytes)!.Value.WebP;

        webP.AsSpan().IndexOf(secret).ShouldBe(-1);
    }

    [Fact]
    public void WhatIsTooLong_IsEncodedWithLoss_AndWhatIsStillTooLong_Refused()
    {
        byte[] noise = Noise();
        int lossless = StillPicture.Clean(noise, MostSide, MostBytes)!.Value.WebP.Length;

        StillPicture.Clean(noise, MostSide, lossless - 1)!.Value.WebP.Length.ShouldBeLessThan(lossless);
        StillPicture.Clean(noise, MostSide, 1000).ShouldBeNull();
    }

    [Fact]
    public void NoPicture_TooLarge_OrCutOff_IsRefused()
    {
        byte[] sent = Drawing(300, 200, ".png");

        StillPicture.Clean("<svg/>"u8, MostSide, MostBytes).ShouldBeNull();
        StillPicture.Clean(sent, 299, MostBytes).ShouldBeNull();
        StillPicture.Clean(sent.AsSpan(0, 40), MostSide, MostBytes).ShouldBeNull();
    }

    private static byte[] Drawing(int width, int height, string extension)
    {
        using var picture = new Mat(height, width, MatType.CV_8UC3, Scalar.White);
        Cv2.Line(picture, new Point(10, 10), new Point(width - 10, height - 20), Scalar.Black);
        Cv2.Rectangle(picture, new Rect(40, 30, 60, 50), Scalar.Red);
        Cv2.ImEncode(extension, picture, out byte[] file);
        return file;
    }

    private static byte[] Noise()
    {
        using var picture = new Mat(200, 300, MatType.CV_8UC3);
        Cv2.Randu(picture, Scalar.Black, Scalar.White);
        Cv2.ImEncode(".png", picture, out byte[] file);
        return file;
    }
}
