using System.Globalization;
using Footfall.Domain.Geometry;
using Footfall.Domain.Plans.Reading;

namespace Footfall.Domain.Plans.Validation;

/// <summary>Finds shapes that are too small, too close together or too far apart for what they are to count.</summary>
/// <remarks>Lengths are in picture heights, so that a shape is the same size upright and lying.</remarks>
internal static class ShapeWarnings
{
    // Feet of someone a tenth of the picture high stand on about as much.
    private const double LeastLine = 0.03;

    // As wide and as deep as a foot point wanders while its person stands.
    private const double LeastZone = 0.03 * 0.03;

    // Someone a fifth of the picture high, 1.7 m, walks 1.4 m in a second.
    private const double WalkedInASecond = 0.17;

    private const int Places = 32;

    /// <summary>Looks at one line; two lines that belong together are told once, with the later one.</summary>
    public static void Look(CameraPlan plan, int index, string path, double aspect, List<PlanWarning> warnings)
    {
        LinePlan line = plan.Lines[index];
        double least = Math.Max(LeastLine, 2 * plan.Settings.CrossingBand);
        double length = Distance(line.Start, line.End, aspect);
        if (length < least)
        {
            warnings.Add(new PlanWarning(path, string.Create(
                CultureInfo.InvariantCulture,
                $"Line '{line.Id}' is {100 * length:0.#} % of the picture's height long, shorter than the {100 * least:0.#} % that a person takes up on it; draw it across the whole way."))
            {
                Code = PlanWarningCode.LineTooShort,
                Items = [line.Id],
            });
        }

        for (int i = 0; i < index && line.Role == LineRole.Entrance; i++)
        {
            LinePlan other = plan.Lines[i];
            if (other.Role == LineRole.Entrance && AreOne(line, other, 2 * (plan.Settings.CrossingBand + PlanWarnings.LeastRoom), aspect))
            {
                warnings.Add(new PlanWarning(
                    path,
                    $"Entrance '{line.Id}' runs along entrance '{other.Id}', so that who comes in crosses both and is counted twice; delete one of them or make it internal.")
                {
                    Code = PlanWarningCode.EntrancesOverlap,
                    Items = [line.Id, other.Id],
                });
            }
        }
    }

    /// <summary>Looks at one zone.</summary>
    public static void Look(CameraPlan plan, ZonePlan zone, string path, double aspect, List<PlanWarning> warnings)
    {
        if (Polygons.Area(zone.Polygon.AsSpan()) * aspect < LeastZone)
        {
            warnings.Add(new PlanWarning(
                path, $"Zone '{zone.Id}' is smaller than the feet of someone who stands still wander; draw it around the floor that people stand on.")
            {
                Code = PlanWarningCode.ZoneTooSmall,
                Items = [zone.Id],
            });
        }

        if (zone.Role != ZoneRole.Queue)
        {
            return;
        }

        ZonePlan? service = plan.Zones.FirstOrDefault(other => other.Id == zone.ServiceZoneId);
        if (service is null)
        {
            warnings.Add(new PlanWarning(
                $"{path}.{PlanKeys.Service}",
                $"Queue '{zone.Id}' names no service zone, so that nobody in it is ever served; draw one of role service and name it.")
            {
                Code = PlanWarningCode.QueueWithoutService,
                Items = [zone.Id],
            });
        }
        else if (Gap(zone, service, aspect) > WalkedInASecond * plan.Settings.Handover.TotalSeconds)
        {
            warnings.Add(new PlanWarning(
                $"{path}.{PlanKeys.Service}",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Service zone '{service.Id}' lies further from queue '{zone.Id}' than people walk in {plan.Settings.Handover.TotalSeconds:0.#} s; move them together or raise handover_s."))
            {
                Code = PlanWarningCode.ServiceTooFar,
                Items = [zone.Id, service.Id],
            });
        }
    }

    // Whether most of the shorter one lies beside the other.
    private static bool AreOne(LinePlan one, LinePlan other, double near, double aspect)
    {
        (LinePlan shorter, LinePlan longer) =
            Distance(one.Start, one.End, aspect) < Distance(other.Start, other.End, aspect) ? (one, other) : (other, one);
        int beside = 0;
        for (int i = 0; i < Places; i++)
        {
            double share = (i + 0.5) / Places;
            var at = new PointNormalized(
                shorter.Start.X + (share * (shorter.End.X - shorter.Start.X)), shorter.Start.Y + (share * (shorter.End.Y - shorter.Start.Y)));
            beside += ToSegment(at, longer.Start, longer.End, aspect) < near ? 1 : 0;
        }

        return 2 * beside > Places;
    }

    // Of two shapes that do not meet, a corner of one is nearest to the other.
    private static double Gap(ZonePlan one, ZonePlan other, double aspect) =>
        one.Polygon.Any(corner => Polygons.Contains(other.Polygon.AsSpan(), corner))
        || other.Polygon.Any(corner => Polygons.Contains(one.Polygon.AsSpan(), corner))
            ? 0
            : Math.Min(one.Polygon.Min(corner => ToPolygon(corner, other, aspect)), other.Polygon.Min(corner => ToPolygon(corner, one, aspect)));

    private static double ToPolygon(PointNormalized point, ZonePlan zone, double aspect)
    {
        double least = double.PositiveInfinity;
        for (int i = 0; i < zone.Polygon.Length; i++)
        {
            least = Math.Min(least, ToSegment(point, zone.Polygon[i], zone.Polygon[(i + 1) % zone.Polygon.Length], aspect));
        }

        return least;
    }

    private static double ToSegment(PointNormalized point, PointNormalized start, PointNormalized end, double aspect)
    {
        double x = (end.X - start.X) * aspect;
        double y = end.Y - start.Y;
        double square = (x * x) + (y * y);
        double share = square == 0
            ? 0
            : Math.Clamp((((point.X - start.X) * aspect * x) + ((point.Y - start.Y) * y)) / square, 0, 1);
        return double.Hypot(((point.X - start.X) * aspect) - (share * x), point.Y - start.Y - (share * y));
    }

    private static double Distance(PointNormalized one, PointNormalized other, double aspect) =>
        double.Hypot((one.X - other.X) * aspect, one.Y - other.Y);
}
