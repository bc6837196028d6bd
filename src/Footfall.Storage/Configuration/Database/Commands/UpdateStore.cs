using Footfall.Domain.Plans;
using Footfall.Storage.Configuration.Database.Rows;
using Microsoft.EntityFrameworkCore;

namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>Changes a store.</summary>
/// <param name="Store">As it is to be; its id says which one.</param>
/// <param name="Etag">The store's own.</param>
public sealed record UpdateStore(StoreDraft Store, string? Etag) : ConfigCommand
{
    internal override async Task<Outcome> RunAsync(WriteScope scope, CancellationToken cancellation)
    {
        string resource = ResourceName.Store(Store.Id);
        StoreRow row = await scope.StoreAsync(Store.Id, cancellation).ConfigureAwait(false);
        Etags.Check(Etag, row.Change, resource);
        StorePlan store = Drafts.Check(Store, resource);
        await CheckNameAsync(scope, store, cancellation).ConfigureAwait(false);
        string before = AuditText.Of(row);
        row.Name = store.Name;
        row.TimeZone = store.TimeZone.Id;
        HoursText.Write(store.Hours, row);
        (row.OccupancyBaseline, row.Capacity) = (store.OccupancyBaseline, store.Capacity);
        string after = AuditText.Of(row);
        if (after == before)
        {
            return new Outcome(resource, Etags.Of(row.Change), []);
        }

        row.Change = scope.Change;
        row.UpdatedAt = scope.Now;
        await scope.SaveAsync(cancellation).ConfigureAwait(false);
        return new Outcome(resource, scope.Etag, [.. AuditText.Differences(before, after)]) { Before = before, After = after };
    }

    internal static async Task CheckNameAsync(WriteScope scope, StorePlan store, CancellationToken cancellation)
    {
        if (!scope.NamesDiffer && await scope.Rows.Stores
            .AnyAsync(other => other.Id != store.Id && EF.Functions.Collate(other.Name, "NOCASE") == store.Name, cancellation)
            .ConfigureAwait(false))
        {
            throw ConfigRefusedException.Invalid(
                ResourceName.Store(store.Id),
                [new PlanError(StoreKeys.Name, $"Another store has the name '{store.Name}' already; choose another.")]);
        }
    }
}
