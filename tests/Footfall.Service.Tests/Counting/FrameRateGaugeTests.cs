using Footfall.Service.Counting;
using Microsoft.Extensions.Time.Testing;

namespace Footfall.Service.Tests.Counting;

public sealed class FrameRateGaugeTests
{
    [Fact]
    public void Rate_FollowsTheLastSeconds()
    {
        var clock = new FakeTimeProvider();
        var gauge = new FrameRateGauge(clock);
        gauge.PerSecond.ShouldBe(0);

        long frames = 0;
        Run(seconds: 20, perSecond: 10);
        gauge.PerSecond.ShouldBe(10, 0.01);

        Run(seconds: 2, perSecond: 0);
        gauge.PerSecond.ShouldBeInRange(3, 9);

        Run(seconds: 6, perSecond: 0);
        gauge.PerSecond.ShouldBe(0);

        void Run(int seconds, int perSecond)
        {
            for (int i = 0; i < seconds; i++)
            {
                clock.Advance(TimeSpan.FromSeconds(1));
                frames += perSecond;
                gauge.Look(frames);
            }
        }
    }
}
