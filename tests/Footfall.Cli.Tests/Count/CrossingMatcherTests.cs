using Footfall.Cli.Count;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Tracking.Association;

namespace Footfall.Cli.Tests.Count;

/// <summary>Which counted crossing is which true one, worked out by hand.</summary>
public sealed class CrossingMatcherTests
{
    private const int Alone = AssignmentSolver.Alone;

    [Theory]
    [InlineData(1, 0, 0, true)]
    [InlineData(-1, 0, 0, true)]
    [InlineData(1.01, 0, 0, false)]
    [InlineData(0, 0.1, 0, true)]
    [InlineData(0, 0.101, 0, false)]
    [InlineData(0, 0.06, 0.08, true)]
    [InlineData(0, 0.07, 0.08, false)]
    public void Crossing_IsTheTrueOne_WithinASecondAndATenthOfThePicture(double seconds, double x, double y, bool isSame)
    {
        int[] partners = CrossingMatcher.Match([At(10)], [At(10 + seconds, 0.5 + x, 0.5 + y)]);

        partners.ShouldBe([isSame ? 0 : Alone]);
    }

    [Fact]
    public void Crossing_OfAnotherLineOrTheOtherWay_IsAnother()
    {
        CrossingMatcher.Match([At(10)], [At(10, line: "other"), At(10, way: CrossingDirection.Out)]).ShouldBe([Alone]);
    }

    [Fact]
    public void OneCountedCrossing_StandsForOnePerson()
    {
        CrossingMatcher.Match([At(10), At(10.4)], [At(10.3)]).ShouldBe([Alone, 0], "the nearer one is meant");
    }

    [Fact]
    public void AsManyPairsAsPossible_ComeBeforeNearOnes()
    {
        // The first counted one is nearest to the second true one; taken together, both true ones have a partner only the other way round.
        CrossingMatcher.Match([At(10), At(10.9)], [At(10.8), At(11.8)]).ShouldBe([0, 1]);
    }

    [Fact]
    public void NothingCountedOrNothingTrue_MatchesNothing()
    {
        CrossingMatcher.Match([], [At(1)]).ShouldBeEmpty();
        CrossingMatcher.Match([At(1), At(2)], []).ShouldBe([Alone, Alone]);
    }

    private static CountedCrossing At(
        double seconds, double x = 0.5, double y = 0.5, string line = "door", CrossingDirection way = CrossingDirection.In) =>
        new(new LineCrossing(line, 1, way, DateTimeOffset.UnixEpoch.AddSeconds(seconds)), x, y);
}
