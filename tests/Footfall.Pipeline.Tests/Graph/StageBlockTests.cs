using System.Threading.Tasks.Dataflow;
using Footfall.Pipeline.Graph;
using Footfall.Pipeline.Metrics;

namespace Footfall.Pipeline.Tests.Graph;

/// <summary>The contract that every stage keeps, over capacity 1 and many, alone and in parallel.</summary>
public sealed class StageBlockTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<int, int> Sizes => new() { { 1, 1 }, { 16, 1 }, { 1, 4 }, { 16, 4 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task Messages_ThatTakeDifferentTimes_LeaveInTheOrderTheyCame(int capacity, int parallelism)
    {
        using StageMeter meter = TestMeter.Create();
        var stage = new StageSettings("test", capacity, parallelism, meter);
        IPropagatorBlock<NumberedMessage, int> block = StageBlock.Create<NumberedMessage, int>(
            stage, SlowWhenEven, new BufferBlock<FrameFault>());

        List<int> left = await RunAsync(block, 50);

        left.ShouldBe(Enumerable.Range(0, 50));
        meter.Totals["test"].Frames.ShouldBe(50);

        static int SlowWhenEven(NumberedMessage message)
        {
            Thread.Sleep(message.Number % 2 == 0 ? 2 : 0);
            return message.Number;
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task Message_ThatFails_CostsOnlyItselfAndGoesHome(int capacity, int parallelism)
    {
        using StageMeter meter = TestMeter.Create();
        var faults = new BufferBlock<FrameFault>();
        List<NumberedMessage> failed = [];
        IPropagatorBlock<NumberedMessage, int> block = StageBlock.Create<NumberedMessage, int>(
            new StageSettings("test", capacity, parallelism, meter), FailOnThirds, faults);

        List<int> left = await RunAsync(block, 30);

        left.ShouldBe(Enumerable.Range(0, 30).Where(number => number % 3 != 0));
        meter.Totals["test"].Faulted.ShouldBe(10);
        faults.TryReceiveAll(out IList<FrameFault>? told).ShouldBeTrue();
        told!.Count.ShouldBe(10);
        told[0].What.ShouldStartWith("message ");
        failed.ShouldAllBe(message => message.Disposals == 1);

        int FailOnThirds(NumberedMessage message)
        {
            if (message.Number % 3 != 0)
            {
                return message.Number;
            }

            lock (failed)
            {
                failed.Add(message);
            }

            // Dataflow drops a message silently on the first kind and stops the block on the second.
            throw message.Number % 2 == 0 ? new OperationCanceledException() : new InvalidOperationException("broken");
        }
    }

    [Fact]
    public async Task LastStage_WithAFailingMessage_GoesOn()
    {
        using StageMeter meter = TestMeter.Create();
        var faults = new BufferBlock<FrameFault>();
        List<int> seen = [];
        ActionBlock<NumberedMessage> block = StageBlock.CreateLast<NumberedMessage>(
            new StageSettings("last", 2, 1, meter), See, faults);
        for (int i = 0; i < 5; i++)
        {
            (await block.SendAsync(new NumberedMessage(i), Cancellation)).ShouldBeTrue();
        }

        block.Complete();
        await block.Completion;

        seen.ShouldBe([0, 1, 3, 4]);
        faults.Count.ShouldBe(1);

        void See(NumberedMessage message)
        {
            if (message.Number == 2)
            {
                throw new InvalidOperationException("broken");
            }

            seen.Add(message.Number);
        }
    }

    [Fact]
    public async Task Stage_ThatIsFull_TakesNoMore()
    {
        using StageMeter meter = TestMeter.Create();
        using var gate = new SemaphoreSlim(0);
        TransformManyBlock<NumberedMessage, int> block = StageBlock.Create<NumberedMessage, int>(
            new StageSettings("test", 2, 1, meter), Wait, new BufferBlock<FrameFault>());

        block.Post(new NumberedMessage(0)).ShouldBeTrue();
        block.Post(new NumberedMessage(1)).ShouldBeTrue();
        block.Post(new NumberedMessage(2)).ShouldBeFalse();

        gate.Release(2);
        block.Complete();
        (await DrainAsync(block)).ShouldBe([0, 1]);

        int Wait(NumberedMessage message)
        {
            gate.Wait(Cancellation);
            return message.Number;
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(-1, 1)]
    public void Rejects_SizesBelowOne(int capacity, int parallelism)
    {
        using StageMeter meter = TestMeter.Create();
        Should.Throw<ArgumentOutOfRangeException>(() => StageBlock.Create<NumberedMessage, int>(
            new StageSettings("test", capacity, parallelism, meter), message => message.Number, new BufferBlock<FrameFault>()));
    }

    private static async Task<List<int>> RunAsync(IPropagatorBlock<NumberedMessage, int> block, int messages)
    {
        Task<List<int>> draining = DrainAsync(block);
        for (int i = 0; i < messages; i++)
        {
            (await block.SendAsync(new NumberedMessage(i), Cancellation)).ShouldBeTrue();
        }

        block.Complete();
        return await draining;
    }

    private static async Task<List<int>> DrainAsync(ISourceBlock<int> block)
    {
        List<int> left = [];
        while (await block.OutputAvailableAsync(Cancellation))
        {
            left.Add(await block.ReceiveAsync(Cancellation));
        }

        return left;
    }
}
