using System.Globalization;
using Footfall.Domain.Cameras;
using Footfall.Service.Counting;
using Footfall.Service.Rpc.Access;
using Footfall.Service.Rpc.Configuration;
using Footfall.Service.Rpc.Errors;
using Footfall.Service.Rpc.Names;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.V1;
using Grpc.Core;

namespace Footfall.Service.Rpc.Live;

/// <summary>The methods of the camera service that look at cameras themselves instead of their configuration.</summary>
internal sealed class CameraLiveCalls(
    CountingService counting, MediaFolders media, ProbeDesk probes, WatcherSlots slots, TimeProvider clock)
{
    private const double DefaultTimeoutSeconds = 10;
    private const double LeastTimeoutSeconds = 1;
    private const double MostTimeoutSeconds = 30;
    private const string Hidden = "***";

    /// <summary>Opens an address and says what it gives.</summary>
    public async Task<ProbeCameraResponse> ProbeCamera(ProbeCameraRequest request, ServerCallContext context)
    {
        string storeId = ResourceNames.Store.Parse(request.Parent, "parent")[0];
        double seconds = request.HasTimeoutSeconds ? request.TimeoutSeconds : DefaultTimeoutSeconds;
        if (!(seconds is >= LeastTimeoutSeconds and <= MostTimeoutSeconds))
        {
            throw Refusal.InvalidField("timeout_seconds", string.Create(
                CultureInfo.InvariantCulture, $"{seconds} is not allowed; {LeastTimeoutSeconds} to {MostTimeoutSeconds}."));
        }

        if (counting.Find(storeId) is null)
        {
            throw Refusal.NotFound(request.Parent);
        }

        CameraSetup? known = await FindKnownAsync(request, storeId, context.CancellationToken).ConfigureAwait(false);
        CameraAddress address = AddressOf(request, known?.Address);
        ProbeCameraResponse answer = await probes.ProbeAsync(
            address, TimeSpan.FromSeconds(seconds), context.CancellationToken).ConfigureAwait(false);
        if (known is not null && known.PictureMode != Storage.Configuration.PictureMode.Full)
        {
            // Nobody is blurred in a picture that was not analysed.
            answer.Jpeg = Google.Protobuf.ByteString.Empty;
        }

        return answer;
    }

    /// <summary>Gives the newest picture of a camera.</summary>
    public Task<GetSnapshotResponse> GetSnapshot(GetSnapshotRequest request, ServerCallContext context)
    {
        string[] ids = ResourceNames.Camera.Parse(request.Name, "name");
        int width = request.HasMaxWidth ? PictureWidth.Check(request.MaxWidth) : int.MaxValue;
        CountedCamera camera = counting.FindCamera(ids[0], ids[1]) ?? throw Refusal.NotFound(request.Name);
        return SnapshotReader.ReadAsync(request.Name, camera, width, context.CancellationToken);
    }

    /// <summary>Says how a camera does.</summary>
    public async Task<GetCameraStatusResponse> GetCameraStatus(GetCameraStatusRequest request, ServerCallContext context)
    {
        string[] ids = ResourceNames.CameraStatus.Parse(request.Name, "name");
        if (counting.FindCamera(ids[0], ids[1]) is { } camera)
        {
            return new GetCameraStatusResponse { CameraStatus = CameraStatuses.Of(ids[0], camera) };
        }

        // Made a moment ago, or not to be had: it is tried again with the next change.
        StoredCamera stored = await counting.Configuration.GetCameraAsync(ids[0], ids[1], context.CancellationToken)
            .ConfigureAwait(false);
        return new GetCameraStatusResponse
        {
            CameraStatus = CameraStatuses.Awaited(ids[0], ids[1], stored.Camera.Enabled, stored.UpdatedAt),
        };
    }

    /// <summary>Tells how the cameras of a store do.</summary>
    public Task WatchCameras(
        WatchCamerasRequest request, IServerStreamWriter<WatchCamerasResponse> responseStream, ServerCallContext context)
    {
        string storeId = ResourceNames.Store.Parse(request.Parent, "parent", allowAll: true)[0];
        if (storeId != NamePattern.All && counting.Find(storeId) is null)
        {
            throw Refusal.NotFound(request.Parent);
        }

        var caller = storeId == NamePattern.All ? Caller.Of(context) : null;
        var watch = new StatusWatch(
            () => counting.Stores.Where(store => caller is null
                ? store.Store.Config.Id == storeId
                : caller.Has(Role.Viewer, store.Store.Config.Id)),
            clock);
        return slots.RunAsync(context, ending => watch.RunAsync(
            new WatcherStream<WatchCamerasResponse>(responseStream, clock), ending));
    }

    private async Task<CameraSetup?> FindKnownAsync(ProbeCameraRequest request, string storeId, CancellationToken cancellation)
    {
        if (request.Camera.Length == 0)
        {
            return null;
        }

        string[] ids = ResourceNames.Camera.Parse(request.Camera, "camera");
        if (ids[0] != storeId)
        {
            throw Refusal.InvalidField("camera", $"'{request.Camera}' is not a camera of '{request.Parent}'.");
        }

        ConfigSnapshot now = await counting.Configuration.ReadSnapshotAsync(cancellation).ConfigureAwait(false);
        return now.Stores.FirstOrDefault(store => store.Id == ids[0])?.Cameras.FirstOrDefault(one => one.Id == ids[1])
            ?? throw Refusal.NotFound(request.Camera);
    }

    private CameraAddress AddressOf(ProbeCameraRequest request, CameraAddress? known)
    {
        if (request.Address.Length == 0)
        {
            return known ?? throw Refusal.InvalidField("address", "Missing; give an address, or a camera to take it from.");
        }

        string written = request.Address.Contains("://", StringComparison.Ordinal) && request.Address.Contains(Hidden, StringComparison.Ordinal)
            ? WithCredentials(request.Address, known)
            : request.Address;
        return media.Read(written, "address");
    }

    // Credentials go to the host that they were given for and to no other: else whoever may probe could have them sent to himself.
    private static string WithCredentials(string address, CameraAddress? known)
    {
        if (known is null)
        {
            throw Refusal.InvalidField("address", $"{Hidden} stands for stored credentials; name the camera that has them, or write them out.");
        }

        return address == known.ToString()
            ? known.Value
            : AddressCredentials.Fill(address, known) ?? throw Refusal.InvalidField(
                "address", $"{Hidden} stands for the credentials of '{known}', which belong to its host and port; write them out for another.");
    }
}
