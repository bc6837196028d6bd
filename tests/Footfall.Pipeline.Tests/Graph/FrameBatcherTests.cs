using System.Threading.Tasks.Dataflow;
using Footfall.Pipeline.Graph;
using Microsoft.Extensions.Time.Testing;

namespace Footfall.Pipeline.Tests.Graph;

public sealed class FrameBatcherTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMilliseconds(50);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FullBatch_ClosesWithoutWaiting()
    {
        await using var rig = new GraphRig(new ScriptedDetector());
        var clock = new FakeTimeProvider();
        var batches = new BufferBlock<FrameBatch>();
        var batcher = new FrameBatcher(new BatchingOptions(2, Deadline), batches, clock);
        CameraLane lane = rig.Add("camera", live: false);

        await batcher.OfferAsync(Enter(rig, lane, clock, 0));
        await batcher.OfferAsync(Enter(rig, lane, clock, 1));

        using FrameBatch batch = await batches.ReceiveAsync(Cancellation);
        batch.Frames.Select(frame => frame.Frame.Sequence).ShouldBe([0L, 1L]);
        batcher.Complete();
        await batcher.Completion;
    }

    [Fact]
    public async Task LoneFrame_GoesWhenItsDeadlineHasPassed()
    {
        await using var rig = new GraphRig(new ScriptedDetector());
        var clock = new FakeTimeProvider();
        var batches = new BufferBlock<FrameBatch>();
        var batcher = new FrameBatcher(new BatchingOptions(8, Deadline), batches, clock);
        CameraLane lane = rig.Add("camera", live: false);

        await batcher.OfferAsync(Enter(rig, lane, clock, 0));
        Task<FrameBatch> receiving = batches.ReceiveAsync(Cancellation);
        await Task.Delay(100, Cancellation);
        receiving.IsCompleted.ShouldBeFalse("the deadline runs on the injected clock, which stands still");

        while (!receiving.IsCompleted)
        {
            clock.Advance(Deadline);
            await Task.Delay(5, Cancellation);
        }

        using FrameBatch batch = await receiving;
        batch.Frames.Count.ShouldBe(1);
        batcher.Complete();
        await batcher.Completion;
    }

    [Fact]
    public async Task Completion_HandsOverWhatWaits()
    {
        await using var rig = new GraphRig(new ScriptedDetector());
        var clock = new FakeTimeProvider();
        var batches = new BufferBlock<FrameBatch>();
        var batcher = new FrameBatcher(new BatchingOptions(8, Deadline), batches, clock);

        await batcher.OfferAsync(Enter(rig, rig.Add("camera", live: false), clock, 0));
        batcher.Complete();
        await batcher.Completion;

        batches.TryReceive(out FrameBatch? batch).ShouldBeTrue();
        batch!.Frames.Count.ShouldBe(1);
        batch.Dispose();
        rig.Pixels.Outstanding.ShouldBe(0);
    }

    private static FrameInFlight Enter(GraphRig rig, CameraLane lane, TimeProvider clock, long sequence)
    {
        lane.FrameEntered();
        return new FrameInFlightPool(clock).Rent().Start(lane, rig.Frame(lane.CameraId, sequence));
    }
}
