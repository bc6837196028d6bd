using CsCheck;
using Footfall.Analytics.RollUp.Floor;
using Footfall.Domain.Geometry;
using Footfall.Domain.Measures;

namespace Footfall.Analytics.Tests.RollUp.Floor;

public sealed class FloorMapTests
{
    // Half of the sizes of a picture and of a floor that is shown smaller the further away it is.
    private static readonly Gen<(double A, double B, double G, double H)> AnyView =
        Gen.Select(Gen.Double[0.3, 1], Gen.Double[-0.3, 0.3], Gen.Double[-0.4, 0.4], Gen.Double[-0.4, 0.9]);

    [Fact]
    public void Projection_FoundFromFourPlaces_CarriesEveryOtherPlace() => Gen.Select(AnyView, Gen.Double[0, 1], Gen.Double[0, 1]).Sample(
        (view, x, y) =>
        {
            (PointNormalized, PointNormalized)[] known =
                [.. new[] { (0.1, 0.1), (0.9, 0.15), (0.85, 0.9), (0.1, 0.8) }.Select(place => Known(view, place.Item1, place.Item2))];
            FloorProjection projection = FloorProjection.Of(known).ShouldNotBeNull();

            if (projection.Carry(new PointNormalized(x, y)) is { } carried && Divisor(view, x, y) > 0.3)
            {
                (_, PointNormalized floor) = Known(view, x, y);
                carried.X.ShouldBe(floor.X, 1e-5);
                carried.Y.ShouldBe(floor.Y, 1e-5);
            }
        });

    [Fact]
    public void Places_OfWhichAllAreOnOneLine_GiveNoProjection()
    {
        (PointNormalized, PointNormalized)[] line =
            [.. new[] { 0.1, 0.2, 0.5, 0.7, 0.9 }.Select(at => (new PointNormalized(at, at), new PointNormalized(at, at)))];

        FloorProjection.Of(line).ShouldBeNull();
        FloorProjection.Of(line[..3]).ShouldBeNull();
    }

    [Fact]
    public void AboveTheHorizon_ThereIsNoFloor()
    {
        // The floor runs to the horizon, which lies at a fifth of the picture's height.
        FloorProjection projection = FloorProjection.Of(
            [.. new[] { (0.1, 0.4), (0.9, 0.4), (0.1, 0.9), (0.9, 0.9) }.Select(place => (new PointNormalized(place.Item1, place.Item2), Hall(place.Item1, place.Item2)))])
            .ShouldNotBeNull();

        projection.Carry(new PointNormalized(0.5, 0.1)).ShouldBeNull();
        projection.Carry(new PointNormalized(0.5, 0.2)).ShouldBeNull();
        projection.Carry(new PointNormalized(0.5, 0.6))!.Value.Y.ShouldBe(Hall(0.5, 0.6).Y, 1e-6);

        var map = new FloorMap(new PictureSize(100, 100));
        map.Add(projection, 20, 5);
        map.OccupancySeconds.ShouldAllBe(seconds => seconds == 0);
    }

    [Fact]
    public void Map_OfAPictureThatIsTheFloorPlan_KeepsEverySecondInItsPlace()
    {
        FloorProjection same = FloorProjection.Of(
            [.. new[] { (0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0) }.Select(place => (new PointNormalized(place.Item1, place.Item2), new PointNormalized(place.Item1, place.Item2)))])
            .ShouldNotBeNull();
        Gen.Select(Gen.Int[0, (HeatGrid.Columns * HeatGrid.Rows) - 1], Gen.Double[0.1, 1e4]).Sample((cell, seconds) =>
        {
            var map = new FloorMap(new PictureSize(1600, 900));
            map.Add(same, cell, seconds);

            (map.Columns, map.Rows).ShouldBe((64, 36));
            map.OccupancySeconds.Sum().ShouldBe(seconds, 1e-6 * seconds);
            double x = map.OccupancySeconds.Select((one, at) => one * ((at % 64) + 0.5) / 64).Sum() / seconds;
            double y = map.OccupancySeconds.Select((one, at) => one * ((at / 64) + 0.5) / 36).Sum() / seconds;
            x.ShouldBe(((cell % 48) + 0.5) / 48, 1.0 / 64);
            y.ShouldBe(((cell / 48) + 0.5) / 27, 1.0 / 36);
        });
    }

    private static PointNormalized Hall(double x, double y) => new(0.5 + ((x - 0.5) * 0.2 / (y - 0.2)), 1 - (0.1 / (y - 0.2)));

    private static double Divisor((double A, double B, double G, double H) view, double x, double y) =>
        (view.G * (x - 0.5)) + (view.H * (y - 0.5)) + 1;

    private static (PointNormalized InPicture, PointNormalized OnFloor) Known((double A, double B, double G, double H) view, double x, double y)
    {
        double divisor = Divisor(view, x, y);
        return (new PointNormalized(x, y), new PointNormalized(
            0.5 + (((view.A * (x - 0.5)) + (view.B * (y - 0.5))) / divisor), 0.5 + (((-view.B * (x - 0.5)) + (view.A * (y - 0.5))) / divisor)));
    }
}
