using Footfall.V1;
using Google.Protobuf.WellKnownTypes;

namespace Footfall.Client;

/// <content>Changes that lose nobody else's.</content>
public sealed partial class FootfallClient
{
    /// <summary>Changes a store as it is now; after a conflict the change is made again on the newer one.</summary>
    /// <param name="name">As in <c>stores/high-street</c>.</param>
    /// <param name="change">Changes it in place; may be called several times.</param>
    /// <param name="cancellation">Gives up; a change that was being written may have been made.</param>
    /// <returns>It as it was written.</returns>
    /// <exception cref="Grpc.Core.RpcException">It was refused; <see cref="FootfallError"/> reads why.</exception>
    public Task<Store> ChangeStoreAsync(string name, Action<Store> change, CancellationToken cancellation = default) => Changes.RunAsync(
        async () => (await Stores.GetStoreAsync(new GetStoreRequest { Name = name }, cancellationToken: cancellation).ConfigureAwait(false)).Store,
        change,
        async store => (await Stores.UpdateStoreAsync(
            new UpdateStoreRequest { Store = store, UpdateMask = Everything() }, cancellationToken: cancellation).ConfigureAwait(false)).Store);

    /// <summary>Changes a camera as it is now; after a conflict the change is made again on the newer one.</summary>
    /// <param name="name">As in <c>stores/high-street/cameras/door</c>.</param>
    /// <param name="change">Changes it in place; may be called several times.</param>
    /// <param name="cancellation">Gives up; a change that was being written may have been made.</param>
    /// <returns>It as it was written.</returns>
    /// <exception cref="Grpc.Core.RpcException">It was refused; <see cref="FootfallError"/> reads why.</exception>
    public Task<Camera> ChangeCameraAsync(string name, Action<Camera> change, CancellationToken cancellation = default) => Changes.RunAsync(
        async () => (await Cameras.GetCameraAsync(new GetCameraRequest { Name = name }, cancellationToken: cancellation).ConfigureAwait(false)).Camera,
        change,
        async camera => (await Cameras.UpdateCameraAsync(
            new UpdateCameraRequest { Camera = camera, UpdateMask = Everything() }, cancellationToken: cancellation).ConfigureAwait(false)).Camera);

    /// <summary>Changes an area as it is now; after a conflict the change is made again on the newer one.</summary>
    /// <param name="name">As in <c>stores/high-street/areas/front</c>.</param>
    /// <param name="change">Changes it in place; may be called several times.</param>
    /// <param name="cancellation">Gives up; a change that was being written may have been made.</param>
    /// <returns>It as it was written.</returns>
    /// <exception cref="Grpc.Core.RpcException">It was refused; <see cref="FootfallError"/> reads why.</exception>
    public Task<Area> ChangeAreaAsync(string name, Action<Area> change, CancellationToken cancellation = default) => Changes.RunAsync(
        async () => (await Areas.GetAreaAsync(new GetAreaRequest { Name = name }, cancellationToken: cancellation).ConfigureAwait(false)).Area,
        change,
        async area => (await Areas.UpdateAreaAsync(
            new UpdateAreaRequest { Area = area, UpdateMask = Everything() }, cancellationToken: cancellation).ConfigureAwait(false)).Area);

    /// <summary>Changes a line as it is now; after a conflict the change is made again on the newer one.</summary>
    /// <param name="name">As in <c>stores/high-street/cameras/door/lines/in</c>.</param>
    /// <param name="change">Changes it in place; may be called several times.</param>
    /// <param name="cancellation">Gives up; a change that was being written may have been made.</param>
    /// <returns>It as it was written.</returns>
    /// <exception cref="Grpc.Core.RpcException">It was refused; <see cref="FootfallError"/> reads why.</exception>
    public Task<Line> ChangeLineAsync(string name, Action<Line> change, CancellationToken cancellation = default) => Changes.RunAsync(
        async () => (await Lines.GetLineAsync(new GetLineRequest { Name = name }, cancellationToken: cancellation).ConfigureAwait(false)).Line,
        change,
        async line => (await Lines.UpdateLineAsync(
            new UpdateLineRequest { Line = line, UpdateMask = Everything() }, cancellationToken: cancellation).ConfigureAwait(false)).Line);

    /// <summary>Changes a zone as it is now; after a conflict the change is made again on the newer one.</summary>
    /// <param name="name">As in <c>stores/high-street/cameras/door/zones/shelf</c>.</param>
    /// <param name="change">Changes it in place; may be called several times.</param>
    /// <param name="cancellation">Gives up; a change that was being written may have been made.</param>
    /// <returns>It as it was written.</returns>
    /// <exception cref="Grpc.Core.RpcException">It was refused; <see cref="FootfallError"/> reads why.</exception>
    public Task<Zone> ChangeZoneAsync(string name, Action<Zone> change, CancellationToken cancellation = default) => Changes.RunAsync(
        async () => (await Zones.GetZoneAsync(new GetZoneRequest { Name = name }, cancellationToken: cancellation).ConfigureAwait(false)).Zone,
        change,
        async zone => (await Zones.UpdateZoneAsync(
            new UpdateZoneRequest { Zone = zone, UpdateMask = Everything() }, cancellationToken: cancellation).ConfigureAwait(false)).Zone);

    /// <summary>Changes a camera's plan as it is now; after a conflict the change is made again on the newer one.</summary>
    /// <param name="name">As in <c>stores/high-street/cameras/door/plan</c>.</param>
    /// <param name="change">Changes it in place; may be called several times.</param>
    /// <param name="cancellation">Gives up; a change that was being written may have been made.</param>
    /// <returns>It as it was written.</returns>
    /// <exception cref="Grpc.Core.RpcException">It was refused; <see cref="FootfallError"/> reads why.</exception>
    public Task<Plan> ChangePlanAsync(string name, Action<Plan> change, CancellationToken cancellation = default) => Changes.RunAsync(
        async () => (await Plans.GetPlanAsync(new GetPlanRequest { Name = name }, cancellationToken: cancellation).ConfigureAwait(false)).Plan,
        change,
        async plan => (await Plans.UpdatePlanAsync(
            new UpdatePlanRequest { Plan = plan, UpdateMask = Everything() }, cancellationToken: cancellation).ConfigureAwait(false)).Plan);

    // What a change cleared is to be cleared, and without a mask only what is there would be written.
    private static FieldMask Everything() => new() { Paths = { "*" } };
}
