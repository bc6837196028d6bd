using System.Globalization;
using Footfall.Service.Counting;
using Footfall.Service.Rpc.Access;
using Footfall.Service.Rpc.Errors;
using Footfall.Service.Rpc.Lists;
using Footfall.Service.Rpc.Names;
using Footfall.V1;
using Grpc.Core;

namespace Footfall.Service.Rpc.Live;

/// <summary>Serves what cameras leave out because it never moves.</summary>
internal sealed class StillThingRpc(CountingService counting, RecentRequests recent, TimeProvider clock)
    : StillThingService.StillThingServiceBase
{
    private static readonly ListSource<KnownStillThing> Source = new(
        [
            ListField<KnownStillThing>.Word("state", EnumWords.All(States), one => EnumWords.Of(States, (int)one.State)),
            ListField<KnownStillThing>.Time("learn_time", one => one.Thing.LearntAt),
        ],
        [
            new("name", one => $"{one.StoreId}/{one.CameraId}/{Sortable(one)}"),
            new("learn_time", one => ListOrder<KnownStillThing>.Sortable(one.Thing.LearntAt)),
            new("last_seen_time", one => ListOrder<KnownStillThing>.Sortable(one.SeenAt)),
        ],
        "name",
        one => [one.StoreId, one.CameraId, Sortable(one)],
        NameParts: 3);

    private static Google.Protobuf.Reflection.EnumDescriptor States =>
        StillThingServiceReflection.Descriptor.EnumTypes.Single(type => type.Name == nameof(StillThingState));

    /// <inheritdoc/>
    public override Task<ListStillThingsResponse> ListStillThings(ListStillThingsRequest request, ServerCallContext context)
    {
        string[] ids = ResourceNames.Camera.Parse(request.Parent, "parent", allowAll: true);
        var query = ListQuery<KnownStillThing>.Parse(
            new ListRequest(
                nameof(ListStillThings), request.Parent, request.PageSize, request.PageToken, request.Filter, request.OrderBy),
            Source);
        ListPage<KnownStillThing> page = query.Select(CamerasOf(request.Parent, ids, context)
            .SelectMany(one => KnownStillThing.Of(one.StoreId, one.Camera)));
        var answer = new ListStillThingsResponse { NextPageToken = page.NextPageToken };
        answer.StillThings.AddRange(page.Items.Select(one => one.Describe()));
        return Task.FromResult(answer);
    }

    /// <inheritdoc/>
    public override Task<GetStillThingResponse> GetStillThing(GetStillThingRequest request, ServerCallContext context) =>
        Task.FromResult(new GetStillThingResponse { StillThing = Find(request.Name).Known.Describe() });

    /// <inheritdoc/>
    public override Task<BringBackStillThingResponse> BringBackStillThing(
        BringBackStillThingRequest request, ServerCallContext context) =>
        Task.FromResult(recent.Once(
            Caller.Of(context).Principal,
            request.RequestId,
            request,
            () => new BringBackStillThingResponse { StillThing = BringBack(request.Name, request.Etag).Describe() }));

    /// <inheritdoc/>
    public override Task<LeaveOutStillThingResponse> LeaveOutStillThing(
        LeaveOutStillThingRequest request, ServerCallContext context) =>
        Task.FromResult(recent.Once(
            Caller.Of(context).Principal,
            request.RequestId,
            request,
            () => new LeaveOutStillThingResponse { StillThing = LeaveOut(request.Name, request.Etag).Describe() }));

    private static string Sortable(KnownStillThing one) => ListOrder<KnownStillThing>.Sortable(one.Thing.Id);

    private KnownStillThing BringBack(string name, string etag)
    {
        (CountedCamera camera, KnownStillThing known) = FindAt(name, etag);
        return known.State == StillThingState.BroughtBack || camera.Lane.StillThings!.BringBack(known.Thing.Id, clock.GetUtcNow())
            ? Find(name).Known
            : throw Refusal.NotFound(name);
    }

    private KnownStillThing LeaveOut(string name, string etag)
    {
        (CountedCamera camera, KnownStillThing known) = FindAt(name, etag);
        return known.State != StillThingState.BroughtBack || camera.Lane.StillThings!.LeaveOutAgain(known.Thing.Id)
            ? Find(name).Known
            : throw Refusal.LimitExceeded(
                $"A camera leaves out at most {Domain.Stillness.StillKnowledge.MostThings} things; bring another one back first.");
    }

    private (CountedCamera Camera, KnownStillThing Known) FindAt(string name, string etag)
    {
        (CountedCamera camera, KnownStillThing known) = Find(name);
        return etag.Length == 0 || etag == known.Etag ? (camera, known) : throw Refusal.StaleEtag(name, known.Etag);
    }

    private (CountedCamera Camera, KnownStillThing Known) Find(string name)
    {
        string[] ids = ResourceNames.StillThing.Parse(name, "name");
        return counting.FindCamera(ids[0], ids[1]) is { } camera
            && int.TryParse(ids[2], NumberStyles.None, CultureInfo.InvariantCulture, out int id)
            && KnownStillThing.Of(ids[0], camera).FirstOrDefault(one => one.Thing.Id == id) is { } known
            ? (camera, known)
            : throw Refusal.NotFound(name);
    }

    private (string StoreId, CountedCamera Camera)[] CamerasOf(string parent, string[] ids, ServerCallContext context)
    {
        var caller = ids[0] == NamePattern.All ? Caller.Of(context) : null;
        (string StoreId, CountedCamera Camera)[] cameras =
        [
            .. from store in counting.Stores
               let storeId = store.Store.Config.Id
               where caller is null ? storeId == ids[0] : caller.Has(Role.Viewer, storeId)
               from camera in store.Cameras
               where ids[1] == NamePattern.All || camera.Id == ids[1]
               select (storeId, camera),
        ];
        bool isOne = ids[0] != NamePattern.All && ids[1] != NamePattern.All;
        bool isKnown = caller is not null || counting.Find(ids[0]) is not null;
        return isKnown && (!isOne || cameras.Length > 0) ? cameras : throw Refusal.NotFound(parent);
    }
}
