using Footfall.Service.Counting;
using Footfall.Service.Rpc.Names;
using Footfall.V1;
using Google.Protobuf.WellKnownTypes;

namespace Footfall.Service.Rpc.Live;

/// <summary>Tells one watcher how cameras do: all of them at first, then those that changed.</summary>
/// <param name="stores">Gives the stores that the watcher may see, as they are now.</param>
/// <param name="clock">Looks once a second.</param>
internal sealed class StatusWatch(Func<IEnumerable<CountedStore>> stores, TimeProvider clock)
{
    private static readonly TimeSpan LookPeriod = TimeSpan.FromSeconds(1);

    // The contract says 15 seconds; a little less, so that a busy machine keeps the promise.
    private static readonly TimeSpan QuietAfter = TimeSpan.FromSeconds(14);

    private Dictionary<string, CameraStatus> _told = new(StringComparer.Ordinal);

    /// <summary>Tells, until the watcher goes or is too slow.</summary>
    public async Task RunAsync(WatcherStream<WatchCamerasResponse> watcher, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(LookPeriod, clock);
        bool isFirst = true;
        do
        {
            WatchCamerasResponse message = Look();
            if (isFirst || message.CameraStatuses.Count + message.DeletedCameras.Count > 0
                || clock.GetElapsedTime(watcher.WrittenAt) >= QuietAfter - LookPeriod)
            {
                isFirst = false;
                await watcher.WriteAsync(message, cancellation).ConfigureAwait(false);
            }
        }
        while (await timer.WaitForNextTickAsync(cancellation).ConfigureAwait(false));
    }

    private WatchCamerasResponse Look()
    {
        var message = new WatchCamerasResponse { ReadTime = Timestamp.FromDateTimeOffset(clock.GetUtcNow()) };
        var seen = new Dictionary<string, CameraStatus>(StringComparer.Ordinal);
        foreach (CountedStore store in stores())
        {
            string storeId = store.Store.Config.Id;
            foreach (CountedCamera camera in store.Cameras)
            {
                string name = ResourceNames.Camera.Format(storeId, camera.Id);
                CameraStatus status = CameraStatuses.Of(storeId, camera);
                seen[name] = status;
                if (!_told.TryGetValue(name, out CameraStatus? before) || !before.Equals(status))
                {
                    message.CameraStatuses.Add(status);
                }
            }
        }

        message.DeletedCameras.AddRange(_told.Keys.Where(name => !seen.ContainsKey(name)));
        _told = seen;
        return message;
    }
}
