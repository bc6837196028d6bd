using Footfall.Domain.Plans;
using Footfall.Domain.Plans.Validation;
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

/// <summary>Serves the zones of cameras' plans.</summary>
internal sealed class ZoneRpc(CountingService counting, ConfigWrites writes, ConfigLists lists) : ZoneService.ZoneServiceBase
{
    /// <inheritdoc/>
    public override async Task<GetZoneResponse> GetZone(GetZoneRequest request, ServerCallContext context)
    {
        string[] ids = ResourceNames.Zone.Parse(request.Name, "name");
        return new GetZoneResponse
        {
            Zone = Zones.Of(
                await counting.Configuration.GetZoneAsync(ids[0], ids[1], ids[2], context.CancellationToken).ConfigureAwait(false)),
        };
    }

    /// <inheritdoc/>
    public override async Task<ListZonesResponse> ListZones(ListZonesRequest request, ServerCallContext context)
    {
        ListScope scope = await ListParents.OfCameraAsync(request.Parent, counting, context).ConfigureAwait(false);
        var page = new ListRequest("zones", request.Parent, request.PageSize, request.PageToken, request.Filter, request.OrderBy);
        ListPage<StoredZone> found =
            await lists.Zones.ReadAsync(counting.Configuration, page, scope, context.CancellationToken).ConfigureAwait(false);
        return new ListZonesResponse { Zones = { found.Items.Select(Zones.Of) }, NextPageToken = found.NextPageToken };
    }

    /// <inheritdoc/>
    public override Task<CreateZoneResponse> CreateZone(CreateZoneRequest request, ServerCallContext context)
    {
        string[] camera = ResourceNames.Camera.Parse(request.Parent, "parent");
        Zone given = request.Zone ?? throw Refusal.InvalidField("zone", "Missing; give the new zone.");
        if (request.ZoneId.Length > 0 && given.Id.Length > 0 && request.ZoneId != given.Id)
        {
            throw Refusal.InvalidField("zone_id", "It differs from the zone's own id; give one of the two.");
        }

        string id = request.ZoneId.Length > 0
            ? MadeIds.Of(request.ZoneId, "zone_id", given.DisplayName, "zone")
            : MadeIds.Of(given.Id, "id", given.DisplayName, "zone");
        var errors = new FieldErrors();
        ZonePlan plan = Zones.Read(given, id, "", errors);
        errors.ThrowIfAny();
        return writes.RunAsync(
            new CreateZone(camera[0], camera[1], plan),
            new WriteCall(context, request, request.RequestId, request.ValidateOnly),
            PlanPaths.OfZone,
            async (reads, _) =>
            {
                var answer = new CreateZoneResponse { Zone = await ReadAsync(reads, camera, id, context).ConfigureAwait(false) };
                answer.Warnings.AddRange(await WarningsAsync(reads, camera, id, context).ConfigureAwait(false));
                return answer;
            });
    }

    /// <inheritdoc/>
    public override Task<UpdateZoneResponse> UpdateZone(UpdateZoneRequest request, ServerCallContext context)
    {
        Zone given = request.Zone ?? throw Refusal.InvalidField("zone", "Missing; give the new values and the name.");
        string[] ids = ResourceNames.Zone.Parse(given.Name, "name");
        if (given.Id.Length > 0 && given.Id != ids[2])
        {
            throw Refusal.InvalidField("id", "A zone keeps its id; create another one and delete this.");
        }

        var paths = UpdateMask.Read(request.UpdateMask, given);
        return writes.RunAsync(
            new ChangeZone(ids[0], ids[1], ids[2], given.Etag, Change),
            new WriteCall(context, request, request.RequestId, request.ValidateOnly),
            PlanPaths.OfZone,
            async (reads, _) =>
            {
                var answer = new UpdateZoneResponse { Zone = await ReadAsync(reads, ids, ids[2], context).ConfigureAwait(false) };
                answer.Warnings.AddRange(await WarningsAsync(reads, ids, ids[2], context).ConfigureAwait(false));
                return answer;
            });

        ZonePlan Change(ZonePlan present)
        {
            var errors = new FieldErrors();
            ZonePlan wanted = Zones.Read(UpdateMask.Merge(Zones.Of(present, ids[0], ids[1]), given, paths), ids[2], "", errors);
            errors.ThrowIfAny();
            return wanted;
        }
    }

    /// <inheritdoc/>
    public override Task<DeleteZoneResponse> DeleteZone(DeleteZoneRequest request, ServerCallContext context)
    {
        string[] ids = ResourceNames.Zone.Parse(request.Name, "name");
        return writes.RunAsync<DeleteZoneResponse>(
            new DeleteZone(ids[0], ids[1], ids[2], request.Etag, request.Force),
            new WriteCall(context, request, request.RequestId, request.ValidateOnly));
    }

    private static async Task<Zone> ReadAsync(IConfigReads reads, string[] camera, string id, ServerCallContext context) =>
        Zones.Of(await reads.GetZoneAsync(camera[0], camera[1], id, context.CancellationToken).ConfigureAwait(false));

    private async Task<IEnumerable<Warning>> WarningsAsync(IConfigReads reads, string[] camera, string id, ServerCallContext context)
    {
        CameraPlan plan =
            (await reads.GetPlanVersionAsync(camera[0], camera[1], null, context.CancellationToken).ConfigureAwait(false)).Plan;
        IReadOnlyList<PlanWarning> all = PlanWarnings.Of(plan, PictureAspect.Of(counting, camera[0], camera[1]));
        return Warnings.OfItem(all, id, plan, camera[0], camera[1]);
    }
}
