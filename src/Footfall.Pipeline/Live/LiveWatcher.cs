using System.Threading.Channels;

namespace Footfall.Pipeline.Live;

/// <summary>One watcher of a camera: gets the newest picture whenever it asks, and is told how many it was too slow for.</summary>
/// <remarks>One reader at a time.</remarks>
public sealed class LiveWatcher : IDisposable
{
    private readonly LiveChannel _channel;
    private readonly Channel<LivePicture> _newest;
    private int _skipped;

    internal LiveWatcher(LiveChannel channel, bool pictures)
    {
        _channel = channel;
        WantsPictures = pictures;
        _newest = Channel.CreateBounded<LivePicture>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true },
            _ => Interlocked.Increment(ref _skipped));
    }

    /// <summary>Whether the pictures themselves are wanted.</summary>
    public bool WantsPictures { get; }

    /// <summary>Pictures that were left out since the last call, because nobody read while they came.</summary>
    public int TakeSkipped() => Interlocked.Exchange(ref _skipped, 0);

    /// <summary>Waits for a picture that was not read yet.</summary>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>Null once the camera was removed.</returns>
    public async ValueTask<LivePicture?> ReadAsync(CancellationToken cancellation)
    {
        while (await _newest.Reader.WaitToReadAsync(cancellation).ConfigureAwait(false))
        {
            if (_newest.Reader.TryRead(out LivePicture? picture))
            {
                return picture;
            }
        }

        return null;
    }

    /// <summary>Watches no more.</summary>
    public void Dispose() => _channel.Leave(this);

    internal void Offer(LivePicture picture) => _newest.Writer.TryWrite(picture);

    internal void Complete() => _newest.Writer.TryComplete();
}
