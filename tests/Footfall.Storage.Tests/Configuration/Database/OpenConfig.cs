using Footfall.Domain.Geometry;
using Footfall.Domain.Plans;
using Footfall.Domain.Stores;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Configuration.Database.Commands;
using Footfall.Testing;

namespace Footfall.Storage.Tests.Configuration.Database;

/// <summary>A configuration in a folder of its own, with real encryption.</summary>
internal sealed class OpenConfig : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DataProtectionSecrets _secrets;

    private OpenConfig()
    {
        _secrets = DataProtectionSecrets.In(_folder.Path);
    }

    public static WriteRequest Ada { get; } = new("users/ada");

    public ConfigStore Store { get; private set; } = null!;

    public string Folder => _folder.Path;

    public string FilePath => _folder.File(ConfigStore.FileName);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<OpenConfig> EmptyAsync(TimeProvider? clock = null)
    {
        var config = new OpenConfig();
        config.Store = await ConfigStore.OpenAsync(config.Folder, config._secrets, clock ?? TimeProvider.System, Cancel);
        return config;
    }

    /// <summary>With the store 'shop' and its camera 'door', which counts nothing yet.</summary>
    public static async Task<OpenConfig> WithDoorAsync(TimeProvider? clock = null)
    {
        OpenConfig config = await EmptyAsync(clock);
        await config.DoAsync(new CreateStore(Shop("shop")));
        await config.DoAsync(new CreateCamera("shop", Door()));
        return config;
    }

    public static StoreDraft Shop(string id) => new(id, $"Shop {id}", "Europe/London", StoreHours.Default);

    public static CameraDraft Door(string id = "door") => new(id, $"Camera {id}", "rtsp://admin:s3cret-word@10.0.0.7:554/stream1");

    public static LinePlan Line(string id, double y = 0.5) =>
        new(id, LineRole.Entrance, new PointNormalized(0.2, y), new PointNormalized(0.8, y), CrossingSide.LeftToRight);

    public static ZonePlan Zone(string id, double size = 0.3) => new(
        id, ZoneRole.Area, [new PointNormalized(0.1, 0.1), new PointNormalized(0.1 + size, 0.1), new PointNormalized(0.1, 0.1 + size)]);

    public Task<ConfigResult> DoAsync(ConfigCommand command) => Store.WriteAsync(command, Ada, Cancel);

    public async Task<ConfigRefusedException> RefusedAsync(ConfigCommand command) =>
        await Should.ThrowAsync<ConfigRefusedException>(() => DoAsync(command));

    public async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        Store = await ConfigStore.OpenAsync(Folder, _secrets, TimeProvider.System, Cancel);
    }

    /// <summary>All bytes that lie on the disk, those that have not moved into the file included.</summary>
    public byte[] BytesOnDisk() =>
        [.. Directory.EnumerateFiles(Folder, $"{ConfigStore.FileName}*").SelectMany(ReadShared)];

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _secrets.Dispose();
        _folder.Dispose();
    }

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
