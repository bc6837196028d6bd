namespace Footfall.Tracking.Tests;

public sealed class TrackerOptionsTests
{
    public static TheoryData<TrackerOptions, string> Wrong => new()
    {
        { new TrackerOptions { LowScore = -0.1f }, "LowScore is -0.1" },
        { new TrackerOptions { LowScore = float.NaN }, "LowScore is NaN" },
        { new TrackerOptions { LowScore = 0.6f, HighScore = 0.5f }, "HighScore is 0.5" },
        { new TrackerOptions { HighScore = 0.7f, StartScore = 0.6f }, "StartScore is 0.6" },
        { new TrackerOptions { StartScore = 1.1f }, "StartScore is 1.1" },
        { new TrackerOptions { FirstOverlap = 0 }, "FirstOverlap is 0" },
        { new TrackerOptions { SecondOverlap = 1 }, "SecondOverlap is 1" },
        { new TrackerOptions { ConfirmOverlap = double.NaN }, "ConfirmOverlap is NaN" },
        { new TrackerOptions { DuplicateOverlap = 1.5 }, "DuplicateOverlap is 1.5" },
        { new TrackerOptions { OverlapSlack = -1 }, "OverlapSlack is -1" },
        { new TrackerOptions { LostLife = TimeSpan.Zero }, "LostLife is 0" },
        { new TrackerOptions { Motion = new MotionOptions { DetectorNoise = 0 } }, "Motion.DetectorNoise is 0" },
        { new TrackerOptions { Motion = new MotionOptions { SpeedDrift = double.PositiveInfinity } }, "Motion.SpeedDrift" },
    };

    [Fact]
    public void Accepts_Defaults() => _ = new ByteTracker(new TrackerOptions());

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Rejects_OutOfRange(TrackerOptions options, string reason) =>
        Should.Throw<ArgumentException>(() => new ByteTracker(options)).Message.ShouldContain(reason);

    [Fact]
    public void Rejects_NamingEverything()
    {
        string message = Should.Throw<ArgumentException>(
            () => new ByteTracker(new TrackerOptions { FirstOverlap = 2, OverlapSlack = 9 })).Message;

        message.ShouldContain("FirstOverlap");
        message.ShouldContain("OverlapSlack");
    }
}
