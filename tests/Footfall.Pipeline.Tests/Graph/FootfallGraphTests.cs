using Footfall.Domain.Plans;
using Footfall.Pipeline.Graph;

namespace Footfall.Pipeline.Tests.Graph;

public sealed class FootfallGraphTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 1)]
    [InlineData(2, 3)]
    public async Task EachCamera_AmongMany_GetsItsFramesBackInItsOwnOrder(int detectors, int batchSize)
    {
        var rig = new GraphRig(new ScriptedDetector(), detectors, batchSize);
        SequenceRecorder[] recorders = [new(), new(), new(), new()];
        await using (rig)
        {
            CameraLane[] lanes = [.. recorders.Select((recorder, i) => rig.Add($"camera-{i}", live: false, recorder))];
            await Task.WhenAll(lanes.Select(lane => FeedAsync(rig, lane, 60)));
        }

        recorders.ShouldAllBe(recorder => recorder.Sequences.SequenceEqual(Enumerable.Range(0, 60).Select(i => (long)i)));
        rig.Pixels.Outstanding.ShouldBe(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task BrokenPicture_InABatch_CostsOnlyItself(int batchSize)
    {
        var rig = new GraphRig(new ScriptedDetector(), batchSize: batchSize);
        var healthy = new SequenceRecorder();
        var broken = new SequenceRecorder();
        await using (rig)
        {
            CameraLane[] lanes = [rig.Add("healthy", live: false, healthy), rig.Add("broken", live: false, broken)];
            for (int i = 0; i < 40; i++)
            {
                await lanes[0].OfferAsync(rig.Frame("healthy", i), Cancellation);
                await lanes[1].OfferAsync(rig.Frame("broken", i, broken: i % 4 == 0), Cancellation);
            }
        }

        healthy.Sequences.Count.ShouldBe(40);
        healthy.People.ShouldAllBe(people => people == 1);
        broken.Sequences.ShouldBe(Enumerable.Range(0, 40).Where(i => i % 4 != 0).Select(i => (long)i));
        rig.Meter.Totals["detection"].Faulted.ShouldBe(10);
        rig.Pixels.Outstanding.ShouldBe(0);
    }

    [Fact]
    public async Task LiveCamera_WhileTheGraphIsBusy_DropsItsOldestFramesAndCountsThem()
    {
        using var gate = new SemaphoreSlim(0);
        var recorder = new SequenceRecorder();
        var rig = new GraphRig(new ScriptedDetector { Gate = gate }, detectors: 1);
        CameraLane lane;
        await using (rig)
        {
            lane = rig.Add("live", live: true, recorder);
            for (int i = 0; i < 100; i++)
            {
                await lane.OfferAsync(rig.Frame("live", i), Cancellation);
            }

            gate.Release(100);
        }

        lane.Meter.Read.ShouldBe(100);
        lane.Meter.Dropped.ShouldBeGreaterThan(0);
        (lane.Meter.Dropped + lane.Meter.Analysed).ShouldBe(100);
        recorder.Sequences.ShouldBeInOrder();
        recorder.Sequences[^1].ShouldBe(99, "the newest frame is never the one that is dropped");
        rig.Pixels.Outstanding.ShouldBe(0);
    }

    [Fact]
    public async Task File_HoweverSlowTheGraph_LosesNoFrame()
    {
        var recorder = new SequenceRecorder();
        var rig = new GraphRig(new ScriptedDetector(), detectors: 1);
        CameraLane lane;
        await using (rig)
        {
            lane = rig.Add("file", live: false, recorder);
            await FeedAsync(rig, lane, 200);
        }

        lane.Meter.Dropped.ShouldBe(0);
        recorder.Sequences.Count.ShouldBe(200);
    }

    [Fact]
    public async Task Batcher_WithManyCameras_FillsBatches()
    {
        var detector = new ScriptedDetector();
        var rig = new GraphRig(detector, detectors: 1, batchSize: 4);
        await using (rig)
        {
            CameraLane[] lanes = [.. Enumerable.Range(0, 4).Select(i => rig.Add($"camera-{i}", live: false))];
            await Task.WhenAll(lanes.Select(lane => FeedAsync(rig, lane, 50)));
        }

        detector.LargestBatch.ShouldBe(4);
        detector.Calls.ShouldBeLessThan(150);
    }

    [Fact]
    public async Task Shutdown_CountsWhatWasReadAndClosesTheInterval()
    {
        var rig = new GraphRig(new ScriptedDetector());
        await using (rig)
        {
            await FeedAsync(rig, rig.Add("camera", live: false), 30);
        }

        rig.Intervals.Count.ShouldBe(1);
        rig.Intervals[0].CoverageSeconds.ShouldBe(3, 1e-6);
        rig.Graph.Lanes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Mask_OverAPersonsFeet_LeavesThemOut()
    {
        CameraPlan plan = CameraPlan.Empty with { Masks = [[new(0, 0.5), new(1, 0.5), new(1, 1), new(0, 1)]] };
        var recorder = new SequenceRecorder();
        var rig = new GraphRig(new ScriptedDetector());
        await using (rig)
        {
            CameraLane lane = rig.Add("camera", live: false, recorder, plan);
            await lane.OfferAsync(rig.Frame("camera", 0, top: 5), Cancellation);
            await lane.OfferAsync(rig.Frame("camera", 1, top: 200), Cancellation);
        }

        recorder.People.ShouldBe([0, 1]);
    }

    [Fact]
    public async Task Rejects_ASecondCameraOfOneId()
    {
        var rig = new GraphRig(new ScriptedDetector());
        await using (rig)
        {
            rig.Add("door", live: true);
            Should.Throw<ArgumentException>(() => rig.Add("door", live: true)).Message.ShouldContain("'door'");
        }
    }

    [Fact]
    public async Task Plan_SwappedWhileRunning_AppliesToTheNextFrames()
    {
        var rig = new GraphRig(new ScriptedDetector());
        await using (rig)
        {
            CameraLane lane = rig.Add("camera", live: false);
            await FeedAsync(rig, lane, 10);
            lane.ChangePlan(CameraPlan.Empty with
            {
                Version = 2,
                Zones = [new ZonePlan("all", ZoneRole.Area, [new(0, 0), new(1, 0), new(1, 1), new(0, 1)])],
            });
            await FeedAsync(rig, lane, 30, from: 10);
        }

        rig.Intervals.Count.ShouldBe(1);
        rig.Intervals[0].PlanVersion.ShouldBe(2);
        rig.Intervals[0].Zones.Length.ShouldBe(1);
        rig.Intervals[0].Zones[0].PersonSeconds.ShouldBeGreaterThan(0);
    }

    private static async Task FeedAsync(GraphRig rig, CameraLane lane, int frames, int from = 0)
    {
        for (int i = from; i < from + frames; i++)
        {
            await lane.OfferAsync(rig.Frame(lane.CameraId, i), Cancellation);
        }
    }
}
