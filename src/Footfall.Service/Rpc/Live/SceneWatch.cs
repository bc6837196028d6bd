using Footfall.Domain.Tracks;
using Footfall.Pipeline.Live;
using Footfall.Service.Counting;
using Footfall.V1;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Footfall.Service.Rpc.Live;

/// <summary>Shows one watcher what a camera sees.</summary>
/// <param name="find">Finds the camera as it is now: its lane is made anew when its address changes. Null once it is gone.</param>
/// <param name="pictures">Whether pictures are wanted.</param>
/// <param name="framesPerSecond">Most frames a second.</param>
/// <param name="maxWidth">Most columns of a picture.</param>
/// <param name="clock">Waits for a lane that is made anew.</param>
internal sealed class SceneWatch(
    Func<CountedCamera?> find, bool pictures, double framesPerSecond, int maxWidth, TimeProvider clock)
{
    private static readonly TimeSpan LookForLanePeriod = TimeSpan.FromMilliseconds(250);

    // A little less than the period, or frames that come at just this rate would be left out for their jitter.
    private readonly TimeSpan _period = TimeSpan.FromSeconds(0.9 / framesPerSecond);
    private DateTimeOffset _shownAt = DateTimeOffset.MinValue;
    private int _skipped;

    /// <summary>Shows, until the watcher goes or the camera is removed.</summary>
    public async Task RunAsync(WatcherStream<WatchSceneResponse> watcher, CancellationToken cancellation)
    {
        while (find() is { } camera)
        {
            await ShowAsync(camera, watcher, cancellation).ConfigureAwait(false);
            await Task.Delay(LookForLanePeriod, clock, cancellation).ConfigureAwait(false);
        }
    }

    private async Task ShowAsync(CountedCamera camera, WatcherStream<WatchSceneResponse> watcher, CancellationToken cancellation)
    {
        using LiveWatcher live = camera.Lane.Live.Watch(pictures);
        while (await live.ReadAsync(cancellation).ConfigureAwait(false) is { } frame)
        {
            _skipped += live.TakeSkipped();
            if (frame.CapturedAt - _shownAt >= _period)
            {
                _shownAt = frame.CapturedAt;
                await watcher.WriteAsync(Describe(frame, live.WantsPictures), cancellation).ConfigureAwait(false);
                _skipped = 0;
            }
        }
    }

    private WatchSceneResponse Describe(LivePicture frame, bool withPicture)
    {
        var message = new WatchSceneResponse
        {
            CaptureTime = Timestamp.FromDateTimeOffset(frame.CapturedAt),
            PlanVersion = frame.PlanVersion,
            SkippedFrames = _skipped,
        };
        message.Tracks.AddRange(frame.Tracks.Select(Describe));
        if (withPicture && !frame.Jpeg.IsEmpty)
        {
            message.Jpeg = UnsafeByteOperations.UnsafeWrap(CameraPictures.Render(frame, maxWidth).Jpeg);
        }

        return message;
    }

    private static SceneTrack Describe(LiveTrack track)
    {
        var message = new SceneTrack
        {
            TrackId = track.Id,
            Box = new Box { X = track.Left, Y = track.Top, Width = track.Right - track.Left, Height = track.Bottom - track.Top },
            FootPoint = new Point { X = (track.Left + track.Right) / 2, Y = track.Bottom },
            Confirmed = track.State == TrackState.Confirmed,
            Score = track.Score,
        };
        message.Zones.AddRange(track.Zones);
        return message;
    }
}
