using Footfall.Cli.Audit.Record;
using Footfall.Cli.Audit.Sampling;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Cli.Tests.Audit.Sampling;

public sealed class CrossingTableTests
{
    private static readonly DateTimeOffset Begin = DateTimeOffset.UnixEpoch;

    [Fact]
    public void Crossing_CountsInTheHalfOpenIntervalThatHoldsItsTime()
    {
        LineCrossing[] crossings =
        [
            At(-0.1, "door", CrossingDirection.In), At(0, "door", CrossingDirection.In), At(4.999, "door", CrossingDirection.Out),
            At(5, "door", CrossingDirection.Out), At(9.9, "gate", CrossingDirection.In), At(10, "door", CrossingDirection.In),
            At(1, "other", CrossingDirection.In),
        ];

        var table = CrossingTable.Of(crossings, Begin, TimeSpan.FromSeconds(5), 2, ["door", "gate"]);

        table.Read(0).ShouldBe([new LineCount("door", 1, 1), new LineCount("gate", 0, 0)]);
        table.Read(1).ShouldBe([new LineCount("door", 0, 1), new LineCount("gate", 1, 0)]);
        table.Totals.ShouldBe([2, 2]);
    }

    private static LineCrossing At(double seconds, string line, CrossingDirection direction) =>
        new(line, 1, direction, Begin + TimeSpan.FromSeconds(seconds));
}
