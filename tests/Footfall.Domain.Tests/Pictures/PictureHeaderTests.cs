using System.Diagnostics;
using CsCheck;
using Footfall.Domain.Geometry;
using Footfall.Domain.Pictures;
using Footfall.Testing;

namespace Footfall.Domain.Tests.Pictures;

public sealed class PictureHeaderTests
{
    [Theory]
    [InlineData("plan.png", PictureFormat.Png, "")]
    [InlineData("plan.jpg", PictureFormat.Jpeg, "")]
    [InlineData("lossy.webp", PictureFormat.WebP, "-c:v libwebp -lossless 0")]
    [InlineData("lossless.webp", PictureFormat.WebP, "-c:v libwebp -lossless 1")]
    [InlineData("clear.webp", PictureFormat.WebP, "-c:v libwebp -lossless 0 -pix_fmt yuva420p")]
    public void Reads_TheSize_OfARealPicture_AndRefusesEveryCutOffHeader(string name, PictureFormat format, string encoder)
    {
        using var folder = new TemporaryFolder();
        byte[] picture = Make(folder.File(name), encoder);

        PictureHeader header = PictureHeader.Read(picture).ShouldNotBeNull();

        header.ShouldBe(new PictureHeader(format, new PictureSize(322, 190)));
        header.MediaType.ShouldStartWith("image/");
        for (int length = 0; length < Math.Min(picture.Length, 4096); length++)
        {
            PictureHeader? cut = PictureHeader.Read(picture.AsSpan(0, length));
            (cut is null || cut == header).ShouldBeTrue($"cut off after {length} bytes");
        }
    }

    [Fact]
    public void AnyBytes_AreReadOrRefused_WithoutAFailure()
    {
        byte[][] starts = [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF], [.. "RIFF\0\0\0\0WEBPVP8"u8], []];
        Gen.Select(Gen.Int[0, starts.Length - 1], Gen.Byte.Array[0, 80]).Sample(
            (start, rest) =>
            {
                PictureHeader? header = PictureHeader.Read([.. starts[start], .. rest]);
                (header is null or { Size: { Width: > 0, Height: > 0 } }).ShouldBeTrue();
            });
    }

    [Fact]
    public void OtherFiles_AreNoPictures()
    {
        PictureHeader.Read("GIF89a, long enough to be something else"u8).ShouldBeNull();
        PictureHeader.Read("<svg xmlns='http://www.w3.org/2000/svg' width='5'/>"u8).ShouldBeNull();
    }

    private static byte[] Make(string path, string encoder)
    {
        Requirement.Program("ffmpeg", "ffmpeg");
        using var ffmpeg = Process.Start(
            "ffmpeg", $"-nostdin -v error -f lavfi -i testsrc=size=322x190:rate=1 -frames:v 1 {encoder} {path}");
        ffmpeg.WaitForExit(TimeSpan.FromSeconds(60)).ShouldBeTrue();
        ffmpeg.ExitCode.ShouldBe(0);
        return File.ReadAllBytes(path);
    }
}
