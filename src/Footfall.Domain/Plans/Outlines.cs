using Footfall.Domain.Geometry;
using Footfall.Domain.Plans.Validation;

namespace Footfall.Domain.Plans;

/// <summary>Rules of a closed shape, for shapes that stand in no plan.</summary>
public static class Outlines
{
    /// <summary>Checks corners as a zone's are checked: 3 to 200 of them in 0..1, in order, not crossing each other.</summary>
    /// <param name="corners">The corners.</param>
    /// <param name="path">Where they stand.</param>
    /// <param name="subject">Names the shape at the start of a message.</param>
    /// <returns>What is wrong; empty where nothing is.</returns>
    public static IReadOnlyList<PlanError> Check(IReadOnlyList<PointNormalized> corners, string path, string subject)
    {
        ArgumentNullException.ThrowIfNull(corners);
        if (corners.Count > PlanLimits.Corners)
        {
            return [new PlanError(path, $"{subject} has {corners.Count} corners; at most {PlanLimits.Corners} are allowed.")];
        }

        var errors = new PlanErrors();
        PolygonValidator.Validate(corners, new Place(path, subject, errors));
        return errors.InPlanOrder();
    }
}
