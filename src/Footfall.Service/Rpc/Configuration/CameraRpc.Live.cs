using Footfall.V1;
using Grpc.Core;

namespace Footfall.Service.Rpc.Configuration;

/// <content>What a camera shows and how it does.</content>
internal sealed partial class CameraRpc
{
    /// <inheritdoc/>
    public override Task<ProbeCameraResponse> ProbeCamera(ProbeCameraRequest request, ServerCallContext context) =>
        live.ProbeCamera(request, context);

    /// <inheritdoc/>
    public override Task<GetSnapshotResponse> GetSnapshot(GetSnapshotRequest request, ServerCallContext context) =>
        live.GetSnapshot(request, context);

    /// <inheritdoc/>
    public override Task<GetCameraStatusResponse> GetCameraStatus(GetCameraStatusRequest request, ServerCallContext context) =>
        live.GetCameraStatus(request, context);

    /// <inheritdoc/>
    public override Task WatchCameras(
        WatchCamerasRequest request, IServerStreamWriter<WatchCamerasResponse> responseStream, ServerCallContext context) =>
        live.WatchCameras(request, responseStream, context);
}
