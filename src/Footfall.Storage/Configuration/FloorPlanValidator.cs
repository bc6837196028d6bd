using System.Globalization;
using Footfall.Domain.Pictures;

namespace Footfall.Storage.Configuration;

/// <summary>Rules of a floor plan.</summary>
internal static class FloorPlanValidator
{
    private const double MostMetres = 10_000;
    private const string Remedy = "give a PNG, JPEG or WebP";

    /// <param name="config">What was written.</param>
    /// <param name="place">Where it stands, with a dot at its end; empty for a floor plan on its own.</param>
    /// <param name="errors">Takes the errors.</param>
    /// <returns>Null when there are errors of its own.</returns>
    public static FloorPlanPicture? Validate(FloorPlanConfig config, string place, ConfigErrors errors)
    {
        bool isWide = config.WidthMetres is not { } metres || metres is > 0 and <= MostMetres;
        if (!isWide)
        {
            errors.Add(
                place + StoreKeys.WidthMetres,
                $"The floor plan is {config.WidthMetres!.Value.ToString(CultureInfo.InvariantCulture)} metres wide; write a number above 0, up to {MostMetres}, or leave it out.");
        }

        string path = place + StoreKeys.Picture;
        if (config.Picture is not { } bytes)
        {
            errors.AddMissing(path, $"The floor plan has no picture; {Remedy}.");
            return null;
        }

        if (bytes.Length > FloorPlanPicture.MostBytes)
        {
            errors.Add(path, $"The floor plan has {bytes.Length} bytes; at most {FloorPlanPicture.MostBytes} are allowed.");
            return null;
        }

        if (PictureHeader.Read(bytes.Span) is not { } header)
        {
            errors.Add(path, $"The floor plan is no picture that can be shown; {Remedy}.");
            return null;
        }

        if (header.Size.Width > FloorPlanPicture.MostSide || header.Size.Height > FloorPlanPicture.MostSide)
        {
            errors.Add(
                path,
                $"The floor plan is {header.Size.Width} × {header.Size.Height} pixels large; at most {FloorPlanPicture.MostSide} each way are allowed.");
            return null;
        }

        return isWide ? new FloorPlanPicture(bytes, header.MediaType, header.Size, config.WidthMetres) : null;
    }
}
