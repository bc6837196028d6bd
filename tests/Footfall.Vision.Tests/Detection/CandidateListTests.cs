using CsCheck;
using Footfall.Domain.Geometry;
using Footfall.Vision.Detection;

namespace Footfall.Vision.Tests.Detection;

public sealed class CandidateListTests
{
    private static readonly Gen<(float Left, float Top, float Width, float Height, float Score)[]> Boxes =
        Gen.Select(Gen.Float[0, 100], Gen.Float[0, 100], Gen.Float[1, 60], Gen.Float[1, 60], Gen.Int[1, 10])
            .Select((left, top, width, height, score) => (left, top, width, height, score / 10f))
            .Array[0, 60];

    [Fact]
    public void Suppress_TwoBoxesOfOnePerson_KeepsTheBetter()
    {
        CandidateList list = Fill((0, 0, 10, 20, 0.5f), (1, 0, 10, 20, 0.9f), (50, 0, 10, 20, 0.3f));

        list.Suppress(0.55f, 100);

        list.Items.ToArray().Select(static box => box.Score).ShouldBe([0.9f, 0.3f]);
    }

    [Fact]
    public void Suppress_OverlapOfExactlyTheLimit_KeepsBoth()
    {
        // Shared 10, together 30: a third.
        CandidateList list = Fill((0, 0, 2, 10, 0.9f), (1, 0, 2, 10, 0.8f));

        list.Suppress(1f / 3, 100);

        list.Items.Length.ShouldBe(2);
    }

    [Fact]
    public void Suppress_EqualScores_KeepsTheFirst()
    {
        CandidateList list = Fill((1, 0, 10, 20, 0.5f), (0, 0, 10, 20, 0.5f));

        list.Suppress(0.5f, 100);

        list.Items.Length.ShouldBe(1);
        list.Items[0].Left.ShouldBe(1);
    }

    [Fact]
    public void Suppress_ChainOfOverlaps_KeepsTheThird()
    {
        // The middle one goes with the first; the last overlapped only the middle one and stays.
        CandidateList list = Fill((0, 0, 10, 10, 0.9f), (3, 0, 10, 10, 0.8f), (6, 0, 10, 10, 0.7f));

        list.Suppress(0.5f, 100);

        list.Items.ToArray().Select(static box => box.Left).ShouldBe([0f, 6f]);
    }

    [Theory]
    [InlineData(5, 5, 5, 10)]
    [InlineData(5, 5, 10, 5)]
    [InlineData(10, 5, 5, 10)]
    [InlineData(float.NaN, 5, 10, 10)]
    [InlineData(5, 5, float.PositiveInfinity, 10)]
    public void Add_BoxWithoutArea_IsLeftOut(float left, float top, float right, float bottom)
    {
        var list = new CandidateList();

        list.Add(left, top, right, bottom, 0.9f);

        list.Items.Length.ShouldBe(0);
    }

    [Fact]
    public void Suppress_AnyBoxes_IsTheGreedyRuleOfThePaper() =>
        Gen.Select(Boxes, Gen.Float[0.1f, 0.9f]).Sample((boxes, limit) =>
        {
            CandidateList list = Fill(boxes);
            Candidate[] expected = Greedy(list.Items.ToArray(), limit);

            list.Suppress(limit, 1000);

            list.Items.ToArray().ShouldBe(expected);
        });

    [Fact]
    public void Suppress_AnyBoxes_LimitKeepsTheBest() =>
        Gen.Select(Boxes, Gen.Int[1, 10]).Sample((boxes, limit) =>
        {
            CandidateList all = Fill(boxes);
            CandidateList some = Fill(boxes);

            all.Suppress(0.5f, 1000);
            some.Suppress(0.5f, limit);

            some.Items.ToArray().ShouldBe(all.Items.ToArray().Take(limit));
        });

    [Fact]
    public void Suppress_WarmList_AllocatesNothing()
    {
        var list = new CandidateList();
        Round(list);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Round(list);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);

        static void Round(CandidateList list)
        {
            list.Clear();
            for (int i = 0; i < 1000; i++)
            {
                list.Add(i % 37, i % 23, (i % 37) + 10, (i % 23) + 20, i % 10 / 10f);
            }

            list.Suppress(0.55f, 300);
        }
    }

    private static CandidateList Fill(params (float Left, float Top, float Width, float Height, float Score)[] boxes)
    {
        var list = new CandidateList();
        foreach ((float left, float top, float width, float height, float score) in boxes)
        {
            list.Add(left, top, left + width, top + height, score);
        }

        return list;
    }

    private static Candidate[] Greedy(Candidate[] boxes, float limit)
    {
        var left = boxes.OrderByDescending(static box => box.Score).ThenBy(static box => box.Order).ToList();
        var kept = new List<Candidate>();
        while (left.Count > 0)
        {
            Candidate best = left[0];
            kept.Add(best);
            left.RemoveAll(box => box == best || Pixels(box).IntersectionOverUnion(Pixels(best)) > limit);
        }

        return [.. kept];
    }

    private static BoxPixels Pixels(Candidate box) => new(box.Left, box.Top, box.Right, box.Bottom);
}
