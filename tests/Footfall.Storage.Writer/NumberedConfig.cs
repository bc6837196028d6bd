using Footfall.Domain.Geometry;
using Footfall.Domain.Plans;
using Footfall.Domain.Stores;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Configuration.Database.Commands;

namespace Footfall.Storage.Writer;

/// <summary>Plans of which every part tells the same number, so that a mixture of two is seen.</summary>
public static class NumberedConfig
{
    /// <summary>The argument that asks for configurations instead of intervals.</summary>
    public const string Mode = "config";

    /// <summary>The plan of a number: its version is one more.</summary>
    public static CameraPlan Plan(int number) => number == 0
        ? CameraPlan.Empty
        : CameraPlan.Empty with
        {
            Lines = [new LinePlan($"line{number % 7}", LineRole.Entrance, At(number, 0.2), At(number, 0.8), CrossingSide.LeftToRight)],
            Zones = [.. Enumerable.Range(0, number % 5).Select(i =>
                new ZonePlan($"zone{number % 3}{i}", ZoneRole.Area, [At(number, 0.1), At(number, 0.5), new PointNormalized(0.9, 0.9)]))],
        };

    /// <summary>Writes numbers for ever.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="written">Told each number once it was acknowledged.</param>
    public static async Task WriteAsync(string folder, Action<int> written)
    {
        using var secrets = DataProtectionSecrets.In(folder);
        await using ConfigStore store = await ConfigStore.OpenAsync(folder, secrets, TimeProvider.System, CancellationToken.None);
        var request = new WriteRequest("writer");
        if ((await store.ReadSnapshotAsync(CancellationToken.None)).Stores.IsEmpty)
        {
            var camera = new CameraSetup(
                "door", "Door", Footfall.Domain.Cameras.CameraAddress.Parse("rtsp://u:p@10.0.0.1/", folder), 10, 640, false, CameraPlan.Empty);
            var shop = new StorePlan("shop", "Shop", TimeZoneInfo.Utc, [camera]) { Hours = StoreHours.Default };
            await store.WriteAsync(new ReplaceConfiguration([shop], Replace: false), request, CancellationToken.None);
        }

        int first = (await store.GetCameraAsync("shop", "door", CancellationToken.None)).PlanVersion;
        for (int number = first; number < NumberedInterval.Limit; number++)
        {
            await store.WriteAsync(new PutPlan("shop", "door", Plan(number), Etag: null), request, CancellationToken.None);
            written(number - 1);
        }
    }

    private static PointNormalized At(int number, double x) => new(x, 0.2 + (number % 1000 / 2000.0));
}
