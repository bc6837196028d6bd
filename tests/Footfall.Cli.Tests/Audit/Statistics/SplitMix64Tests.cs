using CsCheck;
using Footfall.Cli.Audit.Statistics;

namespace Footfall.Cli.Tests.Audit.Statistics;

public sealed class SplitMix64Tests
{
    [Fact]
    public void Numbers_AreThePublishedOnes()
    {
        var random = new SplitMix64(1234567);

        ulong[] drawn = [random.Next(), random.Next(), random.Next()];

        drawn.ShouldBe([6457827717110365317, 3203168211198807973, 9817491932198370423]);
    }

    [Fact]
    public void EveryNumberBelowTheLimit_IsAsLikely() => Gen.Select(Gen.ULong, Gen.Int[2, 12]).Sample(
        (seed, limit) =>
        {
            var random = new SplitMix64(seed);
            int[] seen = new int[limit];
            const int Each = 2000;
            for (int n = 0; n < Each * limit; n++)
            {
                seen[random.NextBelow(limit)]++;
            }

            // Six standard deviations of a binomial count.
            seen.ShouldAllBe(times => Math.Abs(times - Each) < 6 * Math.Sqrt(Each));
        },
        iter: 50);
}
