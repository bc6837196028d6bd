using CsCheck;
using Footfall.Domain.Measures;

namespace Footfall.Domain.Tests.Measures;

public sealed class IdentityMeasureTests
{
    private static readonly Gen<IdentityMeasure> Any = Gen.Select(
        Gen.Double[0, 600], Gen.Int[0, 20], Gen.Int[0, 20], Gen.Int[0, 20],
        (seconds, certain, mended, broken) => new IdentityMeasure(seconds, certain, mended, broken));

    [Fact]
    public void Confidence_WithNobodyFollowed_IsUnknown() =>
        new IdentityMeasure(0, 0, 0, 0).Confidence.ShouldBeNull();

    [Fact]
    public void Confidence_WithoutABreak_IsOne() =>
        Any.Where(identity => identity.Certain > 0).Sample(identity =>
            (identity with { Mended = 0, Broken = 0 }).Confidence.ShouldBe(1));

    [Fact]
    public void Confidence_AsOfAHandWorkedMinute() =>
        new IdentityMeasure(TrackedSeconds: 120, Certain: 4, Mended: 1, Broken: 2).Confidence!.Value.ShouldBe(6 / 8.25);

    [Fact]
    public void Confidence_FallsWithEveryBreakAndEveryMend_AndRisesWithNone() =>
        Any.Where(identity => identity.Certain > 0).Sample(identity =>
        {
            double before = identity.Confidence!.Value;
            before.ShouldBeInRange(0, 1);
            (identity with { Broken = identity.Broken + 1 }).Confidence!.Value.ShouldBeLessThan(before);
            (identity with { Mended = identity.Mended + 1 }).Confidence!.Value.ShouldBeLessThan(before);
            (identity with { Certain = identity.Certain + 1 }).Confidence!.Value.ShouldBeGreaterThanOrEqualTo(before);
        });
}
