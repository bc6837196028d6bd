using CsCheck;
using Footfall.Domain.Geometry;
using Footfall.Vision.Detection;
using Footfall.Vision.Models;

namespace Footfall.Vision.Tests.Detection;

public sealed class LetterboxTests
{
    private static readonly Gen<PicturePlacement> Placements =
        Gen.OneOfConst(PicturePlacement.TopLeft, PicturePlacement.Centre, PicturePlacement.Stretch);

    private static readonly Gen<RegionNormalized> Regions =
        Gen.Select(Gen.Double[0, 0.8], Gen.Double[0, 0.8], Gen.Double[0.05, 1], Gen.Double[0.05, 1])
            .Select((x, y, width, height) => new RegionNormalized(x, y, Math.Min(width, 1 - x), Math.Min(height, 1 - y)));

    private static readonly Gen<ModelInput> Inputs =
        Gen.Select(Placements, Gen.Bool, Gen.OneOfConst(1, 32), Gen.Int[64, 700], Gen.Int[64, 700])
            .Select((placement, free, multiple, width, height) => free
                ? Free(placement, multiple, width)
                : Fixed(placement, width, height));

    [Fact]
    public void Picture_OfTheModelsSize_IsCopied()
    {
        var letterbox = Letterbox.Fit(Free(), null, 640, 480, new PictureSize(1920, 1440), RegionNormalized.Full);

        letterbox.IsCopy.ShouldBeTrue();
        letterbox.IsFull.ShouldBeTrue();
        (letterbox.InputWidth, letterbox.InputHeight).ShouldBe((640, 480));
        letterbox.ToSource(new Candidate(0, 0, 640, 480, 1, 0)).ShouldBe(new BoxPixels(0, 0, 1920, 1440));
    }

    [Fact]
    public void Picture_OfRowsThatDoNotDivide_IsCopiedAndPaddedBelow()
    {
        var letterbox = Letterbox.Fit(Free(), null, 640, 360, new PictureSize(640, 360), RegionNormalized.Full);

        letterbox.IsCopy.ShouldBeTrue();
        (letterbox.InputWidth, letterbox.InputHeight).ShouldBe((640, 384));
        (letterbox.ContentX, letterbox.ContentY, letterbox.ContentWidth, letterbox.ContentHeight).ShouldBe((0, 0, 640, 360));
    }

    [Fact]
    public void Picture_LargerThanTheDefault_IsScaledDownInItsAspect()
    {
        var letterbox = Letterbox.Fit(Free(), null, 1920, 1080, new PictureSize(1920, 1080), RegionNormalized.Full);

        (letterbox.ContentWidth, letterbox.ContentHeight).ShouldBe((640, 360));
        (letterbox.InputWidth, letterbox.InputHeight).ShouldBe((640, 384));
    }

    [Fact]
    public void Picture_SmallerThanTheDefault_IsNotBlownUp()
    {
        var letterbox = Letterbox.Fit(Free(), null, 352, 288, new PictureSize(352, 288), RegionNormalized.Full);

        letterbox.IsCopy.ShouldBeTrue();
        (letterbox.InputWidth, letterbox.InputHeight).ShouldBe((352, 288));
    }

    [Fact]
    public void LongSide_AskedFor_IsUsedUpOrDown()
    {
        Letterbox.Fit(Free(), 416, 352, 288, new PictureSize(352, 288), RegionNormalized.Full).ContentWidth.ShouldBe(416);
        Letterbox.Fit(Free(), 416, 480, 960, new PictureSize(480, 960), RegionNormalized.Full).ContentHeight.ShouldBe(416);
    }

    [Fact]
    public void Region_IsCropped_AndGetsTheWholeResolution()
    {
        var region = new RegionNormalized(0.5, 0.25, 0.5, 0.5);
        var letterbox = Letterbox.Fit(Free(), null, 1280, 960, new PictureSize(2560, 1920), region);

        (letterbox.CropX, letterbox.CropY, letterbox.CropWidth, letterbox.CropHeight).ShouldBe((640, 240, 640, 480));
        letterbox.IsCopy.ShouldBeTrue();
        letterbox.ToSource(new Candidate(0, 0, 640, 480, 1, 0)).ShouldBe(new BoxPixels(1280, 480, 2560, 1440));
    }

    [Fact]
    public void Picture_InTheMiddle_IsPaddedOnBothSides()
    {
        var letterbox = Letterbox.Fit(
            Fixed(PicturePlacement.Centre, 416, 416), null, 832, 416, new PictureSize(832, 416), RegionNormalized.Full);

        (letterbox.ContentX, letterbox.ContentY, letterbox.ContentWidth, letterbox.ContentHeight).ShouldBe((0, 104, 416, 208));
        letterbox.ToSource(new Candidate(0, 104, 416, 312, 1, 0)).ShouldBe(new BoxPixels(0, 0, 832, 416));
    }

    [Fact]
    public void Picture_Stretched_LosesItsAspectAndNothingElse()
    {
        var letterbox = Letterbox.Fit(
            Fixed(PicturePlacement.Stretch, 640, 640), null, 1920, 1080, new PictureSize(1920, 1080), RegionNormalized.Full);

        letterbox.IsFull.ShouldBeTrue();
        letterbox.ToSource(new Candidate(160, 160, 320, 320, 1, 0)).ShouldBe(new BoxPixels(480, 270, 960, 540));
    }

    [Fact]
    public void Point_ThereAndBack_IsTheSamePoint() =>
        Layouts.Select(Gen.Double[-50, 4000], Gen.Double[-50, 4000]).Sample((letterbox, x, y) =>
        {
            double backX = letterbox.ToSourceX(letterbox.FromSourceX(x));
            double backY = letterbox.ToSourceY(letterbox.FromSourceY(y));
            Math.Abs(backX - x).ShouldBeLessThan(0.01);
            Math.Abs(backY - y).ShouldBeLessThan(0.01);
        });

    [Fact]
    public void Content_AlwaysLiesWithinTheInput_AndCoversTheCrop() =>
        Layouts.Sample(letterbox =>
        {
            letterbox.ContentX.ShouldBeGreaterThanOrEqualTo(0);
            letterbox.ContentY.ShouldBeGreaterThanOrEqualTo(0);
            (letterbox.ContentX + letterbox.ContentWidth).ShouldBeLessThanOrEqualTo(letterbox.InputWidth);
            (letterbox.ContentY + letterbox.ContentHeight).ShouldBeLessThanOrEqualTo(letterbox.InputHeight);
            float left = letterbox.ToSourceX(letterbox.ContentX);
            float right = letterbox.ToSourceX(letterbox.ContentX + letterbox.ContentWidth);
            ((double)left).ShouldBe(letterbox.CropX * letterbox.SourcePerPixelX, 0.01);
            ((double)right).ShouldBe((letterbox.CropX + letterbox.CropWidth) * letterbox.SourcePerPixelX, 0.01);
        });

    private static Gen<Letterbox> Layouts =>
        Gen.Select(Inputs, Gen.Int[1, 2000], Gen.Int[1, 2000], Regions, Gen.Int[1, 4])
            .Select((input, width, height, region, times) =>
                Letterbox.Fit(input, null, width, height, new PictureSize(width * times, height * times), region));

    private static ModelInput Free(
        PicturePlacement placement = PicturePlacement.TopLeft, int multiple = 32, int longSide = 640) =>
        Fixed(placement, 1, 1) with { Width = null, Height = null, Multiple = multiple, DefaultLongSide = longSide };

    private static ModelInput Fixed(PicturePlacement placement, int width, int height) => new()
    {
        Tensor = "pixels",
        Layout = PixelLayout.Nhwc,
        Type = PixelType.Bytes,
        Channels = ChannelOrder.Bgr,
        Padding = 0,
        Placement = placement,
        Width = width,
        Height = height,
    };
}
