using CsCheck;
using Footfall.Domain.Geometry;

namespace Footfall.Domain.Tests.Geometry;

public sealed class PolygonsTests
{
    private static readonly PointNormalized[] Square = [new(0.2, 0.2), new(0.8, 0.2), new(0.8, 0.8), new(0.2, 0.8)];

    // A room with a corner taken out of it.
    private static readonly PointNormalized[] Angle =
        [new(0.1, 0.1), new(0.9, 0.1), new(0.9, 0.5), new(0.5, 0.5), new(0.5, 0.9), new(0.1, 0.9)];

    private static readonly Gen<PointNormalized> AnyPoint =
        Gen.Select(Gen.Double[-0.5, 1.5], Gen.Double[-0.5, 1.5], (x, y) => new PointNormalized(x, y));

    [Theory]
    [InlineData(0.5, 0.5, true)]
    [InlineData(0.1, 0.5, false)]
    [InlineData(0.9, 0.5, false)]
    [InlineData(0.5, 0.1, false)]
    [InlineData(0.2, 0.5, true)]
    [InlineData(0.5, 0.2, true)]
    [InlineData(0.8, 0.5, false)]
    [InlineData(0.5, 0.8, false)]
    [InlineData(0.2, 0.2, true)]
    public void Contains_LeftAndTopEdgesOnly(double x, double y, bool inside) =>
        Polygons.Contains(Square, new(x, y)).ShouldBe(inside);

    [Fact]
    public void Contains_AgreesWithTheShape() =>
        AnyPoint.Sample(point => Polygons.Contains(Angle, point) ==
            (point is { X: >= 0.1 and < 0.9, Y: >= 0.1 and < 0.9 } and not { X: >= 0.5, Y: >= 0.5 }));

    [Fact]
    public void Contains_AnyCornerOrder_IsTheSame() =>
        Gen.Select(AnyPoint, Gen.Int[0, 5], Gen.Bool).Sample((point, shift, backwards) =>
        {
            PointNormalized[] turned = [.. Angle[shift..], .. Angle[..shift]];
            if (backwards)
            {
                Array.Reverse(turned);
            }

            Polygons.Contains(turned, point).ShouldBe(Polygons.Contains(Angle, point));
        });

    [Fact]
    public void Contains_TwoHalves_MakeTheWholeAndNeverBoth() =>
        AnyPoint.Sample(point =>
        {
            bool left = Polygons.Contains([new(0.2, 0.2), new(0.5, 0.2), new(0.5, 0.8), new(0.2, 0.8)], point);
            bool right = Polygons.Contains([new(0.5, 0.2), new(0.8, 0.2), new(0.8, 0.8), new(0.5, 0.8)], point);

            (left && right).ShouldBeFalse();
            (left || right).ShouldBe(Polygons.Contains(Square, point));
        });

    [Fact]
    public void Area_OfKnownShapes_AnyOrder()
    {
        Polygons.Area(Square).ShouldBe(0.36, 1e-12);
        Polygons.Area(Angle).ShouldBe(0.48, 1e-12);
        Polygons.Area([.. Angle.Reverse()]).ShouldBe(0.48, 1e-12);
    }
}
