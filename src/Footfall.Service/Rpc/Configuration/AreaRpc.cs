using Footfall.Exchange;
using Footfall.Service.Counting;
using Footfall.Service.Rpc.Errors;
using Footfall.Service.Rpc.Lists;
using Footfall.Service.Rpc.Names;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Configuration.Database.Commands;
using Footfall.V1;
using Grpc.Core;

namespace Footfall.Service.Rpc.Configuration;

/// <summary>Serves the areas of stores.</summary>
internal sealed class AreaRpc(CountingService counting, ConfigWrites writes, ConfigLists lists) : AreaService.AreaServiceBase
{
    /// <inheritdoc/>
    public override async Task<GetAreaResponse> GetArea(GetAreaRequest request, ServerCallContext context)
    {
        string[] ids = ResourceNames.Area.Parse(request.Name, "name");
        return new GetAreaResponse
        {
            Area = Areas.Of(await counting.Configuration.GetAreaAsync(ids[0], ids[1], context.CancellationToken).ConfigureAwait(false)),
        };
    }

    /// <inheritdoc/>
    public override async Task<ListAreasResponse> ListAreas(ListAreasRequest request, ServerCallContext context)
    {
        ListScope scope = await ListParents.OfStoreAsync(request.Parent, counting, context).ConfigureAwait(false);
        var page = new ListRequest("areas", request.Parent, request.PageSize, request.PageToken, request.Filter, request.OrderBy);
        ListPage<StoredArea> found =
            await lists.Areas.ReadAsync(counting.Configuration, page, scope, context.CancellationToken).ConfigureAwait(false);
        return new ListAreasResponse { Areas = { found.Items.Select(Areas.Of) }, NextPageToken = found.NextPageToken };
    }

    /// <inheritdoc/>
    public override Task<CreateAreaResponse> CreateArea(CreateAreaRequest request, ServerCallContext context)
    {
        string storeId = ResourceNames.Store.Parse(request.Parent, "parent")[0];
        Area given = request.Area ?? throw Refusal.InvalidField("area", "Missing; give the new area.");
        string id = MadeIds.Of(request.AreaId, "area_id", given.DisplayName, "area");
        var errors = new FieldErrors();
        AreaPlan plan = Areas.Read(given, storeId, id, "", errors);
        errors.ThrowIfAny();
        return writes.RunAsync(
            new CreateArea(storeId, plan),
            new WriteCall(context, request, request.RequestId, request.ValidateOnly),
            Areas.Path,
            async (reads, _) =>
            {
                StoredArea stored = await reads.GetAreaAsync(storeId, id, context.CancellationToken).ConfigureAwait(false);
                return new CreateAreaResponse { Area = Areas.Of(stored), Warnings = { Areas.WarningsOf(stored) } };
            });
    }

    /// <inheritdoc/>
    public override Task<UpdateAreaResponse> UpdateArea(UpdateAreaRequest request, ServerCallContext context)
    {
        Area given = request.Area ?? throw Refusal.InvalidField("area", "Missing; give the new values and the name.");
        string[] ids = ResourceNames.Area.Parse(given.Name, "name");
        var paths = UpdateMask.Read(request.UpdateMask, given);
        return writes.RunAsync(
            new ChangeArea(ids[0], ids[1], given.Etag, Change),
            new WriteCall(context, request, request.RequestId, request.ValidateOnly),
            Areas.Path,
            async (reads, _) =>
            {
                StoredArea stored = await reads.GetAreaAsync(ids[0], ids[1], context.CancellationToken).ConfigureAwait(false);
                return new UpdateAreaResponse { Area = Areas.Of(stored), Warnings = { Areas.WarningsOf(stored) } };
            });

        AreaPlan Change(AreaPlan present)
        {
            var errors = new FieldErrors();
            AreaPlan wanted = Areas.Read(UpdateMask.Merge(Areas.Of(present, ids[0]), given, paths), ids[0], ids[1], "", errors);
            errors.ThrowIfAny();
            return wanted;
        }
    }

    /// <inheritdoc/>
    public override Task<DeleteAreaResponse> DeleteArea(DeleteAreaRequest request, ServerCallContext context)
    {
        string[] ids = ResourceNames.Area.Parse(request.Name, "name");
        return writes.RunAsync<DeleteAreaResponse>(
            new DeleteArea(ids[0], ids[1], request.Etag), new WriteCall(context, request, request.RequestId, request.ValidateOnly));
    }
}
