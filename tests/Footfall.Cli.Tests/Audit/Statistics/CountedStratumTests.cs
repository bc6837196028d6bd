using Footfall.Cli.Audit.Statistics;

namespace Footfall.Cli.Tests.Audit.Statistics;

public sealed class CountedStratumTests
{
    [Fact]
    public void StratumOfWhichTooLittleWasCounted_JoinsItsNeighbour()
    {
        CountedStratum[] strata = [new(100, [new(0, 1)]), new(20, [new(2, 2), new(3, 3)]), new(5, []), new(6, [new(9, 9), new(8, 9)])];

        IReadOnlyList<CountedStratum> joined = CountedStratum.Join(strata);

        joined.Select(static stratum => (stratum.Intervals, stratum.Counted.Count)).ShouldBe([(125, 3), (6, 2)]);
        joined[0].Weight.ShouldBe(125 / 3.0);
    }

    [Fact]
    public void NothingCounted_IsNoStratum() => CountedStratum.Join([new(10, []), new(5, [])]).ShouldBeEmpty();
}
