using Footfall.Domain.Plans;

namespace Footfall.Storage.Configuration.Database;

/// <summary>Lines and zones of a plan by id.</summary>
internal static class PlanItems
{
    /// <summary>Whether a line or zone has an id, in this spelling or another.</summary>
    public static bool Holds(CameraPlan plan, string id) =>
        plan.Lines.Any(line => Same(line.Id, id)) || plan.Zones.Any(zone => Same(zone.Id, id));

    private static bool Same(string id, string other) => string.Equals(id, other, StringComparison.OrdinalIgnoreCase);
}
