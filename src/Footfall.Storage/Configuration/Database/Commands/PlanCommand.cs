using Footfall.Domain.Plans;
using Footfall.Storage.Configuration.Database.Rows;

namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>Changes what a camera counts: each makes one new version of its plan.</summary>
/// <param name="StoreId">The store.</param>
/// <param name="CameraId">The camera.</param>
public abstract record PlanCommand(string StoreId, string CameraId) : ConfigCommand
{
    internal sealed override async Task<Outcome> RunAsync(WriteScope scope, CancellationToken cancellation)
    {
        CameraRow camera = await scope.CameraAsync(StoreId, CameraId, cancellation).ConfigureAwait(false);
        CameraPlan current = await scope.PlanAsync(camera, camera.PlanVersion, cancellation).ConfigureAwait(false);
        PlanEdit edit = await EditAsync(scope, camera, current, cancellation).ConfigureAwait(false);
        return await PlanWrite.SaveAsync(scope, camera, current, edit, cancellation).ConfigureAwait(false);
    }

    /// <exception cref="ConfigRefusedException">It is not possible.</exception>
    private protected abstract Task<PlanEdit> EditAsync(
        WriteScope scope, CameraRow camera, CameraPlan current, CancellationToken cancellation);
}
