using System.Collections.Concurrent;
using Footfall.Service.Counting;
using Footfall.Storage.Configuration.Database;

namespace Footfall.Service.Rpc.Configuration;

/// <summary>Knows which version of each camera's plan counts and since when, and keeps that with the version.</summary>
/// <remarks>Looks instead of being told: a plan may come into force on many ways, and keeping the time must not hold up counting.</remarks>
internal sealed partial class AppliedPlans(CountingService counting, TimeProvider clock, ILogger<AppliedPlans> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<(string StoreId, string CameraId), (int Version, DateTimeOffset At)> _seen = new();

    /// <summary>The version that counts, and when it began to; 0 where none does.</summary>
    public (int Version, DateTimeOffset? At) Of(string storeId, string cameraId)
    {
        if (counting.Find(storeId)?.Cameras.FirstOrDefault(camera => camera.Id == cameraId) is not { } camera)
        {
            return (0, null);
        }

        int version = camera.Lane.Plan.Version;
        return (version, _seen.TryGetValue((storeId, cameraId), out var seen) && seen.Version == version ? seen.At : null);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            {
                foreach (CountedStore store in counting.Stores)
                {
                    foreach (CountedCamera camera in store.Cameras)
                    {
                        await LookAsync(store.Store.Config.Id, camera, stoppingToken).ConfigureAwait(false);
                    }
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The service stops.
        }
    }

    private async Task LookAsync(string storeId, CountedCamera camera, CancellationToken cancellation)
    {
        int version = camera.Lane.Plan.Version;
        if (_seen.TryGetValue((storeId, camera.Id), out var seen) && seen.Version == version)
        {
            return;
        }

        DateTimeOffset now = clock.GetUtcNow();
        try
        {
            ConfigStore store = counting.Configuration;
            await store.MarkAppliedAsync(storeId, camera.Id, version, now, cancellation).ConfigureAwait(false);

            // The first time holds, also that of an earlier start of the service.
            StoredPlanVersion kept = await store.GetPlanVersionAsync(storeId, camera.Id, version, cancellation).ConfigureAwait(false);
            _seen[(storeId, camera.Id)] = (version, kept.AppliedAt ?? now);
        }
#pragma warning disable CA1031 // A time that cannot be kept now must not end the looking; the camera may just have been deleted.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            _seen[(storeId, camera.Id)] = (version, now);
            LogNotKept(logger, storeId, camera.Id, version, failure);
        }
    }
}
