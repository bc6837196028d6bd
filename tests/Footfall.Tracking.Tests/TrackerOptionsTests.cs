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
        { new TrackerOptions { SecondSlack = 4 }, "SecondSlack is 4" },
        { new TrackerOptions { RecoverSlack = double.NaN }, "RecoverSlack is NaN" },
        { new TrackerOptions { RecoverOverlap = 1 }, "RecoverOverlap is 1" },
        { new TrackerOptions { SlackFree = -0.1 }, "SlackFree is -0.1" },
        { new TrackerOptions { HeightWeight = 1.1 }, "HeightWeight is 1.1" },
        { new TrackerOptions { WeakEvidence = 1.1 }, "WeakEvidence is 1.1" },
        { new TrackerOptions { ConfirmEvidence = 0 }, "ConfirmEvidence is 0" },
        { new TrackerOptions { DetectionShare = 2 }, "DetectionShare is 2" },
        { new TrackerOptions { Cues = new CueOptions { ScoreChange = -1 } }, "Cues.ScoreChange is -1" },
        { new TrackerOptions { Cues = new CueOptions { Shape = 2 } }, "Cues.Shape is 2" },
        { new TrackerOptions { Cues = new CueOptions { Lost = double.NaN } }, "Cues.Lost is NaN" },
        { new TrackerOptions { ClaimLife = TimeSpan.Zero }, "ClaimLife is 0" },
        { new TrackerOptions { LostLife = TimeSpan.Zero }, "LostLife is 0" },
        { new TrackerOptions { LifePerTimeSeen = 0 }, "LifePerTimeSeen is 0" },
        { new TrackerOptions { Motion = new MotionOptions { DetectorNoise = 0 } }, "Motion.DetectorNoise is 0" },
        { new TrackerOptions { Motion = new MotionOptions { SizeDrift = 0 } }, "Motion.SizeDrift is 0" },
        { new TrackerOptions { Motion = new MotionOptions { LostSlowing = -1 } }, "Motion.LostSlowing is -1" },
        { new TrackerOptions { Motion = new MotionOptions { SpeedDrift = double.PositiveInfinity } }, "Motion.SpeedDrift" },
    };

    [Fact]
    public void Accepts_Defaults() => _ = new FootfallTracker(new TrackerOptions());

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Rejects_OutOfRange(TrackerOptions options, string reason) =>
        Should.Throw<ArgumentException>(() => new FootfallTracker(options)).Message.ShouldContain(reason);

    [Fact]
    public void Rejects_NamingEverything()
    {
        string message = Should.Throw<ArgumentException>(
            () => new FootfallTracker(new TrackerOptions { FirstOverlap = 2, OverlapSlack = 9 })).Message;

        message.ShouldContain("FirstOverlap");
        message.ShouldContain("OverlapSlack");
    }
}
