using Footfall.Storage.Configuration.Database.Rows;

namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>Changes an area from what it is.</summary>
/// <param name="StoreId">Its store.</param>
/// <param name="AreaId">The area.</param>
/// <param name="Etag">The area's own.</param>
/// <param name="Change">Makes of what is there what is to be; called inside the transaction, so that nothing comes in between.</param>
public sealed record ChangeArea(string StoreId, string AreaId, string? Etag, Func<AreaPlan, AreaPlan> Change) : ConfigCommand
{
    internal override string Name => nameof(UpdateArea);

    internal override bool IsComputed => true;

    internal override async Task<Outcome> RunAsync(WriteScope scope, CancellationToken cancellation)
    {
        AreaRow row = await AreaWrite.FindAsync(scope, StoreId, AreaId, cancellation).ConfigureAwait(false);
        Etags.Check(Etag, row.Change, ResourceName.Area(StoreId, AreaId));
        AreaPlan present = await AreaWrite.ReadAsync(scope, row, cancellation).ConfigureAwait(false);
        AreaPlan wanted = Change(present) with { Id = AreaId };
        return await new UpdateArea(StoreId, wanted, Etag).RunAsync(scope, cancellation).ConfigureAwait(false);
    }
}
