using Footfall.Domain.Plans;
using Footfall.Exchange;
using Footfall.Service.Rpc.Errors;
using Footfall.Service.Rpc.Lists;
using Footfall.Service.Rpc.Names;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Configuration.Database.Commands;
using Footfall.V1;
using Grpc.Core;

namespace Footfall.Service.Rpc.Configuration;

/// <content>Versions of plans.</content>
internal sealed partial class PlanRpc
{
    private const int RowsAtOnce = 1000;

    private static readonly ListSource<StoredPlanVersion> Versions = new(
        [
            ListField<StoredPlanVersion>.Text("author", one => one.Author),
            ListField<StoredPlanVersion>.Time("create_time", one => one.CreatedAt),
        ],
        [
            new("version", one => ListOrder<StoredPlanVersion>.Sortable(one.Plan.Version)),
            new("create_time", one => ListOrder<StoredPlanVersion>.Sortable(one.CreatedAt)),
        ],
        UsualKey: null,
        one => [ListOrder<StoredPlanVersion>.Sortable(int.MaxValue - one.Plan.Version)],
        NameParts: 1);

    /// <inheritdoc/>
    public override async Task<ListPlanVersionsResponse> ListPlanVersions(ListPlanVersionsRequest request, ServerCallContext context)
    {
        string[] ids = ResourceNames.Camera.Parse(request.Parent, "parent");
        await counting.Configuration.GetCameraAsync(ids[0], ids[1], context.CancellationToken).ConfigureAwait(false);
        var page = new ListRequest("planVersions", request.Parent, request.PageSize, request.PageToken, request.Filter, request.OrderBy);
        var query = ListQuery<StoredPlanVersion>.Parse(page, Versions);
        ListPage<StoredPlanVersion> found = query.IsUsual
            ? await StoredPages.ReadAsync(page, ReadAsync).ConfigureAwait(false)
            : query.Select(query.Sort(await ReadAllAsync().ConfigureAwait(false)), _ => true);
        return new ListPlanVersionsResponse
        {
            PlanVersions = { found.Items.Select(version => Plans.Of(version, withPlan: false)) },
            NextPageToken = found.NextPageToken,
        };

        Task<ConfigPage<StoredPlanVersion>> ReadAsync(PageRequest rows) =>
            counting.Configuration.ListPlanVersionsAsync(ids[0], ids[1], rows, context.CancellationToken);

        async Task<List<StoredPlanVersion>> ReadAllAsync()
        {
            var all = new List<StoredPlanVersion>();
            string? token = null;
            do
            {
                ConfigPage<StoredPlanVersion> rows = await ReadAsync(new PageRequest(RowsAtOnce, token)).ConfigureAwait(false);
                all.AddRange(rows.Items);
                token = rows.NextPageToken;
            }
            while (token is not null);
            return all;
        }
    }

    /// <inheritdoc/>
    public override async Task<GetPlanVersionResponse> GetPlanVersion(GetPlanVersionRequest request, ServerCallContext context)
    {
        (string storeId, string cameraId, int version) = Version(request.Name, "name");
        return new GetPlanVersionResponse
        {
            PlanVersion = Plans.Of(
                await counting.Configuration.GetPlanVersionAsync(storeId, cameraId, version, context.CancellationToken).ConfigureAwait(false),
                withPlan: true),
        };
    }

    /// <inheritdoc/>
    public override async Task<ComparePlanVersionsResponse> ComparePlanVersions(
        ComparePlanVersionsRequest request, ServerCallContext context)
    {
        (string storeId, string cameraId, int version) = Version(request.Name, "name");
        StoredPlanVersion after =
            await counting.Configuration.GetPlanVersionAsync(storeId, cameraId, version, context.CancellationToken).ConfigureAwait(false);
        CameraPlan before;
        if (request.Base.Length > 0)
        {
            (string store, string camera, int earlier) = Version(request.Base, "base");
            if (store != storeId || camera != cameraId)
            {
                throw Refusal.InvalidField("base", "This is a version of another camera; compare two of the same camera.");
            }

            before = (await counting.Configuration.GetPlanVersionAsync(store, camera, earlier, context.CancellationToken).ConfigureAwait(false)).Plan;
        }
        else
        {
            before = await ReadEarlierAsync(after, context.CancellationToken).ConfigureAwait(false);
        }

        return new ComparePlanVersionsResponse
        {
            Differences = { PlanDifferences.Between(Plans.Of(before, storeId, cameraId), Plans.Of(after.Plan, storeId, cameraId)) },
        };
    }

    /// <inheritdoc/>
    public override Task<RestorePlanVersionResponse> RestorePlanVersion(RestorePlanVersionRequest request, ServerCallContext context)
    {
        (string storeId, string cameraId, int version) = Version(request.Name, "name");
        return writes.RunAsync(
            new RestorePlan(storeId, cameraId, version, request.Etag),
            new WriteCall(context, request, request.RequestId, request.ValidateOnly),
            Plans.Path,
            async (reads, _) =>
            {
                StoredPlan stored = await reads.GetPlanAsync(storeId, cameraId, context.CancellationToken).ConfigureAwait(false);
                return new RestorePlanVersionResponse { Plan = Plans.Of(stored), Warnings = { WarningsOf(stored) } };
            });
    }

    // A camera's first version comes after nothing; one that was taken over from elsewhere need not be number 1.
    private async Task<CameraPlan> ReadEarlierAsync(StoredPlanVersion version, CancellationToken cancellation)
    {
        try
        {
            return (await counting.Configuration.GetPlanVersionAsync(
                version.StoreId, version.CameraId, version.Plan.Version - 1, cancellation).ConfigureAwait(false)).Plan;
        }
        catch (ConfigRefusedException refused) when (refused.Kind == RefusalKind.NotFound)
        {
            return CameraPlan.Empty;
        }
    }

    private static (string StoreId, string CameraId, int Version) Version(string name, string field)
    {
        string[] ids = ResourceNames.PlanVersion.Parse(name, field);
        return int.TryParse(ids[2], System.Globalization.NumberStyles.None, null, out int version)
            ? (ids[0], ids[1], version)
            : throw Refusal.NotFound(name);
    }
}
