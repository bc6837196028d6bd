using Footfall.Analytics.Coverage;

namespace Footfall.Analytics.Tests.Coverage;

public sealed class UsualPeriodTests
{
    [Fact]
    public void NoPeriodKnown_IsZero() => new UsualPeriod().Ticks.ShouldBe(0);

    [Fact]
    public void DroppedFrames_DoNotMoveIt()
    {
        var period = new UsualPeriod();
        foreach (long ticks in new long[] { 100, 200, 100, 100, 300, 100 })
        {
            period.Add(ticks);
        }

        period.Ticks.ShouldBe(100);
    }

    [Fact]
    public void Rate_Changes_IsForgottenAfterFifteenFrames()
    {
        var period = new UsualPeriod();
        for (int i = 0; i < 100; i++)
        {
            period.Add(100);
        }

        for (int i = 0; i < 15; i++)
        {
            period.Add(40);
        }

        period.Ticks.ShouldBe(40);
    }
}
