using Footfall.Storage.Configuration.Database.Rows;

namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>Deletes an area; its lines and zones stay.</summary>
/// <param name="StoreId">Its store.</param>
/// <param name="AreaId">The area.</param>
/// <param name="Etag">The area's own.</param>
public sealed record DeleteArea(string StoreId, string AreaId, string? Etag) : ConfigCommand
{
    internal override async Task<Outcome> RunAsync(WriteScope scope, CancellationToken cancellation)
    {
        string resource = ResourceName.Area(StoreId, AreaId);
        AreaRow row = await AreaWrite.FindAsync(scope, StoreId, AreaId, cancellation).ConfigureAwait(false);
        Etags.Check(Etag, row.Change, resource);
        AreaPlan before = await AreaWrite.ReadAsync(scope, row, cancellation).ConfigureAwait(false);
        await AreaWrite.RemoveMembersAsync(scope, row, cancellation).ConfigureAwait(false);
        scope.Rows.Remove(row);
        await scope.SaveAsync(cancellation).ConfigureAwait(false);
        return new Outcome(resource, "", [$"Area '{AreaId}' was deleted."]) { Before = AuditText.Of(before) };
    }
}
