using System.Collections.Immutable;
using Footfall.Service.Rpc.Insights.Ranges;
using Footfall.Service.Rpc.Insights.Subjects;
using Footfall.Service.Rpc.Insights.Totals;
using Footfall.Storage.Series.Sums;
using Footfall.V1;

namespace Footfall.Service.Rpc.Insights.Answers;

/// <summary>Adds up how people went between the zones of cameras.</summary>
internal sealed class FlowMatrices(InsightStore store)
{
    /// <summary>Most cameras in a request.</summary>
    public const int MostCameras = 100;

    /// <summary>One matrix for each camera.</summary>
    /// <exception cref="Grpc.Core.RpcException">The request is wrong.</exception>
    public async Task<IEnumerable<FlowMatrix>> ReadAsync(QueryFlowRequest request, CancellationToken cancellation)
    {
        var problems = new Problems();
        InsightRange? range = new RangeReader(store.Calendar, store.Now, problems).Read(request.Range, V1.Bucket.Whole, 1);
        var reader = new SubjectReader(store, problems);
        List<SubjectName> names = reader.Parse(request.Cameras, "cameras", MostCameras, SubjectKind.Camera);
        problems.ThrowIfAny();
        ImmutableArray<Subject> cameras = await reader.CamerasAsync(names, cancellation).ConfigureAwait(false);
        BucketSpan[] whole = [.. range!.Buckets];
        var totals = new TotalsReader(store, range);
        BucketTotals seen = (await totals.ReadAsync(cameras, whole, cancellation).ConfigureAwait(false))[0];
        var flows = new Dictionary<(string From, string To), long>[cameras.Length];
        ImmutableArray<ImmutableArray<SumItem>> items = [.. cameras.Select(camera => camera.Items)];
        await totals.EachPartAsync(whole, async minutes =>
        {
            IReadOnlyList<FlowSum> sums =
                await store.Series.SumFlowAsync(new SumRequest(items, minutes), cancellation).ConfigureAwait(false);
            foreach (FlowSum sum in sums)
            {
                Dictionary<(string From, string To), long> flow = flows[sum.Subject] ??= [];
                flow[(sum.From, sum.To)] = flow.GetValueOrDefault((sum.From, sum.To)) + sum.Count;
            }
        }).ConfigureAwait(false);
        return cameras.Select((camera, i) => Matrix(camera, seen, seen.Subjects[i], flows[i]));
    }

    private FlowMatrix Matrix(
        Subject camera, BucketTotals seen, SubjectTotal total, Dictionary<(string From, string To), long>? flow)
    {
        var message = new MessageOf(store);
        var matrix = new FlowMatrix
        {
            Camera = camera.Name,
            Coverage = message.Coverage(camera, seen, total),
            Provenance = message.Provenance(total),
        };
        matrix.Transitions.AddRange((flow ?? [])
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key.From, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.To, StringComparer.Ordinal)
            .Select(pair => new Transition { From = pair.Key.From, To = pair.Key.To, Count = MessageOf.Whole(pair.Value) }));
        return matrix;
    }
}
