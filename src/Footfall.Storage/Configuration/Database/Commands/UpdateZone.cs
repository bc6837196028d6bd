using Footfall.Domain.Plans;
using Footfall.Storage.Configuration.Database.Rows;

namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>Changes a zone.</summary>
/// <param name="StoreId">The store.</param>
/// <param name="CameraId">The camera.</param>
/// <param name="Zone">As it is to be; its id says which one.</param>
/// <param name="Etag">The zone's own.</param>
public sealed record UpdateZone(string StoreId, string CameraId, ZonePlan Zone, string? Etag) : PlanCommand(StoreId, CameraId)
{
    private protected override async Task<PlanEdit> EditAsync(
        WriteScope scope, CameraRow camera, CameraPlan current, CancellationToken cancellation)
    {
        string resource = ResourceName.Zone(StoreId, CameraId, Zone.Id);
        ZoneRow row = await scope.Rows.Zones.FindAsync([StoreId, CameraId, Zone.Id], cancellation).ConfigureAwait(false)
            ?? throw ConfigRefusedException.NotFound(resource);
        Etags.Check(Etag, row.Change, resource);
        CameraPlan plan = current with { Zones = current.Zones.SetItem(row.Position, Zone) };
        return new PlanEdit(plan, resource, $"zones[{row.Position}]");
    }
}
