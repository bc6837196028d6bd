using Footfall.Storage.Configuration.Database.Rows;

namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>Stores a store's floor plan in place of the one that it has; the store's etag changes too.</summary>
/// <param name="StoreId">The store.</param>
/// <param name="Picture">PNG, JPEG or WebP; stored as it is.</param>
/// <param name="WidthMetres">Length that its width stands for; null where it is not known.</param>
public sealed record SetFloorPlan(string StoreId, ReadOnlyMemory<byte> Picture, double? WidthMetres = null) : ConfigCommand
{
    internal override async Task<Outcome> RunAsync(WriteScope scope, CancellationToken cancellation)
    {
        string resource = ResourceName.Store(StoreId);
        StoreRow store = await scope.StoreAsync(StoreId, cancellation).ConfigureAwait(false);
        FloorPlanPicture picture = Drafts.Check(Picture, WidthMetres, resource);
        FloorPlanRow? row = await scope.Rows.FloorPlans.FindAsync([StoreId], cancellation).ConfigureAwait(false);
        string? before = row is null ? null : AuditText.Of(row);
        if (row is null)
        {
            row = new FloorPlanRow { StoreId = StoreId, Picture = [], MediaType = "" };
            scope.Rows.Add(row);
        }

        (row.Picture, row.MediaType, row.WidthMetres) = (picture.Bytes.ToArray(), picture.MediaType, picture.WidthMetres);
        (row.Width, row.Height) = (picture.Size.Width, picture.Size.Height);
        string after = AuditText.Of(row);
        if (after == before)
        {
            scope.Rows.Entry(row).CurrentValues.SetValues(scope.Rows.Entry(row).OriginalValues);
            return new Outcome(resource, Etags.Of(store.Change), []);
        }

        (row.Change, row.UpdatedAt) = (scope.Change, scope.Now);
        (store.Change, store.UpdatedAt) = (scope.Change, scope.Now);
        await scope.SaveAsync(cancellation).ConfigureAwait(false);
        return new Outcome(resource, scope.Etag, [before is null ? "A floor plan was stored." : "The floor plan was changed."])
        {
            Before = before,
            After = after,
        };
    }
}
