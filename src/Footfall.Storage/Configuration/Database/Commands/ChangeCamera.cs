using Footfall.Storage.Configuration.Database.Rows;

namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>Changes a camera from what it is, and not what it counts.</summary>
/// <param name="StoreId">Its store.</param>
/// <param name="CameraId">The camera.</param>
/// <param name="Etag">The camera's own.</param>
/// <param name="Change">Makes of what is there what is to be; called inside the transaction, so that nothing comes in between.</param>
public sealed record ChangeCamera(string StoreId, string CameraId, string? Etag, Func<CameraDraft, CameraDraft> Change) : ConfigCommand
{
    internal override string Name => nameof(UpdateCamera);

    internal override bool IsComputed => true;

    internal override async Task<Outcome> RunAsync(WriteScope scope, CancellationToken cancellation)
    {
        CameraRow row = await scope.CameraAsync(StoreId, CameraId, cancellation).ConfigureAwait(false);
        Etags.Check(Etag, row.Change, ResourceName.Camera(StoreId, CameraId));
        CameraDraft wanted = Change(ConfigReader.Stored(row).Camera) with { Id = CameraId };
        return await new UpdateCamera(StoreId, wanted, Etag).RunAsync(scope, cancellation).ConfigureAwait(false);
    }
}
