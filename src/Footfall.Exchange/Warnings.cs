using Footfall.Domain.Plans;
using Footfall.V1;

namespace Footfall.Exchange;

/// <summary>Placement warnings as messages.</summary>
public static class Warnings
{
    /// <summary>The warnings of a plan.</summary>
    /// <param name="warnings">With paths in the plan.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="storeId">Its store.</param>
    /// <param name="cameraId">Its camera.</param>
    /// <param name="place">Where the plan stands in what was sent; empty for one by itself.</param>
    public static IEnumerable<Warning> Of(
        IEnumerable<PlanWarning> warnings, CameraPlan plan, string storeId, string cameraId, string place = "") =>
        warnings.Select(warning => Of(warning, FieldPath.Join(place, Field(warning.Path)), plan, storeId, cameraId));

    /// <summary>The warnings that concern one line or zone.</summary>
    /// <param name="warnings">With paths in the plan.</param>
    /// <param name="id">The line's or zone's id.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="storeId">Its store.</param>
    /// <param name="cameraId">Its camera.</param>
    /// <returns>With paths in the line or zone.</returns>
    public static IEnumerable<Warning> OfItem(
        IEnumerable<PlanWarning> warnings, string id, CameraPlan plan, string storeId, string cameraId) =>
        warnings.Where(warning => warning.Items.Contains(id)).Select(warning =>
            Of(warning, FieldPath.Entry(Field(warning.Path))?.Below ?? "", plan, storeId, cameraId));

    // A shape as a whole is where it lies.
    private static string Field(string path) => FieldPath.Entry(path) switch
    {
        ("lines", _, "") => $"{path}.start",
        ("zones", _, "") => $"{path}.polygon",
        _ => path,
    };

    private static Warning Of(PlanWarning warning, string field, CameraPlan plan, string storeId, string cameraId) => new()
    {
        Field = field,
        Code = Code(warning.Code),
        Message = warning.Message,
        Resources =
        {
            warning.Items.Select(id => plan.Lines.Any(line => line.Id == id)
                ? Names.Line(storeId, cameraId, id)
                : Names.Zone(storeId, cameraId, id)),
        },
    };

    private static WarningCode Code(PlanWarningCode code) => code switch
    {
        PlanWarningCode.LineNearEdge => WarningCode.LineNearEdge,
        PlanWarningCode.LineTooShort => WarningCode.LineTooShort,
        PlanWarningCode.LineNotAnalysed => WarningCode.LineNotAnalysed,
        PlanWarningCode.EntrancesOverlap => WarningCode.EntrancesOverlap,
        PlanWarningCode.ZoneNotAnalysed => WarningCode.ZoneNotAnalysed,
        PlanWarningCode.ZoneTooSmall => WarningCode.ZoneTooSmall,
        PlanWarningCode.QueueWithoutService => WarningCode.QueueWithoutService,
        PlanWarningCode.ServiceTooFar => WarningCode.ServiceTooFar,
        _ => WarningCode.Unspecified,
    };
}
