using Footfall.Domain.Measures;
using Footfall.Pipeline.Supervision;
using Footfall.Testing;
using Footfall.Testing.Processes;
using Footfall.Testing.Rtsp;

namespace Footfall.Integration.Tests.Cameras;

/// <summary>A real RTSP camera that is unplugged, and one that hangs on a picture: what the store of record says about it.</summary>
public sealed class CameraOutageTests
{
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(12);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Camera_UnpluggedAndPluggedInAgain_ReturnsByItselfAndLeavesAGapInCoverage()
    {
        using var folder = new TemporaryFolder();
        using var pictures = new TemporaryFolder();
        string clip = Repository.File("footage", "demo-store", "entrance.mp4");
        await using var camera = new RtspServer(RtspServer.Film(pictures, clip, frames: 300, framesPerSecond: 10));
        await camera.StartAsync();
        await using LiveCameraRig rig = await LiveCameraRig.StartAsync(camera.Address, folder.Path);

        await Eventually.Holds(() => rig.State == CameraState.Live && rig.Lane.Meter.Analysed >= 40, "the camera is counted on", 60);
        DateTimeOffset unplugged = DateTimeOffset.UtcNow;
        await camera.StopAsync();
        await Eventually.Holds(() => rig.State == CameraState.Reconnecting, "the loss is noticed", 60);
        await Task.Delay(Outage, Cancellation);
        DateTimeOffset pluggedIn = DateTimeOffset.UtcNow;
        await camera.StartAsync();
        long before = rig.Lane.Meter.Analysed;
        await Eventually.Holds(() => rig.State == CameraState.Live && rig.Lane.Meter.Analysed >= before + 40, "the camera is back", 90);
        IReadOnlyList<CameraInterval> intervals = await rig.StopAsync();

        rig.Supervisor.Health.Reconnects.ShouldBeGreaterThan(0);
        intervals.Select(interval => interval.Start).ShouldBeUnique();
        intervals.ShouldContain(interval => interval.CoverageSeconds == 0, "12 s without pictures hold a whole interval of 5 s");
        intervals.Where(interval => interval.CoverageSeconds == 0).ShouldAllBe(interval => interval.Zones[0].OccupancyMax == null);
        PersonSeconds(intervals.Where(interval => interval.Start < unplugged)).ShouldBeGreaterThan(0, "what was counted before stands");
        PersonSeconds(intervals.Where(interval => interval.Start > pluggedIn)).ShouldBeGreaterThan(0, "counting goes on");
        DateTimeOffset end = intervals[^1].Start + intervals[^1].Length;
        intervals.Sum(interval => interval.CoverageSeconds)
            .ShouldBeLessThanOrEqualTo((end - intervals[0].Start - Outage).TotalSeconds);
        ProcessList.WithArgument(camera.Address).ShouldBeEmpty("no decoder is left behind");
        rig.Pixels.Outstanding.ShouldBe(0);
    }

    [Fact]
    public async Task Camera_HangingOnOnePicture_GivesNoCoverage()
    {
        using var folder = new TemporaryFolder();
        await using var camera = new RtspServer(RtspServer.StandingPicture());
        await camera.StartAsync();
        await using LiveCameraRig rig = await LiveCameraRig.StartAsync(camera.Address, folder.Path);

        await Eventually.Holds(() => rig.State == CameraState.Frozen, "the standing picture is noticed", 60);
        long counted = rig.Lane.Meter.Analysed;
        await Eventually.Holds(() => rig.IntervalsWithoutData > 0, "a whole interval passes without data", 90);
        rig.Lane.Meter.Analysed.ShouldBe(counted, "a frozen picture is not counted on");
        rig.State.ShouldBe(CameraState.Frozen);
        IReadOnlyList<CameraInterval> intervals = await rig.StopAsync();

        intervals.Sum(interval => interval.CoverageSeconds).ShouldBeLessThan(5);
        intervals.ShouldContain(interval => interval.CoverageSeconds == 0);
        rig.Pixels.Outstanding.ShouldBe(0);
    }

    private static double PersonSeconds(IEnumerable<CameraInterval> intervals) =>
        intervals.Sum(interval => interval.Zones.Sum(zone => zone.PersonSeconds));
}
