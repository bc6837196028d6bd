using System.Diagnostics;
using System.Threading.Tasks.Dataflow;

namespace Footfall.Pipeline.Graph;

/// <summary>The one place where a method becomes a Dataflow block: bounded, named, measured, and safe from its own failures.</summary>
/// <remarks>
/// Dataflow drops a message silently when a block throws a cancellation exception, and stops the block with
/// everything queued when it throws anything else. Here a message that fails is disposed, becomes a counted
/// <see cref="FrameFault"/> and costs only itself.
/// </remarks>
internal static class StageBlock
{
    /// <summary>Turns a method into a block that keeps the order of its input.</summary>
    /// <param name="stage">Name, capacity, parallelism and where to count.</param>
    /// <param name="work">Turns one input, which it then owns, into one output.</param>
    /// <param name="faults">Takes a description of every message that failed; never waits.</param>
    /// <returns>A block that yields the outputs of the messages that succeeded, in input order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The capacity or the parallelism is below 1.</exception>
    public static TransformManyBlock<TInput, TOutput> Create<TInput, TOutput>(
        StageSettings stage, Func<TInput, TOutput> work, ITargetBlock<FrameFault> faults)
        where TInput : IStageMessage
    {
        return new TransformManyBlock<TInput, TOutput>(
            input => TryRun(stage, input, work, faults, out TOutput? output) ? [output!] : [],
            BlockOptions(stage));
    }

    /// <summary>Turns a method into the last block of a chain.</summary>
    /// <param name="stage">Name, capacity, parallelism and where to count.</param>
    /// <param name="work">Consumes one input, which it then owns.</param>
    /// <param name="faults">Takes a description of every message that failed; never waits.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity or the parallelism is below 1.</exception>
    public static ActionBlock<TInput> CreateLast<TInput>(
        StageSettings stage, Action<TInput> work, ITargetBlock<FrameFault> faults)
        where TInput : IStageMessage
    {
        Func<TInput, bool> consume = input =>
        {
            work(input);
            return true;
        };
        return new ActionBlock<TInput>(input => TryRun(stage, input, consume, faults, out _), BlockOptions(stage));
    }

    private static bool TryRun<TInput, TOutput>(
        StageSettings stage,
        TInput input,
        Func<TInput, TOutput> work,
        ITargetBlock<FrameFault> faults,
        out TOutput? output)
        where TInput : IStageMessage
    {
        int frames = input.FrameCount;
        long started = Stopwatch.GetTimestamp();
        try
        {
            output = work(input);
            // A stage may have taken frames out of its message, and counted them itself.
            int left = output is IStageMessage message ? message.FrameCount : frames;
            stage.Meter.Completed(stage.Name, left, Stopwatch.GetElapsedTime(started));
            return true;
        }
#pragma warning disable CA1031 // Whatever went wrong with one message, the next deserves its chance.
        catch (Exception error)
#pragma warning restore CA1031
        {
            stage.Meter.Faulted(stage.Name, frames);
            faults.Post(new FrameFault(stage.Name, input.Describe(), error));
            input.Dispose();
            output = default;
            return false;
        }
    }

    private static ExecutionDataflowBlockOptions BlockOptions(StageSettings stage)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(stage.Capacity, 1, nameof(stage));
        ArgumentOutOfRangeException.ThrowIfLessThan(stage.Parallelism, 1, nameof(stage));
        return new ExecutionDataflowBlockOptions
        {
            NameFormat = stage.Name,
            // A block that may hold fewer messages than it works on at once could never work on that many.
            BoundedCapacity = Math.Max(stage.Capacity, stage.Parallelism),
            MaxDegreeOfParallelism = stage.Parallelism,
            EnsureOrdered = true,
        };
    }
}
