using Footfall.Storage.Configuration.Database.Rows;
using Microsoft.EntityFrameworkCore;

namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>Deletes a camera with its plans; refused while an area names its lines or zones, unless forced.</summary>
/// <param name="StoreId">Its store.</param>
/// <param name="CameraId">The camera.</param>
/// <param name="Etag">The camera's own.</param>
/// <param name="Force">Takes its lines and zones out of areas.</param>
public sealed record DeleteCamera(string StoreId, string CameraId, string? Etag, bool Force = false) : ConfigCommand
{
    internal override async Task<Outcome> RunAsync(WriteScope scope, CancellationToken cancellation)
    {
        string resource = ResourceName.Camera(StoreId, CameraId);
        CameraRow row = await scope.CameraAsync(StoreId, CameraId, cancellation).ConfigureAwait(false);
        Etags.Check(Etag, row.Change, resource);
        await AreaLinks.FreeAsync(scope, StoreId, CameraId, lineIds: null, zoneIds: null, resource, Force, cancellation).ConfigureAwait(false);
        scope.Rows.Remove(row);
        await scope.SaveAsync(cancellation).ConfigureAwait(false);
        return new Outcome(resource, "", [$"Camera '{CameraId}' was deleted."]) { Before = AuditText.Of(row) };
    }
}
