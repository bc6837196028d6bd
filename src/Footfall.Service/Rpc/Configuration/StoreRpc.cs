using Footfall.Exchange;
using Footfall.Service.Counting;
using Footfall.Service.Rpc.Errors;
using Footfall.Service.Rpc.Lists;
using Footfall.Service.Rpc.Names;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Configuration.Database.Commands;
using Footfall.V1;
using Grpc.Core;

namespace Footfall.Service.Rpc.Configuration;

/// <summary>Serves the stores.</summary>
internal sealed partial class StoreRpc(CountingService counting, ConfigWrites writes, ConfigLists lists) : StoreService.StoreServiceBase
{
    /// <inheritdoc/>
    public override async Task<GetStoreResponse> GetStore(GetStoreRequest request, ServerCallContext context)
    {
        string id = ResourceNames.Store.Parse(request.Name, "name")[0];
        return new GetStoreResponse
        {
            Store = Stores.Of(await counting.Configuration.GetStoreAsync(id, context.CancellationToken).ConfigureAwait(false)),
        };
    }

    /// <inheritdoc/>
    public override async Task<ListStoresResponse> ListStores(ListStoresRequest request, ServerCallContext context)
    {
        var page = new ListRequest("stores", "", request.PageSize, request.PageToken, request.Filter, request.OrderBy);
        var scope = new ListScope(null, null, ConfigLists.Sees(context));
        ListPage<StoredStore> found =
            await lists.Stores.ReadAsync(counting.Configuration, page, scope, context.CancellationToken).ConfigureAwait(false);
        return new ListStoresResponse { Stores = { found.Items.Select(Stores.Of) }, NextPageToken = found.NextPageToken };
    }

    /// <inheritdoc/>
    public override Task<CreateStoreResponse> CreateStore(CreateStoreRequest request, ServerCallContext context)
    {
        Store given = request.Store ?? throw Refusal.InvalidField("store", "Missing; give the new store.");
        string id = MadeIds.Of(request.StoreId, "store_id", given.DisplayName, "store");
        var errors = new FieldErrors();
        StoreDraft draft = Stores.Read(given, id, "", errors);
        errors.ThrowIfAny();
        return writes.RunAsync(
            new CreateStore(draft),
            new WriteCall(context, request, request.RequestId, request.ValidateOnly),
            Stores.Path,
            async (reads, _) => new CreateStoreResponse { Store = await ReadAsync(reads, id, context).ConfigureAwait(false) });
    }

    /// <inheritdoc/>
    public override Task<UpdateStoreResponse> UpdateStore(UpdateStoreRequest request, ServerCallContext context)
    {
        Store given = request.Store ?? throw Refusal.InvalidField("store", "Missing; give the new values and the name.");
        string id = ResourceNames.Store.Parse(given.Name, "name")[0];
        var paths = UpdateMask.Read(request.UpdateMask, given);
        return writes.RunAsync(
            new ChangeStore(id, given.Etag, Change),
            new WriteCall(context, request, request.RequestId, request.ValidateOnly),
            Stores.Path,
            async (reads, _) => new UpdateStoreResponse { Store = await ReadAsync(reads, id, context).ConfigureAwait(false) });

        StoreDraft Change(StoreDraft present)
        {
            var errors = new FieldErrors();
            StoreDraft wanted = Stores.Read(UpdateMask.Merge(Stores.Of(present), given, paths), id, "", errors);
            errors.ThrowIfAny();
            return wanted;
        }
    }

    /// <inheritdoc/>
    public override Task<DeleteStoreResponse> DeleteStore(DeleteStoreRequest request, ServerCallContext context)
    {
        string id = ResourceNames.Store.Parse(request.Name, "name")[0];
        return writes.RunAsync<DeleteStoreResponse>(
            new DeleteStore(id, request.Etag, request.Force), new WriteCall(context, request, request.RequestId, request.ValidateOnly));
    }

    private static async Task<Store> ReadAsync(IConfigReads reads, string id, ServerCallContext context) =>
        Stores.Of(await reads.GetStoreAsync(id, context.CancellationToken).ConfigureAwait(false));
}
