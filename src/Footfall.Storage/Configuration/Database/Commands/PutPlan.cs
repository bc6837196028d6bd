using Footfall.Domain.Plans;
using Footfall.Storage.Configuration.Database.Rows;

namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>Puts a whole plan in place of the present one.</summary>
/// <param name="StoreId">The store.</param>
/// <param name="CameraId">The camera.</param>
/// <param name="Plan">The plan; its version is not looked at.</param>
/// <param name="Etag">The plan's.</param>
/// <param name="Force">Takes lines and zones that are gone out of areas.</param>
public sealed record PutPlan(string StoreId, string CameraId, CameraPlan Plan, string? Etag, bool Force = false)
    : PlanCommand(StoreId, CameraId)
{
    private protected override Task<PlanEdit> EditAsync(
        WriteScope scope, CameraRow camera, CameraPlan current, CancellationToken cancellation)
    {
        string resource = ResourceName.Plan(StoreId, CameraId);
        Etags.Check(Etag, camera.PlanChange, resource);
        return Task.FromResult(new PlanEdit(Plan, resource, Force: Force));
    }
}
