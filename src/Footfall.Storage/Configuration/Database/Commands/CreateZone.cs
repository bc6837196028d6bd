using Footfall.Domain.Plans;
using Footfall.Storage.Configuration.Database.Rows;

namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>Adds a zone at the end of a camera's zones.</summary>
/// <param name="StoreId">The store.</param>
/// <param name="CameraId">The camera.</param>
/// <param name="Zone">The zone.</param>
public sealed record CreateZone(string StoreId, string CameraId, ZonePlan Zone) : PlanCommand(StoreId, CameraId)
{
    private protected override Task<PlanEdit> EditAsync(
        WriteScope scope, CameraRow camera, CameraPlan current, CancellationToken cancellation)
    {
        string resource = ResourceName.Zone(StoreId, CameraId, Zone.Id);
        if (PlanItems.Holds(current, Zone.Id))
        {
            throw ConfigRefusedException.AlreadyExists(resource);
        }

        CameraPlan plan = current with { Zones = current.Zones.Add(Zone) };
        return Task.FromResult(new PlanEdit(plan, resource, $"zones[{current.Zones.Length}]"));
    }
}
