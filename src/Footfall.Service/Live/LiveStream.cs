using System.Collections.Immutable;
using Footfall.Pipeline.Live;
using Footfall.Service.Counting;
using Footfall.Service.Hosting;
using Microsoft.Extensions.Options;

namespace Footfall.Service.Live;

/// <summary>Serves the live channel to one page after another.</summary>
internal sealed class LiveStream(
    CountingService counting,
    StatusReader status,
    ServiceMeter meter,
    IOptions<LiveOptions> options,
    IHostApplicationLifetime lifetime,
    TimeProvider clock)
{
    private static readonly TimeSpan StatusPeriod = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LookForLanePeriod = TimeSpan.FromSeconds(1);
    private static readonly ReadOnlyMemory<byte> StatusHead = "retry: 1000\nevent: status\ndata: "u8.ToArray();
    private static readonly ReadOnlyMemory<byte> PictureHead = "event: picture\ndata: "u8.ToArray();

    private int _watchers;

    /// <summary>Writes events until the page goes or the service stops.</summary>
    /// <param name="context">The request.</param>
    /// <param name="storeId">The store to watch.</param>
    /// <param name="pictures">False for the state and the numbers alone.</param>
    public async Task ServeAsync(HttpContext context, string storeId, bool pictures)
    {
        if (counting.Find(storeId) is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (Interlocked.Increment(ref _watchers) > options.Value.MaxWatchers)
        {
            Interlocked.Decrement(ref _watchers);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "10";
            return;
        }

        meter.WatcherCame();
        try
        {
            await ServeWatcherAsync(context, storeId, pictures).ConfigureAwait(false);
        }
        finally
        {
            meter.WatcherWent();
            Interlocked.Decrement(ref _watchers);
        }
    }

    private async Task ServeWatcherAsync(HttpContext context, string storeId, bool pictures)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted, lifetime.ApplicationStopping);
        using var events = new EventWriter(context.Response.BodyWriter);
        Task[] parts =
        [
            SendStatusAsync(storeId, events, ending.Token),
            .. CamerasOf(storeId).Where(_ => pictures).Select(camera => SendPicturesAsync(camera.Key, events, ending.Token)),
        ];
        // One part that fails (the browser has gone) ends them all.
        await Task.WhenAny(parts).ConfigureAwait(false);
        await ending.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(parts).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private ImmutableArray<CountedCamera> CamerasOf(string storeId) => counting.Find(storeId)?.Cameras ?? [];

    // A store that was removed ends the channel; a page that asks again is told that it is gone.
    private async Task SendStatusAsync(string storeId, EventWriter events, CancellationToken ending)
    {
        using var timer = new PeriodicTimer(StatusPeriod, clock);
        do
        {
            if (status.Read(storeId) is not { } now)
            {
                return;
            }

            await events.WriteAsync(StatusHead, now, LiveJson.Default.LiveStatus, ending).ConfigureAwait(false);
        }
        while (await timer.WaitForNextTickAsync(ending).ConfigureAwait(false));
    }

    // A camera whose address changes goes on under its id; one that was removed may come back before the page has noticed.
    private async Task SendPicturesAsync(string key, EventWriter events, CancellationToken ending)
    {
        while (true)
        {
            if (counting.Cameras.FirstOrDefault(one => one.Key == key) is { } camera)
            {
                await SendPicturesAsync(camera, events, ending).ConfigureAwait(false);
            }

            await Task.Delay(LookForLanePeriod, clock, ending).ConfigureAwait(false);
        }
    }

    private async Task SendPicturesAsync(CountedCamera camera, EventWriter events, CancellationToken ending)
    {
        // A little less than the period, or pictures that come at just this rate would be skipped for their jitter.
        var period = TimeSpan.FromSeconds(0.9 / options.Value.PicturesPerSecond);
        DateTimeOffset sent = DateTimeOffset.MinValue;
        await foreach (LivePicture picture in camera.Lane.Live.WatchAsync(ending).ConfigureAwait(false))
        {
            if (picture.CapturedAt - sent < period)
            {
                continue;
            }

            sent = picture.CapturedAt;
            CameraDay day = camera.ReadDay();
            var message = new PictureEvent(
                camera.Id,
                picture.Sequence,
                picture.CapturedAt,
                picture.Size.Width,
                picture.Size.Height,
                picture.Tracks,
                day.Lines,
                day.Zones,
                picture.Jpeg);
            await events.WriteAsync(PictureHead, message, LiveJson.Default.PictureEvent, ending).ConfigureAwait(false);
        }
    }
}
