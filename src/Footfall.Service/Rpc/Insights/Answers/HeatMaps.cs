using System.Collections.Immutable;
using Footfall.Domain.Measures;
using Footfall.Service.Rpc.Errors;
using Footfall.Service.Rpc.Insights.Ranges;
using Footfall.Service.Rpc.Insights.Subjects;
using Footfall.Service.Rpc.Insights.Totals;
using Footfall.Storage.Series.Sums;
using Footfall.V1;
using HeatMap = Footfall.V1.HeatMap;

namespace Footfall.Service.Rpc.Insights.Answers;

/// <summary>Adds up where people stood and walked.</summary>
internal sealed class HeatMaps(InsightStore store)
{
    private const int MostCameras = 100;
    private const int MostMaps = 1000;

    /// <summary>The maps of a request, by bucket and in it by camera.</summary>
    /// <exception cref="Grpc.Core.RpcException">The request is wrong.</exception>
    public async Task<IEnumerable<HeatMap>> ReadAsync(QueryHeatMapRequest request, CancellationToken cancellation)
    {
        var problems = new Problems();
        InsightRange? range = new RangeReader(store.Calendar, store.Now, problems).Read(request.Range, request.Bucket, MostMaps);
        var reader = new SubjectReader(store, problems);
        List<SubjectName> names = reader.Parse(request.Cameras, "cameras", MostCameras, SubjectKind.Camera);
        CheckSpace(request, problems);
        problems.ThrowIfAny();
        ImmutableArray<Subject> cameras = await reader.CamerasAsync(names, cancellation).ConfigureAwait(false);
        BucketSpan[] buckets = [.. range!.Buckets];
        if (request.Space == HeatMapSpace.FloorPlan)
        {
            return await new FloorMaps(store).ReadAsync(cameras, range, buckets, cancellation).ConfigureAwait(false);
        }

        if ((long)buckets.Length * cameras.Length > MostMaps)
        {
            throw Refusal.InvalidField(
                "bucket",
                $"{buckets.Length} buckets of {cameras.Length} cameras are more than {MostMaps} maps; give a longer bucket, a shorter range or fewer cameras.");
        }

        return await ReadAsync(cameras, range, buckets, cancellation).ConfigureAwait(false);
    }

    private async Task<IEnumerable<HeatMap>> ReadAsync(
        ImmutableArray<Subject> cameras, InsightRange range, BucketSpan[] buckets, CancellationToken cancellation)
    {
        var totals = new TotalsReader(store, range);
        BucketTotals[] seen = await totals.ReadAsync(cameras, buckets, cancellation).ConfigureAwait(false);
        var cells = new CellTotals(buckets.Length, cameras.Length);
        ImmutableArray<ImmutableArray<SumItem>> items = [.. cameras.Select(camera => camera.Items)];
        await totals.EachPartAsync(buckets, async minutes => cells.Add(
            await store.Series.SumHeatAsync(new SumRequest(items, minutes), cancellation).ConfigureAwait(false))).ConfigureAwait(false);
        var message = new MessageOf(store);
        return
            from bucket in Enumerable.Range(0, buckets.Length)
            from camera in Enumerable.Range(0, cameras.Length)
            select Map(message, cameras[camera], seen[bucket], seen[bucket].Subjects[camera], cells[bucket, camera]);
    }

    private static HeatMap Map(MessageOf message, Subject camera, BucketTotals bucket, SubjectTotal total, Cell[]? cells)
    {
        var map = new HeatMap
        {
            Subject = camera.Name,
            StartTime = Times.Of(bucket.Bucket.Start),
            EndTime = Times.Of(bucket.Bucket.End),
            Coverage = message.Coverage(camera, bucket, total),
            Columns = HeatGrid.Columns,
            Rows = HeatGrid.Rows,
            Provenance = message.Provenance(total),
        };
        if (cells is not null || total.Coverage.Values.Any(seconds => seconds > 0))
        {
            cells ??= new Cell[HeatGrid.Columns * HeatGrid.Rows];
            map.CellOccupancySeconds.AddRange(cells.Select(cell => MessageOf.Seconds(cell.OccupancySeconds)));
            map.CellVisits.AddRange(cells.Select(cell => MessageOf.Whole(cell.Visits)));
        }

        return map;
    }

    private static void CheckSpace(QueryHeatMapRequest request, Problems problems)
    {
        switch (request.Space)
        {
            case HeatMapSpace.Unspecified or HeatMapSpace.Camera when request.Cameras.Count == 0:
                problems.Add("cameras", "Missing; over pictures at least one camera is needed.");
                break;
            case HeatMapSpace.Unspecified or HeatMapSpace.Camera:
                break;
            case HeatMapSpace.FloorPlan:
                break;
            default:
                problems.Add("space", $"{request.Space:D} has no meaning; give one of {ContractEnum<HeatMapSpace>.Choice}.");
                break;
        }
    }
}
