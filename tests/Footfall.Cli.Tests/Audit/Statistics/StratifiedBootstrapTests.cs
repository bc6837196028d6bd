using Footfall.Cli.Audit.Statistics;

namespace Footfall.Cli.Tests.Audit.Statistics;

public sealed class StratifiedBootstrapTests
{
    [Theory]
    [InlineData(0.08, 0.0, 24)]
    [InlineData(0.08, 0.0, 60)]
    [InlineData(0.05, 0.05, 40)]
    [InlineData(0.0, 0.12, 40)]
    public void Interval_CoversTheTruth_AboutNineteenTimesInTwenty(double missed, double doubled, int wanted)
    {
        const int Audits = 400;
        double truth = doubled - missed;
        int covered = 0;
        for (ulong audit = 0; audit < Audits; audit++)
        {
            IReadOnlyList<CountedStratum> strata = new SimulatedAudit(1000 + audit, 480, missed, doubled).Audit(wanted, audit);
            Span95 span = StratifiedBootstrap.OfBias(strata, audit, resamples: 1000).ShouldNotBeNull();
            covered += span.Low <= truth && truth <= span.High ? 1 : 0;
        }

        (covered / (double)Audits).ShouldBeInRange(0.92, 0.98);
    }

    [Theory]
    [InlineData(0.10, 0.0)]
    [InlineData(0.0, 0.15)]
    [InlineData(0.06, 0.06)]
    public void Bias_OfASystemThatMiscountsInAKnownWay_IsFound(double missed, double doubled)
    {
        var day = new SimulatedAudit(7, 2000, missed, doubled);

        double mean = Enumerable.Range(0, 300).Average(seed => BiasEstimate.Of(day.Audit(40, (ulong)seed)).CountBias!.Value);

        mean.ShouldBe(day.TrueBias, 0.005);
        mean.ShouldBe(doubled - missed, 0.02);
    }

    [Fact]
    public void Weights_MakeTheSampleStandForTheWholeDay()
    {
        var day = new SimulatedAudit(11, 480, 0.1, 0);

        double mean = Enumerable.Range(0, 1000).Average(seed => BiasEstimate.Of(day.Audit(24, (ulong)seed)).Manual);

        mean.ShouldBe(day.TrueManual, day.TrueManual * 0.01);
    }

    [Fact]
    public void SameSeed_GivesTheSameInterval()
    {
        IReadOnlyList<CountedStratum> strata = new SimulatedAudit(3, 480, 0.1, 0).Audit(24, 5);

        StratifiedBootstrap.OfBias(strata, 5).ShouldBe(StratifiedBootstrap.OfBias(strata, 5));
        StratifiedBootstrap.OfBias(strata, 6).ShouldNotBe(StratifiedBootstrap.OfBias(strata, 5));
    }

    [Fact]
    public void NoErrorSeen_IsNotNoErrorAtAll()
    {
        CountedStratum[] strata = [new(10, [new(15, 15), new(15, 15)])];

        Span95 span = StratifiedBootstrap.OfBias(strata, 1).ShouldNotBeNull();

        // 1 - 0.05^(1/30)
        span.High.ShouldBe(0.0950, 0.0001);
        span.Low.ShouldBe(-span.High);
    }

    [Fact]
    public void NobodyCrossed_HasNoBias()
    {
        CountedStratum[] strata = [new(10, [new(2, 0), new(0, 0), new(1, 0)])];

        StratifiedBootstrap.OfBias(strata, 1).ShouldBeNull();
        var estimate = BiasEstimate.Of(strata);
        estimate.CountBias.ShouldBeNull();
        estimate.CountAccuracy.ShouldBeNull();
        estimate.AbsoluteErrorShare.ShouldBeNull();
        estimate.System.ShouldBe(10);
    }

    [Fact]
    public void Interval_WorkedByHand()
    {
        // One draw from two intervals: the bias is -50 % or 0 %, as often as the other, so these are its ends.
        CountedStratum[] strata = [new(2, [new(5, 10), new(10, 10)])];

        StratifiedBootstrap.OfBias(strata, 1).ShouldBe(new Span95(-0.5, 0));
        BiasEstimate.Of(strata).CountBias.ShouldBe(-0.25);
        BiasEstimate.Of(strata).CountAccuracy.ShouldBe(0.75);
    }

    [Theory]
    [InlineData(-0.2, -0.1, 0.8, 0.9)]
    [InlineData(0.1, 0.3, 0.7, 0.9)]
    [InlineData(-0.1, 0.2, 0.8, 1)]
    public void Accuracy_FollowsFromBias(double low, double high, double least, double most)
    {
        Span95 accuracy = new Span95(low, high).OfAccuracy();

        accuracy.Low.ShouldBe(least, 1e-12);
        accuracy.High.ShouldBe(most, 1e-12);
    }
}
