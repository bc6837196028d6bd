using Footfall.Storage.Configuration.Database.Rows;
using Microsoft.EntityFrameworkCore;

namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>Changes an area.</summary>
/// <param name="StoreId">Its store.</param>
/// <param name="Area">As it is to be; its id says which one.</param>
/// <param name="Etag">The area's own.</param>
public sealed record UpdateArea(string StoreId, AreaPlan Area, string? Etag) : ConfigCommand
{
    internal override async Task<Outcome> RunAsync(WriteScope scope, CancellationToken cancellation)
    {
        string resource = ResourceName.Area(StoreId, Area.Id);
        AreaRow row = await AreaWrite.FindAsync(scope, StoreId, Area.Id, cancellation).ConfigureAwait(false);
        Etags.Check(Etag, row.Change, resource);
        AreaPlan area = Drafts.Check(Area, resource);
        await AreaWrite.CheckAsync(scope, StoreId, area, isNew: false, cancellation).ConfigureAwait(false);
        AreaPlan before = await AreaWrite.ReadAsync(scope, row, cancellation).ConfigureAwait(false);
        string[] changes = [.. AuditText.Differences(AuditText.Of(before), AuditText.Of(area))];
        if (changes.Length == 0)
        {
            return new Outcome(resource, Etags.Of(row.Change), []);
        }

        await AreaWrite.RemoveMembersAsync(scope, row, cancellation).ConfigureAwait(false);
        AreaWrite.Fill(row, area, scope);
        AreaWrite.AddMembers(StoreId, area, scope);
        await scope.SaveAsync(cancellation).ConfigureAwait(false);
        return new Outcome(resource, scope.Etag, [.. changes]) { Before = AuditText.Of(before), After = AuditText.Of(area) };
    }
}
