using Footfall.Domain.Geometry;
using Footfall.Domain.Plans.Reading;

namespace Footfall.Domain.Plans.Validation;

/// <summary>Rules of one line; its id is checked by <see cref="IdValidator"/>.</summary>
internal static class LineValidator
{
    // A thousandth of the picture: below a pixel or two a line has no direction that anyone meant.
    private const double ShortestLength = 0.001;

    private const double LongestMetres = 1000;

    public static LinePlan? Validate(LineConfig line, Place place)
    {
        LineRole? role = WordValidator.Validate<LineRole>(line.Role, place[PlanKeys.Role]);
        CrossingSide? side = WordValidator.Validate<CrossingSide>(line.In, place[PlanKeys.In]);
        PointNormalized? start = PointValidator.Validate(line.Start, place[PlanKeys.Start]);
        PointNormalized? end = PointValidator.Validate(line.End, place[PlanKeys.End]);
        LookValidator.Validate(line.DisplayName, line.Color, place);
        LookValidator.ValidateSize(line.LengthMetres, LongestMetres, "metres", place[PlanKeys.LengthMetres]);
        if (start is not { } from || end is not { } to)
        {
            return null;
        }

        if (double.Hypot(to.X - from.X, to.Y - from.Y) < ShortestLength)
        {
            place[PlanKeys.End].Refuse($"starts and ends at {PointValidator.Text(from)}; move one end away.");
            return null;
        }

        return line.Id is { } id && role is { } meaning && side is { } into
            ? new LinePlan(id, meaning, from, to, into)
            {
                DisplayName = line.DisplayName,
                Color = LookValidator.Drawn(line.Color),
                LengthMetres = line.LengthMetres,
            }
            : null;
    }
}
