using Footfall.Storage.Configuration.Database.Rows;
using Microsoft.EntityFrameworkCore;

namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>Adds a store without cameras.</summary>
/// <param name="Store">The store.</param>
public sealed record CreateStore(StoreDraft Store) : ConfigCommand
{
    internal override async Task<Outcome> RunAsync(WriteScope scope, CancellationToken cancellation)
    {
        string resource = ResourceName.Store(Store.Id);
        StorePlan store = Drafts.Check(Store, resource);
        string id = store.Id;
        if (await scope.Rows.Stores.AnyAsync(other => EF.Functions.Collate(other.Id, "NOCASE") == id, cancellation).ConfigureAwait(false))
        {
            throw ConfigRefusedException.AlreadyExists(resource);
        }

        await UpdateStore.CheckNameAsync(scope, store, cancellation).ConfigureAwait(false);
        var row = new StoreRow
        {
            Id = id,
            Name = store.Name,
            TimeZone = store.TimeZone.Id,
            Change = scope.Change,
            CreatedAt = scope.Now,
            UpdatedAt = scope.Now,
        };
        HoursText.Write(store.Hours, row);
        (row.OccupancyBaseline, row.Capacity) = (store.OccupancyBaseline, store.Capacity);
        scope.Rows.Add(row);
        await scope.SaveAsync(cancellation).ConfigureAwait(false);
        return new Outcome(resource, scope.Etag, [$"Store '{id}' was added."]) { After = AuditText.Of(row) };
    }
}
