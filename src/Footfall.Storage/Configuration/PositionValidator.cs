using System.Collections.Immutable;
using System.Globalization;
using Footfall.Domain.Geometry;

namespace Footfall.Storage.Configuration;

/// <summary>Rules of where a camera hangs on the floor plan.</summary>
/// <param name="config">What was written; null for nothing.</param>
/// <param name="place">Where it stands.</param>
/// <param name="subject">Names the camera in messages.</param>
/// <param name="errors">Takes the errors.</param>
internal sealed class PositionValidator(PositionConfig? config, string place, string subject, ConfigErrors errors)
{
    /// <summary>More are not read.</summary>
    public const int MostPoints = 20;

    private const int LeastPoints = 4;
    private const double FullTurn = 360;
    private const double MostMetres = 100;

    // Twice the area of the triangle of three points: below this they say no more than two of them.
    private const double FlattestTriangle = 1e-5;

    /// <returns>Null where nothing was written or something is wrong.</returns>
    public FloorPlanPosition? Validate()
    {
        if (config is null)
        {
            return null;
        }

        CheckPoint(config.Position, $"{place}.{StoreKeys.Position}", "position");
        if (config.HeadingDegrees is { } heading && heading is not (>= 0 and < FullTurn))
        {
            errors.Add(
                $"{place}.{StoreKeys.HeadingDegrees}",
                $"{subject} looks to {Text(heading)} degrees; write a number from 0 to below {FullTurn}, clockwise from the floor plan's top edge.");
        }

        if (config.HeightMetres is { } height && height is not (> 0 and <= MostMetres))
        {
            errors.Add(
                $"{place}.{StoreKeys.HeightMetres}",
                $"{subject} hangs {Text(height)} metres high; write a number above 0, up to {MostMetres}, or leave it out.");
        }

        CheckPoints();
        return errors.IsEmpty
            ? new FloorPlanPosition(config.Position!.Value)
            {
                HeadingDegrees = config.HeadingDegrees ?? 0,
                HeightMetres = config.HeightMetres,
                FloorPoints = [.. config.FloorPoints.Select(point => new FloorPoint(point.InPicture!.Value, point.OnFloorPlan!.Value))],
            }
            : null;
    }

    private void CheckPoints()
    {
        string path = $"{place}.{StoreKeys.FloorPoints}";
        bool areThere = true;
        for (int i = 0; i < config!.FloorPoints.Count; i++)
        {
            areThere &= CheckPoint(config.FloorPoints[i].InPicture, $"{path}[{i}].{StoreKeys.InPicture}", "place in its picture");
            areThere &= CheckPoint(config.FloorPoints[i].OnFloorPlan, $"{path}[{i}].{StoreKeys.OnFloorPlan}", "place on the floor plan");
        }

        if (config.FloorPoints.Count is > 0 and (< LeastPoints or > MostPoints))
        {
            errors.Add(path, $"{subject} has {config.FloorPoints.Count} floor points; write {LeastPoints} to {MostPoints}, or none.");
        }
        else if (areThere)
        {
            CheckSpread([.. config.FloorPoints.Select(point => point.InPicture!.Value)], path, "its picture");
            CheckSpread([.. config.FloorPoints.Select(point => point.OnFloorPlan!.Value)], path, "the floor plan");
        }
    }

    // Three on one line do not say how the floor lies: the map from picture to floor plan would not be determined.
    private void CheckSpread(ImmutableArray<PointNormalized> points, string path, string where)
    {
        for (int a = 0; a < points.Length; a++)
        {
            for (int b = a + 1; b < points.Length; b++)
            {
                for (int c = b + 1; c < points.Length; c++)
                {
                    double area = ((points[b].X - points[a].X) * (points[c].Y - points[a].Y))
                        - ((points[c].X - points[a].X) * (points[b].Y - points[a].Y));
                    if (Math.Abs(area) < FlattestTriangle)
                    {
                        errors.Add($"{path}[{c}]", $"{subject} has this floor point on one line with {a + 1} and {b + 1} in {where}; move it aside.");
                        return;
                    }
                }
            }
        }
    }

    private bool CheckPoint(PointNormalized? point, string path, string what)
    {
        if (point is not { } given)
        {
            errors.AddMissing(path, $"{subject} has no {what}; write [x, y] with 0..1 across and down the picture.");
            return false;
        }

        if (given is { X: >= 0 and <= 1, Y: >= 0 and <= 1 })
        {
            return true;
        }

        errors.Add(path, $"{subject} has its {what} at ({Text(given.X)}, {Text(given.Y)}); both lie in 0..1 of the picture.");
        return false;
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
