using Footfall.Domain.Geometry;
using Footfall.Vision.Models;

namespace Footfall.Vision.Detection;

/// <summary>Where a region of a picture lies within the model's input, and the way back.</summary>
/// <remarks>
/// <code>
///  picture as decoded            model input
///  ┌───────────────┐             ┌──────────────┐
///  │   ┌──────┐    │   scaled    │ ┌─────────┐  │
///  │   │ crop │    │  ────────►  │ │ content │  │
///  │   └──────┘    │             │ └─────────┘  │
///  └───────────────┘             └── padding ───┘
/// </code>
/// Coordinates are of pixel edges: the left edge of pixel 0 is 0, its right edge 1. Content has whole pixels, so the two axes may
/// scale a little apart; the way back uses what was really done.
/// </remarks>
internal readonly record struct Letterbox(
    int CropX, int CropY, int CropWidth, int CropHeight,
    int InputWidth, int InputHeight,
    int ContentX, int ContentY, int ContentWidth, int ContentHeight,
    double SourcePerPixelX, double SourcePerPixelY)
{
    /// <summary>Whether the region's pixels are copied as they are.</summary>
    public bool IsCopy => CropWidth == ContentWidth && CropHeight == ContentHeight;

    /// <summary>Whether nothing of the input is padding.</summary>
    public bool IsFull => ContentWidth == InputWidth && ContentHeight == InputHeight;

    /// <summary>Lays out one picture.</summary>
    /// <param name="input">What the model wants.</param>
    /// <param name="longSide">Longer side of the content for a model of free size; null for the region's own, up to the card's default.</param>
    /// <param name="width">Columns of the picture as decoded.</param>
    /// <param name="height">Rows of the picture as decoded.</param>
    /// <param name="source">Size that boxes are given in.</param>
    /// <param name="region">The part looked at; clipped to the picture, at least one pixel.</param>
    public static Letterbox Fit(
        ModelInput input, int? longSide, int width, int height, PictureSize source, RegionNormalized region)
    {
        (int cropX, int cropWidth) = Crop(region.X, region.Width, width);
        (int cropY, int cropHeight) = Crop(region.Y, region.Height, height);
        int inputWidth, inputHeight, contentWidth, contentHeight;
        if (input.IsDynamic)
        {
            int cropLong = Math.Max(cropWidth, cropHeight);
            double scale = (double)(longSide ?? Math.Min(cropLong, input.DefaultLongSide)) / cropLong;
            contentWidth = Scaled(cropWidth, scale);
            contentHeight = Scaled(cropHeight, scale);
            inputWidth = RoundUp(contentWidth, input.Multiple);
            inputHeight = RoundUp(contentHeight, input.Multiple);
        }
        else
        {
            inputWidth = input.Width!.Value;
            inputHeight = input.Height!.Value;
            double scale = Math.Min((double)inputWidth / cropWidth, (double)inputHeight / cropHeight);
            contentWidth = Math.Min(Scaled(cropWidth, scale), inputWidth);
            contentHeight = Math.Min(Scaled(cropHeight, scale), inputHeight);
        }

        if (input.Placement == PicturePlacement.Stretch)
        {
            contentWidth = inputWidth;
            contentHeight = inputHeight;
        }

        bool centred = input.Placement == PicturePlacement.Centre;
        return new Letterbox(
            cropX, cropY, cropWidth, cropHeight, inputWidth, inputHeight,
            centred ? (inputWidth - contentWidth) / 2 : 0, centred ? (inputHeight - contentHeight) / 2 : 0,
            contentWidth, contentHeight,
            (double)source.Width / width, (double)source.Height / height);
    }

    /// <summary>A box of the model's input, in pixels of the source picture.</summary>
    public BoxPixels ToSource(in Candidate box) =>
        new(ToSourceX(box.Left), ToSourceY(box.Top), ToSourceX(box.Right), ToSourceY(box.Bottom));

    /// <summary>From a column of the model's input to one of the source picture.</summary>
    public float ToSourceX(double x) =>
        (float)((((x - ContentX) * CropWidth / ContentWidth) + CropX) * SourcePerPixelX);

    /// <summary>From a row of the model's input to one of the source picture.</summary>
    public float ToSourceY(double y) =>
        (float)((((y - ContentY) * CropHeight / ContentHeight) + CropY) * SourcePerPixelY);

    /// <summary>From a column of the source picture to one of the model's input.</summary>
    public double FromSourceX(double x) => (((x / SourcePerPixelX) - CropX) * ContentWidth / CropWidth) + ContentX;

    /// <summary>From a row of the source picture to one of the model's input.</summary>
    public double FromSourceY(double y) => (((y / SourcePerPixelY) - CropY) * ContentHeight / CropHeight) + ContentY;

    private static (int Start, int Length) Crop(double start, double length, int pixels)
    {
        int first = Math.Clamp((int)Math.Round(start * pixels), 0, pixels - 1);
        int last = Math.Clamp((int)Math.Round((start + length) * pixels), first + 1, pixels);
        return (first, last - first);
    }

    private static int Scaled(int pixels, double scale) => Math.Max(1, (int)Math.Round(pixels * scale));

    private static int RoundUp(int value, int multiple) => (value + multiple - 1) / multiple * multiple;
}
