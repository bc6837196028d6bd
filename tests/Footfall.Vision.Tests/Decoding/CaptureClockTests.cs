using Footfall.Vision.Decoding;
using Microsoft.Extensions.Time.Testing;

namespace Footfall.Vision.Tests.Decoding;

public sealed class CaptureClockTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _wall = new(Noon);

    [Fact]
    public void Frames_AreNumberedAndStampedWithTheWallClock()
    {
        var capture = new CaptureClock(_wall);

        (long, DateTimeOffset) first = capture.Stamp();
        _wall.Advance(TimeSpan.FromMilliseconds(100));

        first.ShouldBe((0, Noon));
        capture.Stamp().ShouldBe((1, Noon.AddMilliseconds(100)));
    }

    [Fact]
    public void Frames_InTheSameInstant_StillFollowOneAnother()
    {
        var capture = new CaptureClock(_wall);

        capture.Stamp().CapturedAt.ShouldBeLessThan(capture.Stamp().CapturedAt);
    }

    [Fact]
    public void ClockSetBackAnHour_StampsGoOnAndTheLagShows()
    {
        var capture = new CaptureClock(_wall);
        capture.Stamp();

        _wall.AdjustTime(Noon.AddHours(-1));

        capture.Stamp().CapturedAt.ShouldBe(Noon.AddTicks(1));
        capture.Stamp().CapturedAt.ShouldBe(Noon.AddTicks(2));
        capture.Behind.ShouldBe(TimeSpan.FromHours(1).Add(TimeSpan.FromTicks(2)));
        _wall.AdjustTime(Noon.AddSeconds(1));
        capture.Stamp().CapturedAt.ShouldBe(Noon.AddSeconds(1));
        capture.Behind.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void TimeWithoutFrames_PassesOnlyOnceTheLastFrameIsOldEnough()
    {
        var capture = new CaptureClock(_wall);
        capture.Stamp();
        _wall.Advance(TimeSpan.FromSeconds(0.9));
        capture.TryAdvance(TimeSpan.FromSeconds(1), out _).ShouldBeFalse();
        _wall.Advance(TimeSpan.FromSeconds(0.1));

        capture.TryAdvance(TimeSpan.FromSeconds(1), out DateTimeOffset now).ShouldBeTrue();

        now.ShouldBe(Noon.AddSeconds(1));
        capture.Stamp().CapturedAt.ShouldBeGreaterThan(now);
    }

    [Fact]
    public void TimeWithoutFrames_NeverRunsBack()
    {
        var capture = new CaptureClock(_wall);
        capture.TryAdvance(TimeSpan.FromSeconds(1), out _).ShouldBeTrue();

        _wall.AdjustTime(Noon.AddHours(-1));

        capture.TryAdvance(TimeSpan.FromSeconds(1), out _).ShouldBeFalse();
    }
}
