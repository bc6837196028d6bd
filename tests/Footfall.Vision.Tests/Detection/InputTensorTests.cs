using CsCheck;
using Footfall.Domain.Geometry;
using Footfall.Vision.Detection;
using Footfall.Vision.Frames;
using Footfall.Vision.Models;
using Microsoft.ML.OnnxRuntime;

namespace Footfall.Vision.Tests.Detection;

public sealed class InputTensorTests
{
    private readonly PixelPool _pool = new();

    /// <summary>Every combination against the formula, pixel by pixel: place, padding, colours, layout and numbers.</summary>
    [Fact]
    public void CopiedPicture_InAnyForm_HoldsEachPixelWhereTheModelLooksForIt() =>
        Gen.Select(
            Gen.OneOfConst(PixelLayout.Nhwc, PixelLayout.Nchw), Gen.OneOfConst(PixelType.Bytes, PixelType.Floats),
            Gen.OneOfConst(ChannelOrder.Bgr, ChannelOrder.Rgb), Gen.OneOfConst(PicturePlacement.TopLeft, PicturePlacement.Centre),
            Gen.Int[1, 40], Gen.Int[1, 40], Gen.Int[0, 255])
        .Sample((layout, type, channels, placement, width, height, padding) =>
        {
            ModelInput input = Input(layout, type, channels, placement, (byte)padding);
            using PixelBuffer pixels = Noise(width, height);
            var letterbox = Letterbox.Fit(input, null, width, height, new PictureSize(width, height), RegionNormalized.Full);
            var tensor = new InputTensor(input, new InputShape(2, letterbox.InputWidth, letterbox.InputHeight));
            using OrtValue value = tensor.CreateValue();

            tensor.Fill(1, pixels, letterbox);

            for (int y = 0; y < letterbox.InputHeight; y++)
            {
                for (int x = 0; x < letterbox.InputWidth; x++)
                {
                    for (int channel = 0; channel < 3; channel++)
                    {
                        double expected = Expected(input, pixels, letterbox, x, y, channel);
                        double actual = Actual(value, input, letterbox, x, y, channel);
                        if (Math.Abs(actual - expected) > 1e-5)
                        {
                            actual.ShouldBe(expected, $"{input} at {x}, {y}, {channel}");
                        }
                    }
                }
            }
        }, iter: 60);

    [Fact]
    public void ScaledPicture_OfOneColour_IsThatColourWithinAndPaddingOutside()
    {
        ModelInput input = Input(PixelLayout.Nhwc, PixelType.Bytes, ChannelOrder.Bgr, PicturePlacement.Centre, 114) with
        {
            DefaultLongSide = 64,
        };
        using PixelBuffer pixels = _pool.Rent(200, 90);
        pixels.Span.Fill(50);
        var letterbox = Letterbox.Fit(input, null, 200, 90, new PictureSize(200, 90), RegionNormalized.Full);
        var tensor = new InputTensor(input, new InputShape(1, letterbox.InputWidth, letterbox.InputHeight));
        using OrtValue value = tensor.CreateValue();

        tensor.Fill(0, pixels, letterbox);

        letterbox.IsCopy.ShouldBeFalse();
        for (int y = 0; y < letterbox.InputHeight; y++)
        {
            bool within = y >= letterbox.ContentY && y < letterbox.ContentY + letterbox.ContentHeight;
            Actual(value, input, letterbox, 30, y, 0).ShouldBe(within ? 50 : 114);
        }
    }

    [Fact]
    public void Memory_UsedAgain_KeepsNothingOfThePictureBefore()
    {
        ModelInput input = Input(PixelLayout.Nhwc, PixelType.Bytes, ChannelOrder.Bgr, PicturePlacement.TopLeft, 0);
        var tensor = new InputTensor(input, new InputShape(1, 32, 32));
        using OrtValue value = tensor.CreateValue();
        using PixelBuffer large = _pool.Rent(32, 32);
        using PixelBuffer small = _pool.Rent(20, 10);
        large.Span.Fill(200);
        small.Span.Fill(100);

        foreach (PixelBuffer pixels in (PixelBuffer[])[large, small])
        {
            tensor.Fill(0, pixels, Letterbox.Fit(
                input, null, pixels.Width, pixels.Height, new PictureSize(pixels.Width, pixels.Height), RegionNormalized.Full));
        }

        byte[] seen = value.GetTensorDataAsSpan<byte>().ToArray();
        seen.Count(static pixel => pixel == 100).ShouldBe(20 * 10 * 3);
        seen.Count(static pixel => pixel == 0).ShouldBe((32 * 32 * 3) - (20 * 10 * 3));
    }

    private static double Expected(ModelInput input, PixelBuffer pixels, in Letterbox letterbox, int x, int y, int channel)
    {
        int column = x - letterbox.ContentX;
        int row = y - letterbox.ContentY;
        bool within = column >= 0 && column < letterbox.ContentWidth && row >= 0 && row < letterbox.ContentHeight;
        int colour = input.Channels == ChannelOrder.Bgr ? channel : 2 - channel;
        double pixel = within ? pixels.Span[(row * pixels.Stride) + (column * 3) + colour] : input.Padding;
        return input.Type == PixelType.Bytes ? pixel : ((pixel * input.Scale) - input.Mean[channel]) / input.Std[channel];
    }

    private static double Actual(OrtValue value, ModelInput input, in Letterbox letterbox, int x, int y, int channel)
    {
        int pixels = letterbox.InputWidth * letterbox.InputHeight;
        int pixel = (y * letterbox.InputWidth) + x;
        int last = (int)value.GetTensorTypeAndShape().ElementCount - (pixels * 3);
        int index = last + (input.Layout == PixelLayout.Nhwc ? (pixel * 3) + channel : (channel * pixels) + pixel);
        return input.Type == PixelType.Bytes
            ? value.GetTensorDataAsSpan<byte>()[index]
            : value.GetTensorDataAsSpan<float>()[index];
    }

    private PixelBuffer Noise(int width, int height)
    {
        PixelBuffer pixels = _pool.Rent(width, height);
        new Random((width * 1000) + height).NextBytes(pixels.Span);
        return pixels;
    }

    private static ModelInput Input(
        PixelLayout layout, PixelType type, ChannelOrder channels, PicturePlacement placement, byte padding)
    {
        var input = new ModelInput
        {
            Tensor = "pixels",
            Layout = layout,
            Type = type,
            Channels = channels,
            Padding = padding,
            Placement = placement,
            Multiple = 32,
        };
        return type == PixelType.Bytes ? input : input with { Scale = 1 / 255.0, Mean = [0.4, 0.5, 0.6], Std = [0.2, 0.25, 0.3] };
    }
}
