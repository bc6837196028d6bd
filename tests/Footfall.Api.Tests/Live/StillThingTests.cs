using Footfall.Testing;
using Footfall.V1;
using Grpc.Core;

namespace Footfall.Api.Tests.Live;

public sealed class StillThingTests : IDisposable
{
    private const string Camera = $"stores/poster/cameras/{PosterStore.CameraId}";

    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Poster_IsListed_BroughtBackOnce_KeptOverARestart_AndLeftOutAgain()
    {
        PosterStore.Write(_data);
        StillThing brought;
        await using (WatchedService first = await WatchedService.StartAsync(_data, PosterStore.Quickly))
        {
            StillThing learnt = await WaitAsync(first);
            learnt.State.ShouldBe(StillThingState.LeftOut);
            learnt.Score.ShouldBeInRange(0.2, 1);
            learnt.SeenSeconds.ShouldBeGreaterThan(10);
            learnt.Box.X.ShouldBeInRange(0.1, 0.5);
            learnt.FirstSeenTime.ShouldBeLessThan(learnt.LearnTime);
            learnt.LastSeenTime.ShouldBeGreaterThanOrEqualTo(learnt.LearnTime);
            var things = new StillThingService.StillThingServiceClient(first.Channel);
            (await things.GetStillThingAsync(new GetStillThingRequest { Name = learnt.Name }, cancellationToken: Cancel))
                .StillThing.Name.ShouldBe(learnt.Name);

            var request = new BringBackStillThingRequest
            {
                Name = learnt.Name,
                Etag = learnt.Etag,
                RequestId = "0c1c7f0e-6c1f-4b52-8d3c-6d7b7a4c9a11",
            };
            brought = (await things.BringBackStillThingAsync(request, cancellationToken: Cancel)).StillThing;
            brought.State.ShouldBe(StillThingState.BroughtBack);
            brought.Etag.ShouldNotBe(learnt.Etag);

            // The answer was lost: the same request gets it again, another one with the old etag does not.
            (await things.BringBackStillThingAsync(request, cancellationToken: Cancel)).StillThing.ShouldBe(brought);
            RpcException stale = await Should.ThrowAsync<RpcException>(things.BringBackStillThingAsync(
                new BringBackStillThingRequest { Name = learnt.Name, Etag = learnt.Etag }, cancellationToken: Cancel).ResponseAsync);
            stale.StatusCode.ShouldBe(StatusCode.Aborted);
            RpcException reused = await Should.ThrowAsync<RpcException>(things.LeaveOutStillThingAsync(
                new LeaveOutStillThingRequest { Name = learnt.Name, RequestId = request.RequestId }, cancellationToken: Cancel).ResponseAsync);
            Reason.Of(reused).ShouldBe("REQUEST_ID_REUSED");
            (await ListAsync(first, "state = STILL_THING_STATE_LEFT_OUT")).ShouldBeEmpty();
            (await first.Process.StopAsync()).ShouldBe(0);
        }

        await using WatchedService second = await WatchedService.StartAsync(_data, PosterStore.Quickly);
        (await ListAsync(second, "state = STILL_THING_STATE_BROUGHT_BACK")).ShouldHaveSingleItem().ShouldBe(brought);
        var again = new StillThingService.StillThingServiceClient(second.Channel);
        StillThing leftOut = (await again.LeaveOutStillThingAsync(
            new LeaveOutStillThingRequest { Name = brought.Name, Etag = brought.Etag }, cancellationToken: Cancel)).StillThing;
        leftOut.State.ShouldBe(StillThingState.LeftOut);
        leftOut.Name.ShouldBe(brought.Name);
        (await ListAsync(second, "")).ShouldHaveSingleItem().State.ShouldBe(StillThingState.LeftOut);
    }

    [Theory]
    [InlineData("stores/poster/cameras/elsewhere", "", "", StatusCode.NotFound)]
    [InlineData("stores/elsewhere/cameras/-", "", "", StatusCode.NotFound)]
    [InlineData("poster", "", "", StatusCode.InvalidArgument)]
    [InlineData(Camera, "state = GONE", "", StatusCode.InvalidArgument)]
    [InlineData(Camera, "", "score", StatusCode.InvalidArgument)]
    public async Task WrongList_IsRefused(string parent, string filter, string orderBy, StatusCode expected)
    {
        PosterStore.Write(_data);
        await using WatchedService service = await WatchedService.StartAsync(_data);
        var things = new StillThingService.StillThingServiceClient(service.Channel);
        RpcException refusal = await Should.ThrowAsync<RpcException>(things.ListStillThingsAsync(
            new ListStillThingsRequest { Parent = parent, Filter = filter, OrderBy = orderBy }, cancellationToken: Cancel).ResponseAsync);
        refusal.StatusCode.ShouldBe(expected);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<StillThing> WaitAsync(WatchedService service)
    {
        for (int i = 0; i < 600; i++)
        {
            if (await ListAsync(service, "") is [var thing, ..])
            {
                return thing;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), Cancel);
        }

        throw new TimeoutException("Nothing was learnt.");
    }

    private static async Task<IReadOnlyList<StillThing>> ListAsync(WatchedService service, string filter)
    {
        var things = new StillThingService.StillThingServiceClient(service.Channel);
        ListStillThingsResponse answer = await things.ListStillThingsAsync(
            new ListStillThingsRequest { Parent = Camera, Filter = filter, OrderBy = "learn_time desc" }, cancellationToken: Cancel);
        return answer.StillThings;
    }
}
