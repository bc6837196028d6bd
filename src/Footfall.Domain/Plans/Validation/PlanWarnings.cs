using System.Globalization;
using Footfall.Domain.Geometry;
using Footfall.Domain.Plans.Reading;

namespace Footfall.Domain.Plans.Validation;

/// <summary>Finds what is drawn in a valid plan where nobody can be counted.</summary>
/// <remarks>
/// A crossing needs feet on both sides of the band, and a box that the picture cuts ends at its border: where less than
/// <see cref="LeastRoom"/> lies beyond the band, no foot point gets there for long enough to be sure of it.
/// </remarks>
public static class PlanWarnings
{
    /// <summary>Room that feet need beyond a line's band before the picture or the region ends, in picture heights.</summary>
    /// <value>2 %: half a step of someone a fifth of the picture high.</value>
    public const double LeastRoom = 0.02;

    // A drawn line is looked at in so many places, a zone in a grid of so many times so many.
    private const int Places = 64;

    /// <param name="plan">A valid plan.</param>
    /// <param name="pictureAspect">Width over height of the camera's picture, above 0.</param>
    /// <returns>In the plan's order; empty where all is well.</returns>
    public static IReadOnlyList<PlanWarning> Of(CameraPlan plan, double pictureAspect = 16.0 / 9)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pictureAspect);
        var warnings = new List<PlanWarning>();
        for (int i = 0; i < plan.Lines.Length; i++)
        {
            Look(plan, plan.Lines[i], $"{PlanKeys.Lines}[{i}]", pictureAspect, warnings);
            ShapeWarnings.Look(plan, i, $"{PlanKeys.Lines}[{i}]", pictureAspect, warnings);
        }

        for (int i = 0; i < plan.Zones.Length; i++)
        {
            Look(plan, plan.Zones[i], $"{PlanKeys.Zones}[{i}]", warnings);
            ShapeWarnings.Look(plan, plan.Zones[i], $"{PlanKeys.Zones}[{i}]", pictureAspect, warnings);
        }

        return warnings;
    }

    private static void Look(CameraPlan plan, LinePlan line, string path, double aspect, List<PlanWarning> warnings)
    {
        double room = plan.Settings.CrossingBand + LeastRoom;
        int outside = 0;
        int tooNear = 0;
        int masked = 0;
        for (int i = 0; i < Places; i++)
        {
            double share = (i + 0.5) / Places;
            var at = new PointNormalized(
                line.Start.X + (share * (line.End.X - line.Start.X)), line.Start.Y + (share * (line.End.Y - line.Start.Y)));
            (PointNormalized left, PointNormalized right) = Beside(line, at, room, aspect);
            outside += Holds(plan.Region, at) ? 0 : 1;
            tooNear += Holds(plan.Region, at) && !(Holds(plan.Region, left) && Holds(plan.Region, right)) ? 1 : 0;
            masked += plan.IsMasked(at) || plan.IsMasked(left) || plan.IsMasked(right) ? 1 : 0;
        }

        if (outside > 0)
        {
            warnings.Add(new PlanWarning(path, string.Create(
                CultureInfo.InvariantCulture,
                $"Line '{line.Id}' leaves the analysed region for {Percent(outside)} % of its length, where nobody is seen; draw it inside the region or enlarge that."))
            {
                Code = PlanWarningCode.LineNotAnalysed,
                Items = [line.Id],
            });
        }

        if (2 * tooNear > Places)
        {
            warnings.Add(new PlanWarning(path, string.Create(
                CultureInfo.InvariantCulture,
                $"Line '{line.Id}' lies within {100 * room:0.#} % of the picture's height of the border for {Percent(tooNear)} % of its length, so that feet cannot be seen on its far side; draw it further in."))
            {
                Code = PlanWarningCode.LineNearEdge,
                Items = [line.Id],
            });
        }

        if (masked > 0)
        {
            warnings.Add(new PlanWarning(path, string.Create(
                CultureInfo.InvariantCulture,
                $"Line '{line.Id}' runs through or along a mask for {Percent(masked)} % of its length, where feet are left out; move the line or the mask."))
            {
                Code = PlanWarningCode.LineNotAnalysed,
                Items = [line.Id],
            });
        }
    }

    private static void Look(CameraPlan plan, ZonePlan zone, string path, List<PlanWarning> warnings)
    {
        int inside = 0;
        int blind = 0;
        for (int row = 0; row < Places; row++)
        {
            for (int column = 0; column < Places; column++)
            {
                var at = new PointNormalized((column + 0.5) / Places, (row + 0.5) / Places);
                if (Polygons.Contains(zone.Polygon.AsSpan(), at))
                {
                    inside++;
                    blind += plan.IsMasked(at) || !Holds(plan.Region, at) ? 1 : 0;
                }
            }
        }

        // A zone smaller than the grid is looked at in its corners.
        if (inside == 0)
        {
            inside = zone.Polygon.Length;
            blind = zone.Polygon.Count(corner => plan.IsMasked(corner) || !Holds(plan.Region, corner));
        }

        if (2 * blind > inside)
        {
            warnings.Add(new PlanWarning(path, string.Create(
                CultureInfo.InvariantCulture,
                $"Zone '{zone.Id}' lies in a mask or outside the analysed region for {100.0 * blind / inside:0} % of its area, where nobody is seen; move the zone, the mask or the region."))
            {
                Code = PlanWarningCode.ZoneNotAnalysed,
                Items = [zone.Id],
            });
        }
    }

    // Both ends of the shortest way across the band, by so much on either side of the line.
    private static (PointNormalized Left, PointNormalized Right) Beside(LinePlan line, PointNormalized at, double room, double aspect)
    {
        double x = (line.End.X - line.Start.X) * aspect;
        double y = line.End.Y - line.Start.Y;
        double length = double.Hypot(x, y);
        double acrossX = -y / length * room / aspect;
        double acrossY = x / length * room;
        return (new(at.X - acrossX, at.Y - acrossY), new(at.X + acrossX, at.Y + acrossY));
    }

    private static bool Holds(RegionNormalized region, PointNormalized point) =>
        point.X >= region.X && point.X <= region.X + region.Width && point.Y >= region.Y && point.Y <= region.Y + region.Height;

    private static string Percent(int places) => (100.0 * places / Places).ToString("0", CultureInfo.InvariantCulture);
}
