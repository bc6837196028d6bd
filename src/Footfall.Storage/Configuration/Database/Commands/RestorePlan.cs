using Footfall.Domain.Plans;
using Footfall.Storage.Configuration.Database.Rows;

namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>Puts the plan of an earlier version in place of the present one, as a new version.</summary>
/// <param name="StoreId">The store.</param>
/// <param name="CameraId">The camera.</param>
/// <param name="Version">The earlier version.</param>
/// <param name="Etag">The plan's.</param>
/// <param name="Force">Takes lines and zones that are gone out of areas.</param>
public sealed record RestorePlan(string StoreId, string CameraId, int Version, string? Etag, bool Force = false)
    : PlanCommand(StoreId, CameraId)
{
    private protected override async Task<PlanEdit> EditAsync(
        WriteScope scope, CameraRow camera, CameraPlan current, CancellationToken cancellation)
    {
        string resource = ResourceName.Plan(StoreId, CameraId);
        Etags.Check(Etag, camera.PlanChange, resource);
        CameraPlan plan = await scope.PlanAsync(camera, Version, cancellation).ConfigureAwait(false);
        return new PlanEdit(plan, resource, Force: Force, RestoredVersion: Version);
    }
}
