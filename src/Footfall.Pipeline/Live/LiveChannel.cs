using System.Collections.Immutable;
using System.Threading.Channels;

namespace Footfall.Pipeline.Live;

/// <summary>Hands one camera's live pictures to any number of watchers; a slow watcher skips pictures and slows nobody.</summary>
public sealed class LiveChannel
{
    private ImmutableList<Channel<LivePicture>> _watchers = [];
    private volatile bool _completed;

    /// <summary>True while someone watches; only then are pictures made.</summary>
    public bool IsWatched => !_watchers.IsEmpty;

    /// <summary>Reads pictures as they come, the newest first where the reader is slow, until the camera is removed.</summary>
    /// <param name="cancellation">Stops watching.</param>
    public async IAsyncEnumerable<LivePicture> WatchAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var watcher = Channel.CreateBounded<LivePicture>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        ImmutableInterlocked.Update(ref _watchers, static (all, one) => all.Add(one), watcher);
        try
        {
            if (_completed)
            {
                yield break;
            }

            await foreach (LivePicture picture in watcher.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                yield return picture;
            }
        }
        finally
        {
            ImmutableInterlocked.Update(ref _watchers, static (all, one) => all.Remove(one), watcher);
        }
    }

    internal void Publish(LivePicture picture)
    {
        foreach (Channel<LivePicture> watcher in _watchers)
        {
            watcher.Writer.TryWrite(picture);
        }
    }

    internal void Complete()
    {
        _completed = true;
        foreach (Channel<LivePicture> watcher in _watchers)
        {
            watcher.Writer.TryComplete();
        }
    }
}
