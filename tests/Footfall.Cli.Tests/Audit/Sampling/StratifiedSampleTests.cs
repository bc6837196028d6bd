using CsCheck;
using Footfall.Cli.Audit.Sampling;

namespace Footfall.Cli.Tests.Audit.Sampling;

public sealed class StratifiedSampleTests
{
    private static readonly Gen<int[]> Days = Gen.Frequency((3, Gen.Const(0)), (4, Gen.Int[1, 4]), (1, Gen.Int[5, 60])).Array[8, 300];

    [Fact]
    public void BusyTimes_DoNotCrowdOutQuietOnes()
    {
        int[] counts = [.. Enumerable.Range(0, 100).Select(static n => n < 90 ? 0 : n - 89)];

        SampleDraw draw = StratifiedSample.Draw(counts, 12, seed: 1);

        draw.Strata.Select(static stratum => (stratum.Name, stratum.Intervals, stratum.Sampled))
            .ShouldBe([("none", 90, 3), ("quiet", 4, 3), ("medium", 3, 3), ("busy", 3, 3)]);
        draw.Strata.Select(static stratum => (stratum.Least, stratum.Most)).ShouldBe([(0, 0), (1, 4), (5, 7), (8, 10)]);
    }

    [Fact]
    public void Sample_IsDrawnOnceEach_FromItsOwnStratum_AndAddsUp() => Gen.Select(Days, Gen.Int[8, 40], Gen.ULong).Sample(
        (counts, wanted, seed) =>
        {
            SampleDraw draw = StratifiedSample.Draw(counts, wanted, seed);

            draw.Picked.Count.ShouldBe(Math.Min(wanted, counts.Length));
            draw.Picked.Select(static pick => pick.Index).ShouldBeInOrder(SortDirection.Ascending);
            draw.Picked.Select(static pick => pick.Index).Distinct().Count().ShouldBe(draw.Picked.Count);
            draw.Strata.Sum(static stratum => stratum.Intervals).ShouldBe(counts.Length);
            foreach (Stratum stratum in draw.Strata)
            {
                int[] drawn = [.. draw.Picked.Where(pick => pick.Stratum == stratum.Name).Select(pick => counts[pick.Index])];
                drawn.Length.ShouldBe(stratum.Sampled);
                drawn.Length.ShouldBeGreaterThanOrEqualTo(2);
                drawn.ShouldAllBe(count => count >= stratum.Least && count <= stratum.Most);
            }
        });

    [Fact]
    public void EveryIntervalOfAStratum_IsDrawnAsOften()
    {
        int[] counts = [.. Enumerable.Repeat(0, 10), .. Enumerable.Repeat(3, 10)];
        int[] drawn = new int[counts.Length];

        for (ulong seed = 0; seed < 4000; seed++)
        {
            foreach ((int index, string _) in StratifiedSample.Draw(counts, 8, seed).Picked)
            {
                drawn[index]++;
            }
        }

        // 4 of 10 each time: 1600, with a standard deviation of 31.
        drawn.ShouldAllBe(times => times >= 1430 && times <= 1770);
    }

    [Fact]
    public void SameSeed_DrawsTheSame() => Gen.Select(Days, Gen.ULong).Sample((counts, seed) =>
        StratifiedSample.Draw(counts, 12, seed).Picked.ShouldBe(StratifiedSample.Draw(counts, 12, seed).Picked));
}
