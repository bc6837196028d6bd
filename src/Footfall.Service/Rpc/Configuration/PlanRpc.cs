using Footfall.Domain.Plans;
using Footfall.Domain.Plans.Validation;
using Footfall.Exchange;
using Footfall.Service.Counting;
using Footfall.Service.Rpc.Errors;
using Footfall.Service.Rpc.Names;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Configuration.Database.Commands;
using Footfall.V1;
using Grpc.Core;

namespace Footfall.Service.Rpc.Configuration;

/// <summary>Serves the plans of cameras as a whole.</summary>
internal sealed partial class PlanRpc(CountingService counting, ConfigWrites writes, AppliedPlans applied, TimeProvider clock)
    : PlanService.PlanServiceBase
{
    private const int MostChanges = 500;

    /// <inheritdoc/>
    public override async Task<GetPlanResponse> GetPlan(GetPlanRequest request, ServerCallContext context)
    {
        string[] ids = ResourceNames.Plan.Parse(request.Name, "name");
        return new GetPlanResponse
        {
            Plan = Plans.Of(await counting.Configuration.GetPlanAsync(ids[0], ids[1], context.CancellationToken).ConfigureAwait(false)),
        };
    }

    /// <inheritdoc/>
    public override Task<UpdatePlanResponse> UpdatePlan(UpdatePlanRequest request, ServerCallContext context)
    {
        Plan given = request.Plan ?? throw Refusal.InvalidField("plan", "Missing; give the new sections and the name.");
        string[] ids = ResourceNames.Plan.Parse(given.Name, "name");
        var paths = UpdateMask.Read(request.UpdateMask, given);
        return writes.RunAsync(
            new ChangePlan(ids[0], ids[1], given.Etag, Change),
            new WriteCall(context, request, request.RequestId, request.ValidateOnly),
            Plans.Path,
            async (reads, _) =>
            {
                StoredPlan stored = await reads.GetPlanAsync(ids[0], ids[1], context.CancellationToken).ConfigureAwait(false);
                return new UpdatePlanResponse { Plan = Plans.Of(stored), Warnings = { WarningsOf(stored) } };
            });

        CameraPlan Change(CameraPlan present)
        {
            var errors = new FieldErrors();
            CameraPlan wanted = Plans.Read(
                UpdateMask.Merge(Plans.Of(present, ids[0], ids[1]), given, paths), PlanBatch.Knows(present), "", errors);
            errors.ThrowIfAny();
            return wanted;
        }
    }

    /// <inheritdoc/>
    public override Task<BatchUpdatePlanResponse> BatchUpdatePlan(BatchUpdatePlanRequest request, ServerCallContext context)
    {
        string[] ids = ResourceNames.Plan.Parse(request.Name, "name");
        if (request.Changes.Count is 0 or > MostChanges)
        {
            throw Refusal.InvalidField("changes", $"There are {request.Changes.Count} changes; give 1 to {MostChanges}.");
        }

        var batch = new PlanBatch(request.Changes);
        return writes.RunAsync(
            new ChangePlan(ids[0], ids[1], request.Etag, present => batch.Apply(present, ids[0], ids[1]))
            {
                LineEtags = batch.LineEtags,
                ZoneEtags = batch.ZoneEtags,
            },
            new WriteCall(context, request, request.RequestId, request.ValidateOnly),
            batch.Path,
            async (reads, _) =>
            {
                StoredPlan stored = await reads.GetPlanAsync(ids[0], ids[1], context.CancellationToken).ConfigureAwait(false);
                var answer = new BatchUpdatePlanResponse { Plan = Plans.Of(stored), Warnings = { WarningsOf(stored) } };
                foreach (Warning warning in answer.Warnings)
                {
                    warning.Field = batch.OwnPath(warning.Field) ?? warning.Field;
                }

                return answer;
            });
    }

    private IEnumerable<Warning> WarningsOf(StoredPlan stored)
    {
        StoredPlanVersion version = stored.Version;
        double aspect = PictureAspect.Of(counting, version.StoreId, version.CameraId);
        return Warnings.Of(PlanWarnings.Of(version.Plan, aspect), version.Plan, version.StoreId, version.CameraId);
    }
}
