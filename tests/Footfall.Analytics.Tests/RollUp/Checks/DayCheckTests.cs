using Footfall.Analytics.RollUp;
using Footfall.Analytics.RollUp.Checks;
using Footfall.Analytics.RollUp.Stores;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Tests.RollUp.Checks;

public sealed class DayCheckTests
{
    private static readonly BucketCalendar Utc = new(TimeZoneInfo.Utc);
    private static readonly Bucket Day = Utc.At(BucketSize.Day, Scene.Noon);
    private static readonly CheckLimits Limits = new();

    [Theory]
    [InlineData(200, 195, 1.0, CheckVerdict.Holds, "agree within")]
    [InlineData(200, 150, 1.0, CheckVerdict.Fails, "200 entries and 150 exits differ by 25 %: exits are missed more often")]
    [InlineData(0, 90, 1.0, CheckVerdict.Fails, "entries are missed more often. Look whether every door has a line")]
    [InlineData(200, 100, 0.5, CheckVerdict.Undecided, "watched for 50")]
    [InlineData(9, 3, 1.0, CheckVerdict.Undecided, "Too few")]
    [InlineData(null, null, 1.0, CheckVerdict.Undecided, "Too few")]
    public void Balance_ComparesEntriesAndExits(int? came, int? went, double coverage, CheckVerdict verdict, string sentence)
    {
        var check = BalanceCheck.Of(new StoreBucket(Day, came, went, came, null, coverage), Limits);
        check.Verdict.ShouldBe(verdict, check.Sentence);
        check.Imbalance.ShouldBe(came - went);
        check.Sentence.ShouldContain(sentence);
    }

    [Fact]
    public void Little_HoldsForWhatTheAnalyzerCounts()
    {
        LittleCheck check = Check(DayOfVisits(90));
        check.Verdict.ShouldBe(CheckVerdict.Holds, check.Sentence);
        check.Ratio!.Value.ShouldBe(1, 0.1);
        check.OccupancyMean!.Value.ShouldBe(check.OccupancyFromVisits!.Value, 0.1);
    }

    [Fact]
    public void Little_FindsVisitsThatWereLost()
    {
        CameraInterval day = DayOfVisits(90);
        ZoneMeasure zone = day.Zones[0];
        LittleCheck lost = Check(day with { Zones = [zone with { DwellPersonSeconds = zone.DwellPersonSeconds / 2 }] });
        lost.Verdict.ShouldBe(CheckVerdict.Fails);
        lost.Sentence.ShouldContain("broken up or lost");

        LittleCheck twice = Check(day with { Zones = [zone with { DwellPersonSeconds = zone.DwellPersonSeconds * 2 }] });
        twice.Verdict.ShouldBe(CheckVerdict.Fails);
        twice.Sentence.ShouldContain("counted twice");
    }

    [Fact]
    public void Little_SaysNothing_WithoutEnoughToGoBy()
    {
        Check(DayOfVisits(5)).Verdict.ShouldBe(CheckVerdict.Undecided);
        CameraInterval dim = DayOfVisits(90) with { CoverageSeconds = 40_000 };
        LittleCheck check = Check(dim);
        (check.Verdict, check.Sentence.Contains("pictures for 46", StringComparison.Ordinal)).ShouldBe((CheckVerdict.Undecided, true));
        LittleCheck.Of(new CameraBucket(Day, null), Limits).ShouldBeEmpty();
    }

    [Fact]
    public void Day_IsCheckedWhole()
    {
        var day = DayCheck.Of(
            new StoreBucket(Day, 100, 99, 100, null, 1),
            new Dictionary<string, CameraBucket> { ["cam"] = new(Day, DayOfVisits(90)) },
            Limits);
        day.Balance.Verdict.ShouldBe(CheckVerdict.Holds);
        day.Little["cam"].ShouldHaveSingleItem().ZoneId.ShouldBe("right");
    }

    private static LittleCheck Check(CameraInterval day) =>
        LittleCheck.Of(new CameraBucket(Day, day), Limits).ShouldHaveSingleItem();

    /// <summary>Visits of the real analyzer, one after the other, set into a day that is watched throughout.</summary>
    private static CameraInterval DayOfVisits(int visits)
    {
        var scene = new Scene(Scene.Plan([], [Scene.RightHalf]));
        for (int visitor = 1; visitor <= visits; visitor++)
        {
            scene.Stand(100 + visitor, new Person(visitor, 0.7, 0.5));
            scene.Stand(30);
        }

        return scene.Complete().Total() with { CoverageSeconds = 86_400 };
    }
}
