using Footfall.Storage.Configuration.Database.Rows;

namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>Changes a store from what it is.</summary>
/// <param name="StoreId">The store.</param>
/// <param name="Etag">The store's own.</param>
/// <param name="Change">Makes of what is there what is to be; called inside the transaction, so that nothing comes in between.</param>
public sealed record ChangeStore(string StoreId, string? Etag, Func<StoreDraft, StoreDraft> Change) : ConfigCommand
{
    internal override string Name => nameof(UpdateStore);

    internal override bool IsComputed => true;

    internal override async Task<Outcome> RunAsync(WriteScope scope, CancellationToken cancellation)
    {
        StoreRow row = await scope.StoreAsync(StoreId, cancellation).ConfigureAwait(false);
        Etags.Check(Etag, row.Change, ResourceName.Store(StoreId));
        StoreDraft wanted = Change(ConfigReader.Stored(row, null).Store) with { Id = StoreId };
        return await new UpdateStore(wanted, Etag).RunAsync(scope, cancellation).ConfigureAwait(false);
    }
}
