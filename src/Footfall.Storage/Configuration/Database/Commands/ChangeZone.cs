using Footfall.Domain.Plans;
using Footfall.Storage.Configuration.Database.Rows;

namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>Changes a zone from what it is.</summary>
/// <param name="StoreId">The store.</param>
/// <param name="CameraId">The camera.</param>
/// <param name="ZoneId">The zone.</param>
/// <param name="Etag">The zone's own.</param>
/// <param name="Change">Makes of what is there what is to be; called inside the transaction, so that nothing comes in between.</param>
public sealed record ChangeZone(string StoreId, string CameraId, string ZoneId, string? Etag, Func<ZonePlan, ZonePlan> Change)
    : PlanCommand(StoreId, CameraId)
{
    internal override string Name => nameof(UpdateZone);

    internal override bool IsComputed => true;

    private protected override async Task<PlanEdit> EditAsync(
        WriteScope scope, CameraRow camera, CameraPlan current, CancellationToken cancellation)
    {
        string resource = ResourceName.Zone(StoreId, CameraId, ZoneId);
        ZoneRow row = await scope.Rows.Zones.FindAsync([StoreId, CameraId, ZoneId], cancellation).ConfigureAwait(false)
            ?? throw ConfigRefusedException.NotFound(resource);
        Etags.Check(Etag, row.Change, resource);
        ZonePlan wanted = Change(current.Zones[row.Position]) with { Id = ZoneId };
        return new PlanEdit(current with { Zones = current.Zones.SetItem(row.Position, wanted) }, resource, $"zones[{row.Position}]");
    }
}
