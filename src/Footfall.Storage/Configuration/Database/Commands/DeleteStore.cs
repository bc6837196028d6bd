using Footfall.Storage.Configuration.Database.Rows;
using Microsoft.EntityFrameworkCore;

namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>Deletes a store; refused while it has cameras or areas, unless forced.</summary>
/// <param name="StoreId">The store.</param>
/// <param name="Etag">The store's own.</param>
/// <param name="Force">Deletes its cameras and areas too.</param>
public sealed record DeleteStore(string StoreId, string? Etag, bool Force = false) : ConfigCommand
{
    internal override async Task<Outcome> RunAsync(WriteScope scope, CancellationToken cancellation)
    {
        string resource = ResourceName.Store(StoreId);
        StoreRow row = await scope.StoreAsync(StoreId, cancellation).ConfigureAwait(false);
        Etags.Check(Etag, row.Change, resource);
        List<AreaRow> areas = await scope.Rows.Areas.Where(area => area.StoreId == StoreId).ToListAsync(cancellation).ConfigureAwait(false);
        List<CameraRow> cameras =
            await scope.Rows.Cameras.Where(camera => camera.StoreId == StoreId).ToListAsync(cancellation).ConfigureAwait(false);
        if (!Force && areas.Count + cameras.Count > 0)
        {
            throw ConfigRefusedException.Blocked(
                resource,
                [.. cameras.Select(camera => ResourceName.Camera(StoreId, camera.Id)), .. areas.Select(area => ResourceName.Area(StoreId, area.Id))]);
        }

        // In this order: areas name what belongs to cameras.
        scope.Rows.RemoveRange(areas);
        await scope.SaveAsync(cancellation).ConfigureAwait(false);
        scope.Rows.RemoveRange(cameras);
        await scope.SaveAsync(cancellation).ConfigureAwait(false);
        scope.Rows.Remove(row);
        await scope.SaveAsync(cancellation).ConfigureAwait(false);
        return new Outcome(resource, "", [$"Store '{StoreId}' was deleted with {cameras.Count} cameras and {areas.Count} areas."])
        {
            Before = AuditText.Of(row),
        };
    }
}
