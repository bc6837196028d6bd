using System.Collections.Immutable;
using Footfall.Analytics.RollUp.Floor;
using Footfall.Domain.Geometry;
using Footfall.Service.Rpc.Errors;
using Footfall.Service.Rpc.Insights.Ranges;
using Footfall.Service.Rpc.Insights.Subjects;
using Footfall.Service.Rpc.Insights.Totals;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Series.Sums;
using HeatMap = Footfall.V1.HeatMap;

namespace Footfall.Service.Rpc.Insights.Answers;

/// <summary>Draws where people stood and walked on the store's floor plan.</summary>
internal sealed class FloorMaps(InsightStore store)
{
    /// <summary>One map for each bucket, of all cameras that have floor points.</summary>
    /// <exception cref="Grpc.Core.RpcException">The store has no floor plan, or none of the cameras has points on it.</exception>
    public async Task<IEnumerable<HeatMap>> ReadAsync(
        ImmutableArray<Subject> cameras, InsightRange range, BucketSpan[] buckets, CancellationToken cancellation)
    {
        StoredStore stored = await store.Configuration.GetStoreAsync(store.Plan.Id, cancellation).ConfigureAwait(false);
        PictureSize size = stored.FloorPlan?.Size
            ?? throw Refusal.InvalidField("space", $"'{store.Name}' has no floor plan; set one, or ask for HEAT_MAP_SPACE_CAMERA.");
        (Subject Camera, FloorProjection Floor)[] placed =
        [
            .. from camera in cameras
               let floor = Projection(camera)
               where floor is not null
               select (camera, floor),
        ];
        if (placed.Length == 0)
        {
            throw Refusal.InvalidField(
                "cameras", "None of the cameras has floor points; give at least 4 of one, or ask for HEAT_MAP_SPACE_CAMERA.");
        }

        string[] ids = [.. placed.Select(one => IdOf(one.Camera))];
        Subject whole = await new SubjectReader(store, new Problems()).FloorAsync(ids, cancellation).ConfigureAwait(false);
        var totals = new TotalsReader(store, range);
        BucketTotals[] seen = await totals.ReadAsync([whole], buckets, cancellation).ConfigureAwait(false);
        FloorMap[] maps = [.. buckets.Select(_ => new FloorMap(size))];
        ImmutableArray<ImmutableArray<SumItem>> items = [.. placed.Select(one => one.Camera.Items)];
        await totals.EachPartAsync(buckets, async minutes =>
        {
            IReadOnlyList<HeatSum> sums =
                await store.Series.SumHeatAsync(new SumRequest(items, minutes), cancellation).ConfigureAwait(false);
            foreach (HeatSum sum in sums)
            {
                maps[sum.Bucket].Add(placed[sum.Subject].Floor, sum.Cell, sum.OccupancySeconds);
            }
        }).ConfigureAwait(false);
        return seen.Select((bucket, i) => Map(whole, bucket, maps[i]));
    }

    private HeatMap Map(Subject whole, BucketTotals bucket, FloorMap cells)
    {
        var message = new MessageOf(store);
        SubjectTotal total = bucket.Subjects[0];
        var map = new HeatMap
        {
            Subject = whole.Name,
            StartTime = Times.Of(bucket.Bucket.Start),
            EndTime = Times.Of(bucket.Bucket.End),
            Coverage = message.Coverage(whole, bucket, total),
            Columns = cells.Columns,
            Rows = cells.Rows,
            Provenance = message.Provenance(total),
        };
        if (total.Coverage.Values.Any(seconds => seconds > 0) || cells.OccupancySeconds.Any(seconds => seconds > 0))
        {
            map.CellOccupancySeconds.AddRange(cells.OccupancySeconds.Select(MessageOf.Seconds));
        }

        return map;
    }

    private FloorProjection? Projection(Subject camera) => store.Camera(IdOf(camera))?.FloorPlanPosition is { } position
        ? FloorProjection.Of([.. position.FloorPoints.Select(point => (point.InPicture, point.OnFloorPlan))])
        : null;

    private string IdOf(Subject camera) => camera.Items[0].CameraKey[(store.Plan.Id.Length + 1)..];
}
