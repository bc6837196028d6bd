using Footfall.Storage.Configuration.Database;
using Footfall.V1;

namespace Footfall.Exchange;

/// <summary>Floor plans as messages.</summary>
public static class FloorPlans
{
    /// <summary>A floor plan without its picture.</summary>
    public static FloorPlan Of(FloorPlanInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        var floorPlan = new FloorPlan
        {
            Size = new PictureSize { WidthPixels = info.Size.Width, HeightPixels = info.Size.Height },
            Etag = info.Etag,
        };
        if (info.WidthMetres is { } width)
        {
            floorPlan.WidthMetres = width;
        }

        return floorPlan;
    }
}
