using CsCheck;
using Footfall.Domain.Geometry;

namespace Footfall.Domain.Tests.Geometry;

public sealed class BoxPixelsTests
{
    private static readonly Gen<BoxPixels> AnyBox = Gen.Select(
        Gen.Float[-100, 700], Gen.Float[-100, 700], Gen.Float[1, 300], Gen.Float[1, 300],
        (left, top, width, height) => new BoxPixels(left, top, left + width, top + height));

    [Fact]
    public void FootPoint_IsBottomCentre_AlsoBeyondThePicture()
    {
        var picture = new PictureSize(768, 576);

        new BoxPixels(96, 0, 288, 288).FootPoint(picture).ShouldBe(new PointNormalized(0.25, 0.5));
        new BoxPixels(-96, 300, 96, 720).FootPoint(picture).ShouldBe(new PointNormalized(0, 1.25));
    }

    [Fact]
    public void IntersectionOverUnion_OfHalfShared_IsAThird() =>
        new BoxPixels(0, 0, 10, 10).IntersectionOverUnion(new BoxPixels(5, 0, 15, 10)).ShouldBe(1 / 3f, 1e-6f);

    [Fact]
    public void IntersectionOverUnion_IsSymmetricAndBounded() =>
        Gen.Select(AnyBox, AnyBox).Sample((a, b) =>
        {
            float overlap = a.IntersectionOverUnion(b);

            overlap.ShouldBeInRange(0, 1);
            b.IntersectionOverUnion(a).ShouldBe(overlap);
            a.IntersectionOverUnion(a).ShouldBe(1, 1e-4f);
        });

    [Fact]
    public void IntersectionOverUnion_OfEmptyOrApart_IsZero()
    {
        var box = new BoxPixels(0, 0, 10, 10);

        box.IntersectionOverUnion(new BoxPixels(5, 5, 5, 5)).ShouldBe(0);
        box.IntersectionOverUnion(new BoxPixels(10, 0, 20, 10)).ShouldBe(0);
    }
}
