using Footfall.Domain.Geometry;
using Footfall.Vision.Frames;

namespace Footfall.Vision.Tests.Frames;

public sealed class PeopleBlurTests
{
    private const int Width = 160;
    private const int Height = 120;

    // Twice the picture's size: boxes are in the camera's own pixels.
    private static readonly PictureSize Source = new(2 * Width, 2 * Height);

    [Fact]
    public void Detail_IsGoneFromTheBox_AndStaysOutsideOfIt()
    {
        PixelPool pool = new();
        using PixelBuffer pixels = Noise(pool, seed: 1);
        byte[] before = pixels.Span.ToArray();

        PeopleBlur.Blur(pixels, Source, [new BoxPixels(100, 60, 180, 200)]);

        // The box in the picture is (50, 30) to (90, 100); with its margin (46, 23) to (94, 107).
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                if (x is < 45 or >= 95 || y is < 22 or >= 108)
                {
                    At(pixels.Span, x, y).ShouldBe(At(before, x, y), $"({x}, {y}) is nobody");
                }
            }
        }

        HashSet<int> colours = [];
        for (int y = 30; y < 100; y++)
        {
            for (int x = 50; x < 90; x++)
            {
                colours.Add(At(pixels.Span, x, y));
            }
        }

        colours.Count.ShouldBeLessThanOrEqualTo(8 * 8, "2,800 pixels of noise have become some squares");
    }

    [Fact]
    public void TwoPeople_WhoDifferInDetailOnly_LookTheSame()
    {
        PixelPool pool = new();
        using PixelBuffer one = Stripes(pool, 0);
        using PixelBuffer other = Stripes(pool, 1);
        one.Span.SequenceEqual(other.Span).ShouldBeFalse();

        PeopleBlur.Blur(one, new PictureSize(Width, Height), [new BoxPixels(-20, -20, Width + 20, Height + 20)]);
        PeopleBlur.Blur(other, new PictureSize(Width, Height), [new BoxPixels(-20, -20, Width + 20, Height + 20)]);

        one.Span.SequenceEqual(other.Span).ShouldBeTrue();
    }

    [Theory]
    [InlineData(-50, -50, -10, -10)]
    [InlineData(10, 10, 10, 10)]
    [InlineData(float.NaN, 0, float.NaN, 50)]
    [InlineData(float.NegativeInfinity, float.NegativeInfinity, float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData(319, 239, 320, 240)]
    [InlineData(1e30f, 0, 2e30f, 50)]
    public void StrangeBoxes_DoNoHarm(float left, float top, float right, float bottom)
    {
        PixelPool pool = new();
        using PixelBuffer pixels = Noise(pool, seed: 2);

        PeopleBlur.Blur(pixels, Source, [new BoxPixels(left, top, right, bottom)]);

        pixels.Span.Length.ShouldBe(Width * Height * 3);
    }

    private static PixelBuffer Noise(PixelPool pool, int seed)
    {
        PixelBuffer pixels = pool.Rent(Width, Height);
        new Random(seed).NextBytes(pixels.Span);
        return pixels;
    }

    // Stripes one pixel wide: the same mean everywhere, whichever comes first.
    private static PixelBuffer Stripes(PixelPool pool, int first)
    {
        PixelBuffer pixels = pool.Rent(Width, Height);
        for (int i = 0; i < pixels.Span.Length; i++)
        {
            pixels.Span[i] = (byte)(((i / 3 % Width) + first) % 2 == 0 ? 0 : 200);
        }

        return pixels;
    }

    private static int At(ReadOnlySpan<byte> pixels, int x, int y)
    {
        int at = 3 * ((y * Width) + x);
        return (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
    }
}
