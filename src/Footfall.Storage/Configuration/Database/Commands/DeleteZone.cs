using Footfall.Domain.Plans;
using Footfall.Storage.Configuration.Database.Rows;

namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>Deletes a zone; refused while an area or a queue names it, unless forced.</summary>
/// <param name="StoreId">The store.</param>
/// <param name="CameraId">The camera.</param>
/// <param name="ZoneId">The zone.</param>
/// <param name="Etag">The zone's own.</param>
/// <param name="Force">Takes it out of areas, and leaves queues without a service zone.</param>
public sealed record DeleteZone(string StoreId, string CameraId, string ZoneId, string? Etag, bool Force = false)
    : PlanCommand(StoreId, CameraId)
{
    private protected override async Task<PlanEdit> EditAsync(
        WriteScope scope, CameraRow camera, CameraPlan current, CancellationToken cancellation)
    {
        string resource = ResourceName.Zone(StoreId, CameraId, ZoneId);
        ZoneRow row = await scope.Rows.Zones.FindAsync([StoreId, CameraId, ZoneId], cancellation).ConfigureAwait(false)
            ?? throw ConfigRefusedException.NotFound(resource);
        Etags.Check(Etag, row.Change, resource);
        List<ZonePlan> queues = [.. current.Zones.Where(zone => zone.ServiceZoneId == ZoneId)];
        if (queues.Count > 0 && !Force)
        {
            throw ConfigRefusedException.Blocked(resource, queues.Select(queue => ResourceName.Zone(StoreId, CameraId, queue.Id)));
        }

        CameraPlan plan = current with
        {
            Zones =
            [
                .. current.Zones.RemoveAt(row.Position)
                    .Select(zone => zone.ServiceZoneId == ZoneId ? zone with { ServiceZoneId = null } : zone),
            ],
        };
        return new PlanEdit(plan, resource, Force: Force);
    }
}
