using Footfall.Storage.Configuration.Database.Rows;

namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>Takes a store's floor plan away; nothing happens where it has none.</summary>
/// <param name="StoreId">The store.</param>
public sealed record ClearFloorPlan(string StoreId) : ConfigCommand
{
    internal override async Task<Outcome> RunAsync(WriteScope scope, CancellationToken cancellation)
    {
        string resource = ResourceName.Store(StoreId);
        StoreRow store = await scope.StoreAsync(StoreId, cancellation).ConfigureAwait(false);
        if (await scope.Rows.FloorPlans.FindAsync([StoreId], cancellation).ConfigureAwait(false) is not { } row)
        {
            return new Outcome(resource, Etags.Of(store.Change), []);
        }

        string before = AuditText.Of(row);
        scope.Rows.Remove(row);
        (store.Change, store.UpdatedAt) = (scope.Change, scope.Now);
        await scope.SaveAsync(cancellation).ConfigureAwait(false);
        return new Outcome(resource, scope.Etag, ["The floor plan was taken away."]) { Before = before };
    }
}
