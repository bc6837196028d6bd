using Footfall.Cli.Audit.Record;
using Footfall.Cli.Audit.Report;
using Footfall.Cli.CommandLine;

namespace Footfall.Cli.Tests.Audit.Report;

public sealed class ReportTests
{
    [Fact]
    public void ErrorsThatCancel_ShowInTheSumOfErrors()
    {
        // Ten came in each time; the system saw 12 and 8 by turns, and missed a tenth of those who went out.
        AuditSample sample = AuditStory.Sample(static n => [new("door", n % 2 == 0 ? 12 : 8, 9), new("gate, left", 0, 0)]);
        HandCount count = Count([.. Enumerable.Range(1, 8).Select(static n => new HandTally(n, "door", 10, 10, []))]);

        AuditReport report = ReportBuilder.Build(sample, [count], 1);

        LineReport entering = report.Lines[0];
        entering.Direction.ShouldBe("in");
        entering.CountBias.ShouldBe(0);
        entering.CountAccuracy.ShouldBe(1);
        entering.AbsoluteError.ShouldBe(16);
        entering.AbsoluteErrorShare.ShouldBe(0.2);
        entering.CountBias95!.Low.ShouldBeLessThan(0);
        entering.CountBias95.High.ShouldBeGreaterThan(0);
        LineReport leaving = report.Lines[1];
        leaving.CountBias!.Value.ShouldBe(-0.1, 1e-12);
        leaving.CountAccuracy!.Value.ShouldBe(0.9, 1e-12);
        leaving.TooFew.ShouldBeNull();
    }

    [Fact]
    public void QuietIntervals_CountForAllThatTheyStandFor()
    {
        // Quiet: 40 intervals, 4 counted, one person each, none seen. Busy: all 4 counted, 10 people, all seen.
        AuditSample sample = AuditStory.Sample(static n => [new("door", n <= 4 ? 0 : 10, 0), new("gate, left", 0, 0)]);
        HandCount count = Count([.. Enumerable.Range(1, 8).Select(static n => new HandTally(n, "door", n <= 4 ? 1 : 10, 0, []))]);

        LineReport entering = ReportBuilder.Build(sample, [count], 1).Lines[0];

        (entering.System, entering.Manual).ShouldBe((40, 44));
        entering.ManualTotal.ShouldBe(80);
        entering.CountBias.ShouldBe(-0.5, "40 of 80 people, not 4 of 44, were missed");
    }

    [Theory]
    [InlineData(7, 10, "7 intervals were counted by hand and 8 are needed")]
    [InlineData(8, 2, "16 crossings were counted by hand and 20 are needed")]
    [InlineData(8, 0, "0 crossings were counted by hand and 20 are needed")]
    public void SmallSample_IsTooFewToSay(int intervals, int each, string reason)
    {
        HandCount count = Count([.. Enumerable.Range(1, intervals).Select(n => new HandTally(n, "door", each, 0, []))]);

        AuditReport report = ReportBuilder.Build(AuditStory.Sample(), [count], 1);

        report.Lines[0].TooFew.ShouldBe(reason);
        report.Lines[0].CountBias95.ShouldBeNull();
        report.Lines[0].CountBias.ShouldBe(each == 0 ? null : -1);
        ReportText.Of(report).ShouldContain($"too few to say: {reason}");
    }

    [Fact]
    public void EarlierCount_GivesItsOwnReportAgain()
    {
        AuditSample sample = AuditStory.Sample(static n => [new("door", 10 + (n % 3), 0), new("gate, left", 0, 0)]);
        HandCount first = Count([.. Enumerable.Range(1, 8).Select(static n => new HandTally(n, "door", 10, 0, []))]);
        HandCount second = Count([.. Enumerable.Range(1, 8).Select(static n => new HandTally(n, "door", 12, 0, []))]);

        AuditReport alone = ReportBuilder.Build(sample, [first], 1);
        AuditReport again = ReportBuilder.Build(sample, [first, second], 1);

        again.Lines.ShouldBe(alone.Lines);
        ReportBuilder.Build(sample, [first, second], 2).Lines[0].CountBias.ShouldNotBe(alone.Lines[0].CountBias);
    }

    [Fact]
    public void CountOfAnotherAudit_IsRefused() => Should.Throw<InputException>(
        static () => ReportBuilder.Build(AuditStory.Sample(), [Count([new HandTally(99, "door", 1, 1, [])])], 1)).Message.ShouldContain("interval 99");

    private static HandCount Count(IReadOnlyList<HandTally> tallies) => new("Ada", DateTimeOffset.UnixEpoch, "csv", tallies);
}
