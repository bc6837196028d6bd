using Footfall.Exchange;
using Footfall.Service.Counting;
using Footfall.Service.Rpc.Errors;
using Footfall.Service.Rpc.Lists;
using Footfall.Service.Rpc.Names;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Configuration.Database.Commands;
using Footfall.V1;
using Grpc.Core;

namespace Footfall.Service.Rpc.Configuration;

/// <summary>Serves the cameras.</summary>
internal sealed partial class CameraRpc(CountingService counting, ConfigWrites writes, ConfigLists lists, MediaFolders media)
    : CameraService.CameraServiceBase
{
    /// <inheritdoc/>
    public override async Task<GetCameraResponse> GetCamera(GetCameraRequest request, ServerCallContext context)
    {
        string[] ids = ResourceNames.Camera.Parse(request.Name, "name");
        return new GetCameraResponse
        {
            Camera = Cameras.Of(await counting.Configuration.GetCameraAsync(ids[0], ids[1], context.CancellationToken).ConfigureAwait(false)),
        };
    }

    /// <inheritdoc/>
    public override async Task<ListCamerasResponse> ListCameras(ListCamerasRequest request, ServerCallContext context)
    {
        ListScope scope = await ListParents.OfStoreAsync(request.Parent, counting, context).ConfigureAwait(false);
        var page = new ListRequest("cameras", request.Parent, request.PageSize, request.PageToken, request.Filter, request.OrderBy);
        ListPage<StoredCamera> found =
            await lists.Cameras.ReadAsync(counting.Configuration, page, scope, context.CancellationToken).ConfigureAwait(false);
        return new ListCamerasResponse { Cameras = { found.Items.Select(Cameras.Of) }, NextPageToken = found.NextPageToken };
    }

    /// <inheritdoc/>
    public override Task<CreateCameraResponse> CreateCamera(CreateCameraRequest request, ServerCallContext context)
    {
        string storeId = ResourceNames.Store.Parse(request.Parent, "parent")[0];
        Camera given = request.Camera ?? throw Refusal.InvalidField("camera", "Missing; give the new camera.");
        string id = MadeIds.Of(request.CameraId, "camera_id", given.DisplayName, "camera");
        var errors = new FieldErrors();
        CameraDraft draft = Cameras.Read(given, id, "", errors);
        media.Check(draft.Address, "address", errors);
        errors.ThrowIfAny();
        return writes.RunAsync(
            new CreateCamera(storeId, draft),
            new WriteCall(context, request, request.RequestId, request.ValidateOnly),
            Cameras.Path,
            async (reads, _) => new CreateCameraResponse { Camera = await ReadAsync(reads, storeId, id, context).ConfigureAwait(false) });
    }

    /// <inheritdoc/>
    public override Task<UpdateCameraResponse> UpdateCamera(UpdateCameraRequest request, ServerCallContext context)
    {
        Camera given = request.Camera ?? throw Refusal.InvalidField("camera", "Missing; give the new values and the name.");
        string[] ids = ResourceNames.Camera.Parse(given.Name, "name");
        var paths = UpdateMask.Read(request.UpdateMask, given);
        return writes.RunAsync(
            new ChangeCamera(ids[0], ids[1], given.Etag, Change),
            new WriteCall(context, request, request.RequestId, request.ValidateOnly),
            Cameras.Path,
            async (reads, _) => new UpdateCameraResponse { Camera = await ReadAsync(reads, ids[0], ids[1], context).ConfigureAwait(false) });

        CameraDraft Change(CameraDraft present)
        {
            var errors = new FieldErrors();
            CameraDraft wanted = Cameras.Read(UpdateMask.Merge(Cameras.Of(present, ids[0]), given, paths), ids[1], "", errors);
            if (wanted.Address != present.Address)
            {
                media.Check(wanted.Address, "address", errors);
            }

            errors.ThrowIfAny();
            return wanted;
        }
    }

    /// <inheritdoc/>
    public override Task<DeleteCameraResponse> DeleteCamera(DeleteCameraRequest request, ServerCallContext context)
    {
        string[] ids = ResourceNames.Camera.Parse(request.Name, "name");
        return writes.RunAsync<DeleteCameraResponse>(
            new DeleteCamera(ids[0], ids[1], request.Etag, request.Force),
            new WriteCall(context, request, request.RequestId, request.ValidateOnly));
    }

    /// <inheritdoc/>
    public override Task<SetEnabledResponse> SetEnabled(SetEnabledRequest request, ServerCallContext context)
    {
        string[] ids = ResourceNames.Camera.Parse(request.Name, "name");
        return writes.RunAsync(
            new ChangeCamera(ids[0], ids[1], request.Etag, present => present with { Enabled = request.Enabled }),
            new WriteCall(context, request, request.RequestId),
            Cameras.Path,
            async (reads, _) => new SetEnabledResponse { Camera = await ReadAsync(reads, ids[0], ids[1], context).ConfigureAwait(false) });
    }

    private static async Task<Camera> ReadAsync(IConfigReads reads, string storeId, string id, ServerCallContext context) =>
        Cameras.Of(await reads.GetCameraAsync(storeId, id, context.CancellationToken).ConfigureAwait(false));
}
