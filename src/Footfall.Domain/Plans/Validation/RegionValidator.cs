using System.Globalization;
using Footfall.Domain.Geometry;

namespace Footfall.Domain.Plans.Validation;

/// <summary>The analysed region must be a part of the picture that is not empty.</summary>
internal static class RegionValidator
{
    // A hundredth of the picture each way; smaller regions leave a detector nothing to see.
    private const double SmallestSide = 0.01;

    // Shares such as 0.7 and 0.3 may add up to a hair above 1.
    private const double Rounding = 1e-9;

    public static RegionNormalized Validate(RegionNormalized? region, Place place)
    {
        if (region is not { } given)
        {
            return RegionNormalized.Full;
        }

        string text = string.Create(
            CultureInfo.InvariantCulture, $"[{given.X}, {given.Y}, {given.Width}, {given.Height}]");
        if (given is not { X: >= 0 and <= 1, Y: >= 0 and <= 1, Width: >= 0 and <= 1, Height: >= 0 and <= 1 })
        {
            place.Refuse($"is {text}; write [x, y, width, height], each in 0..1 of the picture.");
        }
        else if (given.Width < SmallestSide || given.Height < SmallestSide)
        {
            string least = SmallestSide.ToString(CultureInfo.InvariantCulture);
            place.Refuse($"is {text}, which is all but empty; width and height are at least {least}.");
        }
        else if (given.X + given.Width > 1 + Rounding || given.Y + given.Height > 1 + Rounding)
        {
            place.Refuse($"is {text} and reaches beyond the picture; x + width and y + height are at most 1.");
        }

        return given;
    }
}
