using Footfall.Pipeline.Live;

namespace Footfall.Cli.Audit.Live;

/// <summary>The watched camera's newest picture, and the times in which none came. Nothing is kept of a picture but its time.</summary>
internal sealed class PictureBoard
{
    // Longer than the second for which the analysis lets one frame stand.
    private const double LongestGapS = 2;

    private readonly Lock _lock = new();
    private readonly List<(DateTimeOffset From, DateTimeOffset To)> _gaps = [];
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isOver;

    /// <summary>The newest picture; null before the first and after the end.</summary>
    public LivePicture? Newest { get; private set; }

    /// <summary>Shows pictures until the camera's lane closes.</summary>
    public async Task FollowAsync(LiveChannel camera, CancellationToken cancellation)
    {
        try
        {
            await foreach (LivePicture picture in camera.WatchAsync(cancellation).ConfigureAwait(false))
            {
                Show(picture);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The audit has ended.
        }
    }

    /// <summary>Waits for a picture that was not seen yet.</summary>
    /// <param name="seen">Number of the latest that was.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Null after the end.</returns>
    public async Task<LivePicture?> NextAsync(long seen, CancellationToken cancellation)
    {
        while (true)
        {
            Task next;
            lock (_lock)
            {
                if (_isOver || Newest?.Sequence > seen)
                {
                    return Newest;
                }

                next = _next.Task;
            }

            await next.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Whether pictures came all through a time.</summary>
    public bool WasSeen(DateTimeOffset from, DateTimeOffset to)
    {
        lock (_lock)
        {
            return _gaps.All(gap => gap.To <= from || gap.From >= to);
        }
    }

    /// <summary>No more pictures.</summary>
    /// <param name="at">When pictures should have come until.</param>
    public void End(DateTimeOffset at)
    {
        lock (_lock)
        {
            Note(at);
            _isOver = true;
            Newest = null;
            _next.TrySetResult();
        }
    }

    private void Show(LivePicture picture)
    {
        TaskCompletionSource shown;
        lock (_lock)
        {
            if (_isOver)
            {
                return;
            }

            Note(picture.CapturedAt);
            Newest = picture;
            shown = _next;
            _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        shown.TrySetResult();
    }

    private void Note(DateTimeOffset at)
    {
        if (Newest is { } before && (at - before.CapturedAt).TotalSeconds > LongestGapS)
        {
            _gaps.Add((before.CapturedAt, at));
        }
    }
}
