using System.Diagnostics;
using System.Threading.Channels;
using System.Threading.Tasks.Dataflow;

namespace Footfall.Pipeline.Graph;

/// <summary>Brings the frames of all cameras together into batches for the detector.</summary>
/// <remarks>
/// A batch closes when it is full or when its oldest frame has waited for the deadline, whichever comes first. While the
/// detector is busy its frames have waited already, so a busy graph never waits. Cameras that offer at the same time take
/// turns: waiting writers of a bounded channel are served in the order in which they came.
/// </remarks>
internal sealed class FrameBatcher
{
    private readonly Channel<FrameInFlight> _arrivals;
    private readonly BatchingOptions _options;
    private readonly TimeProvider _clock;
    private readonly ITargetBlock<FrameBatch> _detection;

    /// <param name="options">Size and deadline.</param>
    /// <param name="detection">Takes the batches; completed after the last one.</param>
    /// <param name="clock">Measures the deadline.</param>
    public FrameBatcher(BatchingOptions options, ITargetBlock<FrameBatch> detection, TimeProvider clock)
    {
        _options = options;
        _detection = detection;
        _clock = clock;
        _arrivals = Channel.CreateBounded<FrameInFlight>(new BoundedChannelOptions(options.Size)
        {
            SingleReader = true,
            FullMode = BoundedChannelFullMode.Wait,
        });
        Completion = Task.Run(RunAsync);
    }

    /// <summary>Ends when everything offered has been handed to the detector.</summary>
    public Task Completion { get; }

    /// <summary>Hands a frame over; waits while the graph is full.</summary>
    /// <exception cref="ChannelClosedException">The batcher was completed; the frame still belongs to the caller.</exception>
    public ValueTask OfferAsync(FrameInFlight frame) => _arrivals.Writer.WriteAsync(frame);

    /// <summary>Takes no more frames.</summary>
    public void Complete() => _arrivals.Writer.TryComplete();

    private async Task RunAsync()
    {
        while (await _arrivals.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            FrameBatch batch = await FillAsync().ConfigureAwait(false);
            if (!await _detection.SendAsync(batch).ConfigureAwait(false))
            {
                batch.Dispose();
            }
        }

        _detection.Complete();
    }

    private async Task<FrameBatch> FillAsync()
    {
        var batch = new FrameBatch(_options.Size);
        while (batch.Frames.Count < _options.Size)
        {
            if (_arrivals.Reader.TryRead(out FrameInFlight? frame))
            {
                batch.Frames.Add(frame);
            }
            else if (batch.Frames.Count > 0 && !await MoreInTimeAsync(batch.Frames[0].Age).ConfigureAwait(false))
            {
                break;
            }
        }

        return batch;
    }

    private async Task<bool> MoreInTimeAsync(TimeSpan waited)
    {
        TimeSpan left = _options.Deadline - waited;
        if (left <= TimeSpan.Zero)
        {
            return false;
        }

        using var timer = new CancellationTokenSource(left, _clock);
        try
        {
            return await _arrivals.Reader.WaitToReadAsync(timer.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested)
        {
            return false;
        }
    }
}
