using Footfall.Domain.Plans;
using Footfall.Storage.Configuration.Database.Rows;

namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>Deletes a line; refused while an area names it, unless forced.</summary>
/// <param name="StoreId">The store.</param>
/// <param name="CameraId">The camera.</param>
/// <param name="LineId">The line.</param>
/// <param name="Etag">The line's own.</param>
/// <param name="Force">Takes it out of areas.</param>
public sealed record DeleteLine(string StoreId, string CameraId, string LineId, string? Etag, bool Force = false)
    : PlanCommand(StoreId, CameraId)
{
    private protected override async Task<PlanEdit> EditAsync(
        WriteScope scope, CameraRow camera, CameraPlan current, CancellationToken cancellation)
    {
        string resource = ResourceName.Line(StoreId, CameraId, LineId);
        LineRow row = await scope.Rows.Lines.FindAsync([StoreId, CameraId, LineId], cancellation).ConfigureAwait(false)
            ?? throw ConfigRefusedException.NotFound(resource);
        Etags.Check(Etag, row.Change, resource);
        return new PlanEdit(current with { Lines = current.Lines.RemoveAt(row.Position) }, resource, Force: Force);
    }
}
