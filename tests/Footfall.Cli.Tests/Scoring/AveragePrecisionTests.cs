using Footfall.Cli.Mot;
using Footfall.Cli.Scoring;
using Footfall.Domain.Geometry;

namespace Footfall.Cli.Tests.Scoring;

public sealed class AveragePrecisionTests
{
    [Fact]
    public void EveryPersonFoundFirst_IsOne() =>
        AveragePrecision.Score([Truth(1, 0), Truth(1, 100)], [Seen(1, 0, 0.9f), Seen(1, 100, 0.8f), Seen(1, 500, 0.1f)])
            .ShouldBe(new PrecisionResult(1, Truth: 2, Found: 2, Wrong: 1, Ignored: 0));

    [Fact]
    public void NobodyFound_IsZero() =>
        AveragePrecision.Score([Truth(1, 0)], [Seen(1, 500, 0.9f), Seen(2, 0, 0.8f)])
            .ShouldBe(new PrecisionResult(0, Truth: 1, Found: 0, Wrong: 2, Ignored: 0));

    [Fact]
    public void NothingSeen_IsZero() =>
        AveragePrecision.Score([Truth(1, 0)], []).AveragePrecision.ShouldBe(0);

    [Fact]
    public void NobodyThere_HasNoValue() =>
        AveragePrecision.Score([Truth(1, 0, flag: 0)], [Seen(1, 500, 0.9f)])
            .ShouldBe(new PrecisionResult(null, Truth: 0, Found: 0, Wrong: 1, Ignored: 0));

    [Fact]
    public void RightAndWrongMixed_IsTheAreaUnderTheEnvelope()
    {
        // Best first: right, wrong, right, wrong, right; 4 people.
        // recall    1/4   1/4   2/4   2/4   3/4
        // precision 1     1/2   2/3   2/4   3/5
        // envelope  1     2/3   2/3   3/5   3/5
        // area = 1/4 · 1 + 1/4 · 2/3 + 1/4 · 3/5 = 17/30
        MotRow[] truth = [Truth(1, 0), Truth(1, 100), Truth(2, 0), Truth(2, 100)];
        MotRow[] seen = [Seen(1, 0, 0.9f), Seen(1, 500, 0.8f), Seen(2, 0, 0.7f), Seen(2, 500, 0.6f), Seen(1, 100, 0.5f)];

        PrecisionResult result = AveragePrecision.Score(truth, seen);

        result.AveragePrecision!.Value.ShouldBe(17.0 / 30, 1e-12);
        (result.Found, result.Wrong).ShouldBe((3, 2));
    }

    [Fact]
    public void OrderOfTheFile_DoesNotMatter()
    {
        MotRow[] truth = [Truth(1, 0), Truth(2, 0)];
        MotRow[] seen = [Seen(2, 500, 0.2f), Seen(2, 0, 0.7f), Seen(1, 500, 0.8f), Seen(1, 0, 0.9f)];

        // Right, wrong, right, wrong: 1/2 · 1 + 1/2 · 2/3.
        AveragePrecision.Score(truth, seen).AveragePrecision!.Value.ShouldBe(5.0 / 6, 1e-12);
        AveragePrecision.Score(truth, [.. seen.Reverse()]).AveragePrecision!.Value.ShouldBe(5.0 / 6, 1e-12);
    }

    [Fact]
    public void OnePersonSeenTwice_SecondIsWrong() =>
        AveragePrecision.Score([Truth(1, 0)], [Seen(1, 0, 0.9f), Seen(1, 1, 0.8f)])
            .ShouldBe(new PrecisionResult(1, Truth: 1, Found: 1, Wrong: 1, Ignored: 0));

    [Fact]
    public void IgnoredBox_SeenOrNot_CountsForNothing()
    {
        MotRow[] truth = [Truth(1, 0), Truth(1, 100, flag: 0)];

        AveragePrecision.Score(truth, [Seen(1, 100, 0.9f), Seen(1, 101, 0.8f), Seen(1, 0, 0.7f)])
            .ShouldBe(new PrecisionResult(1, Truth: 1, Found: 1, Wrong: 0, Ignored: 2));
        AveragePrecision.Score(truth, [Seen(1, 0, 0.7f)])
            .ShouldBe(new PrecisionResult(1, Truth: 1, Found: 1, Wrong: 0, Ignored: 0));
    }

    [Fact]
    public void BoxOnAPersonAndAnIgnoredBox_FindsThePerson() =>
        AveragePrecision.Score([Truth(1, 1, flag: 0), Truth(1, 2)], [Seen(1, 1, 0.9f)])
            .ShouldBe(new PrecisionResult(1, Truth: 1, Found: 1, Wrong: 0, Ignored: 0));

    [Theory]
    [InlineData(5, 1)]
    [InlineData(5.01f, 0)]
    public void Overlap_OfExactlyTheLimit_Counts(float shift, int found)
    {
        // Boxes 15 wide and 30 high, moved by 5: shared 10, together 20.
        AveragePrecision.Score([Truth(1, 0)], [Seen(1, shift, 0.9f)]).Found.ShouldBe(found);
    }

    [Fact]
    public void TwoPeopleClose_EachBoxTakesTheNearerOne()
    {
        MotRow[] truth = [Truth(1, 0), Truth(1, 4)];

        AveragePrecision.Score(truth, [Seen(1, 3, 0.9f), Seen(1, 1, 0.8f)]).Found.ShouldBe(2);
    }

    [Fact]
    public void SameFrameNumberOnly_IsCompared() =>
        AveragePrecision.Score([Truth(1, 0)], [Seen(2, 0, 0.9f)]).Found.ShouldBe(0);

    private static MotRow Truth(int frame, float left, float flag = 1) =>
        new(frame, 1, new BoxPixels(left, 0, left + 15, 30), flag, null);

    private static MotRow Seen(int frame, float left, float score) =>
        new(frame, -1, new BoxPixels(left, 0, left + 15, 30), score, null);
}
