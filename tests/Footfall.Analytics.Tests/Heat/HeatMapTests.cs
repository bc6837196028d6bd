using Footfall.Analytics.Heat;
using Footfall.Domain.Measures;

namespace Footfall.Analytics.Tests.Heat;

public sealed class HeatMapTests
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0.999999, 0, 47)]
    [InlineData(1, 0, 47)]
    [InlineData(0, 1, 26 * 48)]
    [InlineData(1, 1, (27 * 48) - 1)]
    [InlineData(0.5, 0.5, (13 * 48) + 24)]
    [InlineData(-0.001, 0.5, -1)]
    [InlineData(0.5, 1.001, -1)]
    [InlineData(double.NaN, 0.5, -1)]
    public void FootPoint_IsInOneCellOrOutsideThePicture(double x, double y, int cell) =>
        HeatMap.CellOf(new(x, y)).ShouldBe(cell);

    [Fact]
    public void People_HeatTheCellsTheyStandIn()
    {
        var scene = Scene.WithZones();
        scene.Stand(20, new Person(1, 0.01, 0.01), new Person(2, 0.99, 0.99), new Person(3, 0.5, 1.3));
        scene.Stand(10, new Person(1, 0.99, 0.99), new Person(2, 0.99, 0.99));
        scene.Complete();
        scene.Sink.Intervals.ShouldHaveSingleItem().HeatCells.ShouldBe(
            [new HeatCell(0, 2, 1), new HeatCell((27 * 48) - 1, 4, 2)]);
    }

    [Fact]
    public void Visits_OfACell_AreDistinctTracksPerInterval()
    {
        var scene = Scene.WithZones();
        for (int i = 0; i < 900; i++)
        {
            scene.Frame(new Person(1, i % 20 < 10 ? 0.01 : 0.99, 0.01));
        }

        scene.Complete();
        scene.Sink.Intervals.Count.ShouldBe(2);
        foreach (CameraInterval interval in scene.Sink.Intervals)
        {
            interval.HeatCells.Select(cell => cell.Visits).ShouldBe([1, 1]);
            interval.HeatCells.Sum(cell => cell.OccupancySeconds).ShouldBe(interval.CoverageSeconds, 1e-6);
        }
    }
}
