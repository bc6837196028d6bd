using System.Runtime.InteropServices;
using Footfall.Domain.Geometry;
using Footfall.Domain.Plans;
using Footfall.Scenes.Floor;
using Footfall.Scenes.People;

namespace Footfall.Scenes.Truth;

/// <summary>What truly happened, from the geometry of the true ways; no frame, box or band takes part.</summary>
/// <remarks>
/// Straight ways on the floor are straight in the picture, so a way crosses a line where two segments meet. Ways turn well off
/// the lines and stay beyond them for longer than the hold, or this refuses to say what is true.
/// </remarks>
public static class SceneTruth
{
    public static IReadOnlyList<TrueCrossing> Crossings(FloorCamera camera, CameraPlan plan, IReadOnlyList<Walker> walkers)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(walkers);
        var crossings = new List<TrueCrossing>();
        foreach (LinePlan line in plan.Lines)
        {
            for (int i = 0; i < walkers.Count; i++)
            {
                int before = crossings.Count;
                Follow(camera, line, walkers[i], i, crossings);
                CheckHold(CollectionsMarshal.AsSpan(crossings)[before..], plan.Settings.CrossingHold.TotalSeconds);
            }
        }

        return crossings;
    }

    /// <summary>Every stay inside a zone, short ones included, none joined.</summary>
    public static IReadOnlyList<TrueVisit> Visits(FloorCamera camera, CameraPlan plan, IReadOnlyList<Walker> walkers)
    {
        ArgumentNullException.ThrowIfNull(camera);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(walkers);
        const double Step = 0.01;
        var visits = new List<TrueVisit>();
        foreach (ZonePlan zone in plan.Zones)
        {
            for (int i = 0; i < walkers.Count; i++)
            {
                double? entered = null;
                for (double at = walkers[i].FirstSeconds; at <= walkers[i].LastSeconds + Step; at += Step)
                {
                    bool inside = walkers[i].At(at) is { } place && Polygons.Contains(zone.Polygon.AsSpan(), camera.See(place));
                    if (inside)
                    {
                        entered ??= at;
                    }
                    else if (entered is { } since)
                    {
                        visits.Add(new TrueVisit(zone.Id, i, since, at));
                        entered = null;
                    }
                }
            }
        }

        return visits;
    }

    private static void Follow(FloorCamera camera, LinePlan line, Walker walker, int number, List<TrueCrossing> crossings)
    {
        double aspect = camera.Picture.Aspect;
        for (int i = 1; i < walker.Stops.Count; i++)
        {
            PointNormalized from = camera.See(walker.Stops[i - 1].At);
            PointNormalized to = camera.See(walker.Stops[i].At);
            double before = Side(line, from, aspect);
            double after = Side(line, to, aspect);
            if (before > 0 == after > 0)
            {
                continue;
            }

            double share = before / (before - after);
            var met = new PointNormalized(from.X + (share * (to.X - from.X)), from.Y + (share * (to.Y - from.Y)));
            if (Along(line, met, aspect) is >= 0 and <= 1)
            {
                bool toTheRight = after > 0;
                CrossingDirection direction = toTheRight == (line.In == CrossingSide.LeftToRight) ? CrossingDirection.In : CrossingDirection.Out;
                // An even walk is not even in the picture: the share of the way on the floor weighs the ends by their depths.
                double near = share * camera.Depth(walker.Stops[i - 1].At);
                double walked = near / (((1 - share) * camera.Depth(walker.Stops[i].At)) + near);
                double seconds = walker.Stops[i - 1].Seconds + (walked * (walker.Stops[i].Seconds - walker.Stops[i - 1].Seconds));
                crossings.Add(new TrueCrossing(line.Id, number, direction, seconds));
            }
        }
    }

    private static void CheckHold(ReadOnlySpan<TrueCrossing> crossings, double hold)
    {
        for (int i = 1; i < crossings.Length; i++)
        {
            double apart = crossings[i].Seconds - crossings[i - 1].Seconds;
            if (apart < 1.5 * hold)
            {
                throw new InvalidOperationException(
                    $"Walker {crossings[i].Walker} is back over line '{crossings[i].LineId}' after {apart:0.00} s; let them stay "
                    + $"beyond it for clearly longer than the hold of {hold} s.");
            }
        }
    }

    // Picture coordinates with y down: positive is the right hand of someone on start who faces end.
    private static double Side(LinePlan line, PointNormalized point, double aspect) =>
        ((line.End.X - line.Start.X) * aspect * (point.Y - line.Start.Y))
        - ((line.End.Y - line.Start.Y) * aspect * (point.X - line.Start.X));

    private static double Along(LinePlan line, PointNormalized point, double aspect)
    {
        double x = (line.End.X - line.Start.X) * aspect;
        double y = line.End.Y - line.Start.Y;
        double length = (x * x) + (y * y);
        double along = (((point.X - line.Start.X) * aspect * x) + ((point.Y - line.Start.Y) * y)) / length;
        bool open = line.Start.X is <= 0 or >= 1 || line.Start.Y is <= 0 or >= 1;
        bool openEnd = line.End.X is <= 0 or >= 1 || line.End.Y is <= 0 or >= 1;
        return open && along < 0 ? 0 : openEnd && along > 1 ? 1 : along;
    }
}
