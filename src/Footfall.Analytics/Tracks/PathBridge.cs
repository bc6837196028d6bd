using Footfall.Analytics.Coverage;
using Footfall.Analytics.Heat;
using Footfall.Analytics.Intervals;
using Footfall.Domain.Geometry;

namespace Footfall.Analytics.Tracks;

/// <summary>Heats cells and fills zones where tracks are, and where they were in the frames that missed them.</summary>
/// <remarks>
/// Somebody who is seen again within the gap tolerance was there all along, on the straight way between: a detector
/// that misses every fifth frame must not empty the shop by a fifth.
/// </remarks>
internal sealed class PathBridge(FrameLog frames, IntervalRoller intervals)
{
    /// <summary>A track stayed in the cell of its foot point for a span of time.</summary>
    public void Stand(TrackMemory track, int cell, long from, long until)
    {
        if (cell == HeatMap.Nowhere)
        {
            return;
        }

        foreach (IntervalShare share in intervals.Split(from, until))
        {
            share.Interval.Heat.Add(cell, share.Ticks, track.Trail.Enter(share.Interval.Start, cell));
        }
    }

    /// <summary>A track is seen again: puts it into every frame since it was last seen.</summary>
    public void Bridge(TrackMemory track, PointNormalized to, long at)
    {
        double whole = at - track.SeenAt;
        for (int i = frames.Count - 1; i >= 0 && frames[i].At > track.SeenAt; i--)
        {
            FrameSlot frame = frames[i];
            if (frame.At >= at)
            {
                continue;
            }

            double share = (frame.At - track.SeenAt) / whole;
            var foot = new PointNormalized(
                track.Foot.X + (share * (to.X - track.Foot.X)),
                track.Foot.Y + (share * (to.Y - track.Foot.Y)));
            Stand(track, HeatMap.CellOf(foot), frame.At, frame.Until);
            for (int zone = 0; zone < frame.Zones.Length; zone++)
            {
                if (Polygons.Contains(frame.Zones[zone].Polygon.AsSpan(), foot))
                {
                    frame.Enter(zone, foot);
                }
            }
        }
    }
}
