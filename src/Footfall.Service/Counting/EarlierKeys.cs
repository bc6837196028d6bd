using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Series;

namespace Footfall.Service.Counting;

/// <summary>Takes over what an earlier version counted, which knew one store and kept cameras under their ids alone.</summary>
internal sealed partial class EarlierKeys(ServiceData data, ILogger<EarlierKeys> logger)
{
    /// <summary>Gives every such camera the key that it has now.</summary>
    /// <exception cref="StoreException">The store of record cannot be written; the next start goes on where this one stopped.</exception>
    public async Task MoveAsync(ConfigSnapshot configured, CancellationToken cancellation)
    {
        IReadOnlyList<string> stored = await data.Series.ReadCameraIdsAsync(
            DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, cancellation).ConfigureAwait(false);
        foreach (string earlier in stored.Union(data.StillThings.ReadCameraIds()).Where(key => CameraKey.StoreOf(key) is null))
        {
            StorePlan[] owners = Owners(configured, earlier);
            if (owners is not [var owner])
            {
                LogUnclear(logger, earlier, owners.Length);
                continue;
            }

            string key = CameraKey.Of(owner.Id, earlier);
            data.StillThings.Move(earlier, key);
            await data.Series.MoveCameraAsync(earlier, key, cancellation).ConfigureAwait(false);
            LogMoved(logger, earlier, key);
        }
    }

    // A camera that is gone was the only store's too.
    private static StorePlan[] Owners(ConfigSnapshot configured, string cameraId) => configured.Stores is [var only]
        ? [only]
        : [.. configured.Stores.Where(store => store.Cameras.Any(camera => camera.Id == cameraId))];
}
