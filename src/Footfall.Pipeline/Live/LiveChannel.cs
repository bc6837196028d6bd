using System.Collections.Immutable;

namespace Footfall.Pipeline.Live;

/// <summary>Hands one camera's live pictures to any number of watchers; a slow watcher skips pictures and slows nobody.</summary>
public sealed class LiveChannel
{
    private ImmutableArray<LiveWatcher> _watchers = [];
    private volatile bool _completed;

    /// <summary>True while someone watches; only then are pictures made.</summary>
    public bool IsWatched => !_watchers.IsEmpty;

    /// <summary>Whether any of them wants the pictures themselves, and not only what is found in them.</summary>
    public bool WantsPictures
    {
        get
        {
            foreach (LiveWatcher watcher in _watchers)
            {
                if (watcher.WantsPictures)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Begins to watch.</summary>
    /// <param name="pictures">False for the tracks alone: no picture is then encoded for this watcher.</param>
    /// <returns>Watches until it is disposed or the camera is removed.</returns>
    public LiveWatcher Watch(bool pictures)
    {
        var watcher = new LiveWatcher(this, pictures);
        ImmutableInterlocked.Update(ref _watchers, static (all, one) => all.Add(one), watcher);
        if (_completed)
        {
            watcher.Complete();
        }

        return watcher;
    }

    /// <summary>Reads pictures as they come, the newest first where the reader is slow, until the camera is removed.</summary>
    /// <param name="cancellation">Stops watching.</param>
    public async IAsyncEnumerable<LivePicture> WatchAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        using LiveWatcher watcher = Watch(pictures: true);
        while (await watcher.ReadAsync(cancellation).ConfigureAwait(false) is { } picture)
        {
            yield return picture;
        }
    }

    internal void Publish(LivePicture picture)
    {
        foreach (LiveWatcher watcher in _watchers)
        {
            watcher.Offer(picture);
        }
    }

    internal void Complete()
    {
        _completed = true;
        foreach (LiveWatcher watcher in _watchers)
        {
            watcher.Complete();
        }
    }

    internal void Leave(LiveWatcher watcher) =>
        ImmutableInterlocked.Update(ref _watchers, static (all, one) => all.Remove(one), watcher);
}
