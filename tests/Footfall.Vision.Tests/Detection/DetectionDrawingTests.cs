using Footfall.Domain.Geometry;
using Footfall.Testing;
using Footfall.Vision.Detection;
using Footfall.Vision.Frames;
using DetectedPerson = Footfall.Domain.Detections.Detection;

namespace Footfall.Vision.Tests.Detection;

public sealed class DetectionDrawingTests
{
    private readonly PixelPool _pool = new();

    [Fact]
    public void Box_InPixelsOfTheSource_IsDrawnWhereThePictureShowsIt()
    {
        using var folder = new TemporaryFolder();
        using PixelBuffer picture = _pool.Rent(200, 100);
        picture.Span.Fill(30);

        DetectionDrawing.Save(
            picture, new PictureSize(400, 200), [new DetectedPerson(new BoxPixels(100, 100, 200, 180), 0.5f)], folder.File("a.png"));

        using PixelBuffer drawn = ImageFile.Load(folder.File("a.png"), _pool);
        (drawn.Width, drawn.Height).ShouldBe((200, 100));
        IsDrawn(drawn, 75, 50).ShouldBeTrue();
        IsDrawn(drawn, 50, 70).ShouldBeTrue();
        IsDrawn(drawn, 100, 90).ShouldBeTrue();
        IsDrawn(drawn, 75, 70).ShouldBeFalse();
        IsDrawn(drawn, 150, 70).ShouldBeFalse();
        picture.Span.IndexOfAnyExcept((byte)30).ShouldBe(-1);
    }

    [Fact]
    public void Box_BeyondThePicture_IsDrawnAsFarAsItShows()
    {
        using var folder = new TemporaryFolder();
        using PixelBuffer picture = _pool.Rent(64, 48);

        Should.NotThrow(() => DetectionDrawing.Save(
            picture, new PictureSize(64, 48), [new DetectedPerson(new BoxPixels(-500, -500, 900, 900), 1)], folder.File("a.jpg")));
    }

    [Theory]
    [InlineData("a.xyz", "'.xyz' is no picture format")]
    [InlineData("a", "is no picture format")]
    [InlineData("missing/a.png", "cannot be written")]
    public void Rejects_PlaceThatCannotTakeIt(string name, string problem)
    {
        using var folder = new TemporaryFolder();
        using PixelBuffer picture = _pool.Rent(64, 48);

        PictureException error = Should.Throw<PictureException>(
            () => DetectionDrawing.Save(picture, new PictureSize(64, 48), [], folder.File(name)));

        error.Message.ShouldContain(problem);
        error.Path.ShouldBe(folder.File(name));
    }

    private static bool IsDrawn(PixelBuffer picture, int x, int y) =>
        picture.Span[(y * picture.Stride) + (x * 3) + 1] != 30;
}
