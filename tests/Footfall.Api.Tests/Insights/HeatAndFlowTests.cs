using Footfall.Domain.Measures;
using Footfall.V1;
using Google.Rpc;
using Grpc.Core;
using static Footfall.Api.Tests.Insights.HighStreet;
using HeatMap = Footfall.V1.HeatMap;

namespace Footfall.Api.Tests.Insights;

[Collection(InsightTests.Name)]
public sealed class HeatAndFlowTests(InsightService service)
{
    private const string Door = InsightService.Store + "/cameras/door";
    private const string New = InsightService.Store + "/cameras/new";

    [Fact]
    public async Task HeatMap_AddsItsCellsUp_BucketByBucket()
    {
        QueryHeatMapResponse answer = await service.Client.QueryHeatMapAsync(
            new QueryHeatMapRequest
            {
                Parent = InsightService.Store,
                Cameras = { Door, New },
                Range = InsightService.Range("2026-03-28T00:00Z", "2026-03-30T00:00Z"),
                Bucket = Bucket.Day,
            },
            cancellationToken: TestContext.Current.CancellationToken);

        answer.HeatMaps.Select(map => map.Subject).ShouldBe([Door, New, Door, New, Door, New]);
        foreach (HeatMap map in answer.HeatMaps.Where(map => map.Subject == Door))
        {
            HeatCell[] cells =
            [
                .. new Plain(map.StartTime.ToDateTimeOffset(), map.EndTime.ToDateTimeOffset()).Minutes("door").SelectMany(minute => minute.HeatCells),
            ];
            (map.Columns, map.Rows).ShouldBe((48, 27));
            if (cells.Length == 0)
            {
                map.CellVisits.ShouldBeEmpty();
                continue;
            }

            map.CellOccupancySeconds.Count.ShouldBe(48 * 27);
            for (int cell = 0; cell < map.CellVisits.Count; cell++)
            {
                HeatCell[] same = [.. cells.Where(one => one.Index == cell)];
                map.CellOccupancySeconds[cell].ShouldBe(same.Sum(one => one.OccupancySeconds), 1e-6);
                map.CellVisits[cell].ShouldBe(same.Sum(one => one.Visits));
            }
        }

        // Never seen: no cells, which is no empty shop.
        answer.HeatMaps.Where(map => map.Subject == New).ShouldAllBe(map => map.CellVisits.Count == 0 && map.Coverage.CoverageSeconds == 0);
    }

    [Fact]
    public async Task HeatMap_OverTheFloorPlan_IsOfTheCamerasThatArePlacedOnIt()
    {
        QueryHeatMapResponse answer = await service.Client.QueryHeatMapAsync(
            new QueryHeatMapRequest
            {
                Parent = InsightService.Store,
                Range = InsightService.Range("2026-03-27T00:00Z", "2026-03-29T00:00Z"),
                Bucket = Bucket.Day,
                Space = HeatMapSpace.FloorPlan,
            },
            cancellationToken: TestContext.Current.CancellationToken);

        HeatMap map = answer.HeatMaps[^1];
        answer.HeatMaps.Select(one => one.Subject).ShouldBe([InsightService.Store, InsightService.Store]);
        (map.Columns, map.Rows, map.CellVisits.Count).ShouldBe((64, 36, 0));
        var plain = new Plain(At("2026-03-28T00:00Z"), At("2026-03-29T00:00Z"));
        HeatCell[] cells = [.. plain.Minutes("door").SelectMany(minute => minute.HeatCells)];
        map.CellOccupancySeconds.Sum().ShouldBe(cells.Sum(cell => cell.OccupancySeconds), 1e-3);
        map.CellOccupancySeconds.Where((_, cell) => cell % 64 >= 32).ShouldAllBe(seconds => seconds == 0);
        // The picture's last cell is the lower end of the floor plan's middle.
        (map.CellOccupancySeconds[(34 * 64) + 31] + map.CellOccupancySeconds[(35 * 64) + 31]).ShouldBe(
            cells.Where(cell => cell.Index == 1295).Sum(cell => cell.OccupancySeconds), 1e-3);
        map.Coverage.CoverageSeconds.ShouldBe(plain.Seen("door", _ => true), 1e-6);
    }

    [Fact]
    public async Task HeatMap_OverTheFloorPlan_NeedsACameraThatIsPlacedOnIt()
    {
        RpcException refusal = await Should.ThrowAsync<RpcException>(async () => await service.Client.QueryHeatMapAsync(
            new QueryHeatMapRequest
            {
                Parent = InsightService.Store,
                Cameras = { New },
                Range = InsightService.Range("2026-03-28T00:00Z", "2026-03-30T00:00Z"),
                Space = HeatMapSpace.FloorPlan,
            },
            cancellationToken: TestContext.Current.CancellationToken));

        refusal.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations.ShouldHaveSingleItem().Field.ShouldBe("cameras");
    }

    [Fact]
    public async Task Flow_CountsEveryPair_MostFrequentFirst()
    {
        QueryFlowResponse answer = await service.Client.QueryFlowAsync(
            new QueryFlowRequest { Parent = InsightService.Store, Range = InsightService.Range("2026-02-01T00:00Z", "2026-06-01T00:00Z") },
            cancellationToken: TestContext.Current.CancellationToken);

        answer.Matrices.Select(matrix => matrix.Camera[InsightService.Store.Length..]).ShouldBe(
            ["/cameras/door", "/cameras/back", "/cameras/aisle", "/cameras/new"]);
        var plain = new Plain(At("2026-02-01T00:00Z"), At("2026-06-01T00:00Z"));
        answer.Matrices[0].Transitions.Select(one => (one.From, one.To, one.Count)).ShouldBe(
            plain.Minutes("door").SelectMany(minute => minute.Transitions)
                .GroupBy(one => (one.From, one.To))
                .Select(pair => (pair.Key.From, pair.Key.To, pair.Sum(one => one.Count)))
                .OrderByDescending(pair => pair.Item3));
        answer.Matrices[0].Coverage.CoverageSeconds.ShouldBe(plain.Seen("door", _ => true), 1e-6);
        answer.Matrices[3].Transitions.ShouldBeEmpty();
    }
}
