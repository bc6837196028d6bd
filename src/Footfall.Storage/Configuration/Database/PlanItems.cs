using Footfall.Domain.Plans;

namespace Footfall.Storage.Configuration.Database;

/// <summary>Lines and zones of a plan by id.</summary>
internal static class PlanItems
{
    /// <summary>Whether a line or zone has an id.</summary>
    public static bool Holds(CameraPlan plan, string id) =>
        plan.Lines.Any(line => line.Id == id) || plan.Zones.Any(zone => zone.Id == id);
}
