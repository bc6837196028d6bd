using System.Globalization;
using Footfall.Service.Counting;
using Footfall.Service.Live.Events;
using Footfall.Service.Rpc.Errors;
using Footfall.Service.Rpc.Names;
using Footfall.V1;
using Grpc.Core;

namespace Footfall.Service.Rpc.Live;

/// <summary>Serves what happens now.</summary>
internal sealed class LiveRpc(
    CountingService counting, EventLogs logs, StandingReader standing, WatcherSlots slots, TimeProvider clock)
    : LiveService.LiveServiceBase
{
    private const int MostCameras = 1000;
    private const double DefaultFramesPerSecond = 10;
    private const double MostFramesPerSecond = 60;
    private const int DefaultWidth = 960;

    /// <inheritdoc/>
    public override Task WatchCounts(
        WatchCountsRequest request, IServerStreamWriter<WatchCountsResponse> responseStream, ServerCallContext context)
    {
        string storeId = ResourceNames.Store.Parse(request.Parent, "parent")[0];
        CountedStore store = counting.Find(storeId) ?? throw Refusal.NotFound(request.Parent);
        HashSet<string> cameras = CamerasOf(request, store);
        var watch = new CountWatch(
            store, id => cameras.Count == 0 || cameras.Contains(id), logs.Of(storeId), standing, clock);
        return slots.RunAsync(context, ending => watch.RunAsync(
            request.ResumeToken, new WatcherStream<WatchCountsResponse>(responseStream, clock), ending));
    }

    /// <inheritdoc/>
    public override Task WatchScene(
        WatchSceneRequest request, IServerStreamWriter<WatchSceneResponse> responseStream, ServerCallContext context)
    {
        string[] ids = ResourceNames.Camera.Parse(request.Name, "name");
        double rate = request.HasMaxFramesPerSecond ? request.MaxFramesPerSecond : DefaultFramesPerSecond;
        if (!(rate is > 0 and <= MostFramesPerSecond))
        {
            throw Refusal.InvalidField("max_frames_per_second", string.Create(
                CultureInfo.InvariantCulture, $"{rate} is not allowed; above 0, up to {MostFramesPerSecond}."));
        }

        int width = PictureWidth.Check(request.HasMaxWidth ? request.MaxWidth : DefaultWidth);
        if (counting.FindCamera(ids[0], ids[1]) is null)
        {
            throw Refusal.NotFound(request.Name);
        }

        var watch = new SceneWatch(() => counting.FindCamera(ids[0], ids[1]), request.Pictures, rate, width, clock);
        return slots.RunSceneAsync(context, ending => watch.RunAsync(
            new WatcherStream<WatchSceneResponse>(responseStream, clock), ending));
    }

    private static HashSet<string> CamerasOf(WatchCountsRequest request, CountedStore store)
    {
        if (request.Cameras.Count > MostCameras)
        {
            throw Refusal.InvalidField("cameras", $"{request.Cameras.Count} cameras; at most {MostCameras}, or none for all.");
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < request.Cameras.Count; i++)
        {
            string[] parts = ResourceNames.Camera.Parse(request.Cameras[i], $"cameras[{i}]");
            if (parts[0] != store.Store.Config.Id)
            {
                throw Refusal.InvalidField($"cameras[{i}]", $"'{request.Cameras[i]}' is not a camera of '{request.Parent}'.");
            }

            if (store.Cameras.All(camera => camera.Id != parts[1]))
            {
                throw Refusal.NotFound(request.Cameras[i]);
            }

            ids.Add(parts[1]);
        }

        return ids;
    }
}
