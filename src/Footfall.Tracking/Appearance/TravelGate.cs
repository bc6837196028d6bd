using Footfall.Domain.Geometry;

namespace Footfall.Tracking.Appearance;

/// <summary>Whether somebody lost may by now be where a new track is.</summary>
internal static class TravelGate
{
    public static bool IsPlausible(Identity lost, Identity begun, IdentityOptions options)
    {
        double seconds = (begun.FirstSeenAt - lost.SeenAt).TotalSeconds;
        double smaller = Math.Min(lost.Box.Height, begun.Box.Height);
        double larger = Math.Max(lost.Box.Height, begun.Box.Height);
        // Two who were in view in one frame are two people.
        if (seconds <= 0 || smaller <= 0 || larger > smaller * options.LargestHeightRatio)
        {
            return false;
        }

        double reach = Math.Min(options.ReachAtOnce + (options.ReachPerSecond * seconds), options.LongestReach);
        return FootDistance(lost.Box, begun.Box) <= reach * (smaller + larger) / 2;
    }

    /// <summary>Whether somebody is so close to the view's edge that they came or left there.</summary>
    public static bool IsAtEdge(in BoxPixels box, in BoxPixels view, IdentityOptions options)
    {
        double margin = options.EdgeMargin * box.Height;
        return box.Left - view.Left < margin || box.Top - view.Top < margin
            || view.Right - box.Right < margin || view.Bottom - box.Bottom < margin;
    }

    private static double FootDistance(in BoxPixels a, in BoxPixels b) =>
        double.Hypot((a.Left + a.Right - b.Left - b.Right) * 0.5, a.Bottom - b.Bottom);
}
