using Footfall.Testing;
using Footfall.Vision.Frames;
using OpenCvSharp;

namespace Footfall.Vision.Tests.Frames;

public sealed class ImageFileTests
{
    private readonly PixelPool _pool = new();

    [Theory]
    [InlineData(".png")]
    [InlineData(".bmp")]
    [InlineData(".tiff")]
    public void Picture_Lossless_IsReadPixelForPixel(string ending)
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("a" + ending);
        using (var picture = new Mat(20, 30, MatType.CV_8UC3, new Scalar(10, 20, 30)))
        {
            picture.Set(5, 7, new Vec3b(1, 2, 3));
            Cv2.ImWrite(path, picture);
        }

        using PixelBuffer pixels = ImageFile.Load(path, _pool);

        (pixels.Width, pixels.Height).ShouldBe((30, 20));
        pixels.Span[..3].ToArray().ShouldBe([10, 20, 30]);
        pixels.Span.Slice((5 * pixels.Stride) + (7 * 3), 3).ToArray().ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void Picture_Grey_GetsThreeChannels()
    {
        using var folder = new TemporaryFolder();
        using (var picture = new Mat(4, 4, MatType.CV_8UC1, new Scalar(77)))
        {
            Cv2.ImWrite(folder.File("grey.png"), picture);
        }

        using PixelBuffer pixels = ImageFile.Load(folder.File("grey.png"), _pool);

        pixels.Span.ToArray().ShouldAllBe(static value => value == 77);
    }

    [Fact]
    public void Rejects_FileThatIsNotThere() =>
        Should.Throw<PictureException>(() => ImageFile.Load("/nowhere/a.jpg", _pool))
            .Message.ShouldBe("Picture '/nowhere/a.jpg': there is no such file.");

    [Fact]
    public void Rejects_Folder()
    {
        using var folder = new TemporaryFolder();
        Should.Throw<PictureException>(() => ImageFile.Load(folder.Path, _pool)).Message.ShouldContain("cannot be read");
    }

    [Fact]
    public void Rejects_EmptyFile() => Refused([], "is empty");

    [Fact]
    public void Rejects_Text() => Refused("no picture at all"u8.ToArray(), "not a whole JPEG");

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    public void Rejects_TruncatedPicture(string ending)
    {
        using var picture = new Mat(200, 300, MatType.CV_8UC3);
        Cv2.Randu(picture, new Scalar(0, 0, 0), new Scalar(255, 255, 255));
        Cv2.ImEncode(ending, picture, out byte[] whole);

        Refused(whole[..(whole.Length / 2)], "not a whole JPEG");
        _pool.Outstanding.ShouldBe(0);
    }

    private void Refused(byte[] content, string problem)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("a.jpg"), content);

        PictureException error = Should.Throw<PictureException>(() => ImageFile.Load(folder.File("a.jpg"), _pool));

        error.Path.ShouldBe(folder.File("a.jpg"));
        error.Message.ShouldContain(problem);
    }
}
