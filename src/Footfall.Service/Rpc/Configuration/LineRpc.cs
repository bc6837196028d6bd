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

/// <summary>Serves the lines of cameras' plans.</summary>
internal sealed class LineRpc(CountingService counting, ConfigWrites writes, ConfigLists lists) : LineService.LineServiceBase
{
    /// <inheritdoc/>
    public override async Task<GetLineResponse> GetLine(GetLineRequest request, ServerCallContext context)
    {
        string[] ids = ResourceNames.Line.Parse(request.Name, "name");
        return new GetLineResponse
        {
            Line = Lines.Of(
                await counting.Configuration.GetLineAsync(ids[0], ids[1], ids[2], context.CancellationToken).ConfigureAwait(false)),
        };
    }

    /// <inheritdoc/>
    public override async Task<ListLinesResponse> ListLines(ListLinesRequest request, ServerCallContext context)
    {
        ListScope scope = await ListParents.OfCameraAsync(request.Parent, counting, context).ConfigureAwait(false);
        var page = new ListRequest("lines", request.Parent, request.PageSize, request.PageToken, request.Filter, request.OrderBy);
        ListPage<StoredLine> found =
            await lists.Lines.ReadAsync(counting.Configuration, page, scope, context.CancellationToken).ConfigureAwait(false);
        return new ListLinesResponse { Lines = { found.Items.Select(Lines.Of) }, NextPageToken = found.NextPageToken };
    }

    /// <inheritdoc/>
    public override Task<CreateLineResponse> CreateLine(CreateLineRequest request, ServerCallContext context)
    {
        string[] camera = ResourceNames.Camera.Parse(request.Parent, "parent");
        Line given = request.Line ?? throw Refusal.InvalidField("line", "Missing; give the new line.");
        if (request.LineId.Length > 0 && given.Id.Length > 0 && request.LineId != given.Id)
        {
            throw Refusal.InvalidField("line_id", "It differs from the line's own id; give one of the two.");
        }

        string id = request.LineId.Length > 0
            ? MadeIds.Of(request.LineId, "line_id", given.DisplayName, "line")
            : MadeIds.Of(given.Id, "id", given.DisplayName, "line");
        var errors = new FieldErrors();
        LinePlan plan = Lines.Read(given, id, "", errors);
        errors.ThrowIfAny();
        return writes.RunAsync(
            new CreateLine(camera[0], camera[1], plan),
            new WriteCall(context, request, request.RequestId, request.ValidateOnly),
            PlanPaths.OfLine,
            async (reads, _) =>
            {
                var answer = new CreateLineResponse { Line = await ReadAsync(reads, camera, id, context).ConfigureAwait(false) };
                answer.Warnings.AddRange(await WarningsAsync(reads, camera, id, context).ConfigureAwait(false));
                return answer;
            });
    }

    /// <inheritdoc/>
    public override Task<UpdateLineResponse> UpdateLine(UpdateLineRequest request, ServerCallContext context)
    {
        Line given = request.Line ?? throw Refusal.InvalidField("line", "Missing; give the new values and the name.");
        string[] ids = ResourceNames.Line.Parse(given.Name, "name");
        if (given.Id.Length > 0 && given.Id != ids[2])
        {
            throw Refusal.InvalidField("id", "A line keeps its id; create another one and delete this.");
        }

        var paths = UpdateMask.Read(request.UpdateMask, given);
        return writes.RunAsync(
            new ChangeLine(ids[0], ids[1], ids[2], given.Etag, Change),
            new WriteCall(context, request, request.RequestId, request.ValidateOnly),
            PlanPaths.OfLine,
            async (reads, _) =>
            {
                var answer = new UpdateLineResponse { Line = await ReadAsync(reads, ids, ids[2], context).ConfigureAwait(false) };
                answer.Warnings.AddRange(await WarningsAsync(reads, ids, ids[2], context).ConfigureAwait(false));
                return answer;
            });

        LinePlan Change(LinePlan present)
        {
            var errors = new FieldErrors();
            LinePlan wanted = Lines.Read(UpdateMask.Merge(Lines.Of(present, ids[0], ids[1]), given, paths), ids[2], "", errors);
            errors.ThrowIfAny();
            return wanted;
        }
    }

    /// <inheritdoc/>
    public override Task<DeleteLineResponse> DeleteLine(DeleteLineRequest request, ServerCallContext context)
    {
        string[] ids = ResourceNames.Line.Parse(request.Name, "name");
        return writes.RunAsync<DeleteLineResponse>(
            new DeleteLine(ids[0], ids[1], ids[2], request.Etag, request.Force),
            new WriteCall(context, request, request.RequestId, request.ValidateOnly));
    }

    private static async Task<Line> ReadAsync(IConfigReads reads, string[] camera, string id, ServerCallContext context) =>
        Lines.Of(await reads.GetLineAsync(camera[0], camera[1], id, context.CancellationToken).ConfigureAwait(false));

    private async Task<IEnumerable<Warning>> WarningsAsync(IConfigReads reads, string[] camera, string id, ServerCallContext context)
    {
        CameraPlan plan =
            (await reads.GetPlanVersionAsync(camera[0], camera[1], null, context.CancellationToken).ConfigureAwait(false)).Plan;
        IReadOnlyList<PlanWarning> all = PlanWarnings.Of(plan, PictureAspect.Of(counting, camera[0], camera[1]));
        return Warnings.OfItem(all, id, plan, camera[0], camera[1]);
    }
}
